package org.neurone.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;
import org.neurone.web.message.Messages;

/** What the page's menus offer, by kind: every name of the catalogue with its sentence. */
final class VocabularyMessage {
    /** Sets that a first look tells apart, in the order in which they are shown. */
    private static final List<String> PICTURED = List.of(
            "party",
            "and",
            "xor",
            "gauss",
            "circle",
            "moons",
            "spiral",
            "rings",
            "checkerboard",
            "blobs",
            "strokes",
            "digits");

    private VocabularyMessage() {}

    /** Names and sentences. */
    static Messages.Vocabulary of(Catalog catalog, Tongue tongue) {
        return of(catalog, entry -> new Messages.Choice(entry.name(), tongue.of(entry.sentence()), null, null));
    }

    /** As {@link #of}, with what the settings ask of data: whether they take noise, and their place among the pictures. */
    static Messages.Vocabulary forSettings(Catalog catalog, Tongue tongue) {
        return of(
                catalog,
                entry -> new Messages.Choice(
                        entry.name(), tongue.of(entry.sentence()), noisy(entry), PICTURED.indexOf(entry.name())));
    }

    private static Messages.Vocabulary of(Catalog catalog, Function<Entry<?>, Messages.Choice> choice) {
        Map<String, List<Messages.Choice>> kinds = new LinkedHashMap<>();
        for (Kind<?> kind : catalog.kinds()) {
            List<Messages.Choice> all = new ArrayList<>();
            for (Entry<?> entry : catalog.entries(kind)) {
                if (kind.equals(Kind.SOURCE) || !needsFormula(entry)) {
                    all.add(choice.apply(entry));
                }
            }
            kinds.put(kind.id(), all);
        }
        return new Messages.Vocabulary(kinds);
    }

    /** Whether one has to write before it can be chosen; of data the page knows that by itself. */
    private static boolean needsFormula(Entry<?> entry) {
        for (Parameter<?> parameter : entry.parameters()) {
            if (parameter.type() instanceof ValueType.FormulaText) {
                return true;
            }
        }
        return false;
    }

    private static boolean noisy(Entry<?> entry) {
        for (Parameter<?> parameter : entry.parameters()) {
            if (parameter.name().equals("noise")) {
                return true;
            }
        }
        return false;
    }
}
