package org.neurone.dsl.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;

/**
 * What a statement, or a name within it, says: the pieces of text of its settings. Where it came from, an object or
 * another text, no longer matters.
 *
 * @param slots by setting; one that is not said is absent
 */
record Phrase(Entry<?> entry, Map<String, Slot> slots) {

    /**
     * One setting.
     *
     * @param text the value, null for choices and flags
     * @param choices what is chosen, in the catalogue's order
     */
    record Slot(String text, List<Phrase> choices) {}

    /**
     * The pieces in canonical order: values, then the options of the names among them, then options, each name among
     * these with its own behind it. That is the order in which the reader finds every option's owner again.
     */
    List<String> words() {
        List<String> words = new ArrayList<>();
        words.add(entry.name());
        List<String> deferred = new ArrayList<>();
        values(words, deferred);
        words.addAll(deferred);
        options(words);
        return words;
    }

    private void values(List<String> words, List<String> deferred) {
        for (Parameter<?> parameter : entry.parameters()) {
            Slot slot = slots.get(parameter.name());
            if (slot == null || parameter.place() != Parameter.Place.VALUE) {
                continue;
            }
            if (slot.text() != null) {
                words.add(slot.text());
            }
            for (Phrase choice : slot.choices()) {
                words.add(choice.entry.name());
                choice.values(words, deferred);
                choice.options(deferred);
            }
        }
    }

    private void options(List<String> words) {
        for (Parameter<?> parameter : entry.parameters()) {
            Slot slot = slots.get(parameter.name());
            if (slot == null || parameter.place() != Parameter.Place.OPTION) {
                continue;
            }
            if (!(parameter.type() instanceof ValueType.Choices)) {
                words.add(parameter.name());
            }
            if (slot.text() != null) {
                words.add(slot.text());
            }
            for (Phrase choice : slot.choices()) {
                words.addAll(choice.words());
            }
        }
    }
}
