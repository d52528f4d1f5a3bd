package org.neurone.dsl.edit;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.read.Binding;
import org.neurone.dsl.read.Binding.Given;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.read.Spans;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Parser;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Span;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;

/** Changes a single setting of a statement. */
public final class Settings {
    private final Vocabulary vocabulary;
    private final String text;

    /** Of that text, by those words. */
    public Settings(Vocabulary vocabulary, Checked checked) {
        this.vocabulary = vocabulary;
        this.text = checked.tree().text();
    }

    /** Sets it in a statement that stands there; a null value takes an option away. */
    public List<Edit> set(Bound bound, String name, String value) {
        Binding owner = Spans.owner(bound.binding(), name);
        if (owner == null) {
            return choice(bound, name, value);
        }
        Parameter<?> parameter = parameter(owner.entry(), name);
        Given given = owner.given(name);
        if (value == null) {
            return given == null ? List.of() : List.of(taken(given));
        }
        if (given == null) {
            String word = parameter.place() == Parameter.Place.VALUE || parameter.type() instanceof ValueType.Choices
                    ? ""
                    : name + " ";
            int at = parameter.place() == Parameter.Place.VALUE
                    ? Spans.positionalEnd(bound)
                    : bound.node().span().to();
            boolean flag = parameter.type() instanceof ValueType.Flag;
            return List.of(Edit.insert(at, " " + (flag ? name : word + value)));
        }
        if (parameter.type() instanceof ValueType.Flag) {
            return List.of();
        }
        List<Edit> edits = new ArrayList<>();
        edits.add(Edit.replace(Spans.values(given), value));
        if (parameter.type() instanceof ValueType.Choice choice
                && !given.choices().isEmpty()) {
            dropOptions(given.choices().get(0), vocabulary.catalog().entry(choice.kind(), firstWord(value)), edits);
        }
        return edits;
    }

    /** Sets a name among options that are names themselves: {@code l2} of a layer, {@code decay} of lr. */
    private List<Edit> choice(Bound bound, String name, String value) {
        for (Parameter<?> parameter : bound.binding().entry().parameters()) {
            boolean has = parameter.type() instanceof ValueType.Choices choices
                    && vocabulary.names(choices.kind()).contains(name);
            if (!has) {
                continue;
            }
            Given given = bound.binding().given(parameter.name());
            for (Binding chosen : given == null ? List.<Binding>of() : given.choices()) {
                if (chosen.entry().name().equals(name)) {
                    Given all = new Given(parameter, chosen.name(), List.of(), null, List.of(chosen));
                    Span span = Spans.whole(all);
                    return List.of(value == null ? taken(all) : Edit.replace(span, name + " " + value));
                }
            }
            return value == null
                    ? List.of()
                    : List.of(Edit.insert(bound.node().span().to(), " " + name + " " + value));
        }
        throw new IllegalArgumentException("“" + bound.keyword() + "” has no setting named " + name);
    }

    /** Adds the statement for the sake of that setting. */
    public List<Edit> add(Placement placement, String keyword, String name, String value) {
        Entry<?> entry = vocabulary.statement(keyword);
        if (entry == null) {
            throw new IllegalArgumentException("the language has no statement named " + keyword);
        }
        if (value == null) {
            return List.of();
        }
        Parameter<?> parameter = parameter(entry, name);
        boolean positional = parameter != null && parameter.place() == Parameter.Place.VALUE;
        String start = positional ? keyword : required(entry);
        return placement.add(keyword, start + " " + (positional ? "" : name + " ") + value);
    }

    /** The keyword with the values that the statement cannot do without, as its example has them. */
    private static String required(Entry<?> entry) {
        String example = entry.example() == null ? entry.name() : entry.example();
        List<Value> values =
                Parser.parse(example, word -> false).statements().get(0).values();
        StringBuilder start = new StringBuilder(entry.name());
        int at = 1;
        for (Parameter<?> parameter : entry.parameters()) {
            if (parameter.place() == Parameter.Place.VALUE && parameter.required() && at < values.size()) {
                start.append(' ').append(values.get(at++).in(example));
            }
        }
        return start.toString();
    }

    private static Parameter<?> parameter(Entry<?> entry, String name) {
        for (Parameter<?> parameter : entry.parameters()) {
            if (parameter.name().equals(name)) {
                return parameter;
            }
        }
        return null;
    }

    /** Takes options of a choice away that the next one does not have. */
    private void dropOptions(Binding before, Entry<?> next, List<Edit> edits) {
        for (Given given : before.all()) {
            boolean kept = next != null && parameter(next, given.parameter().name()) != null;
            if (given.word() != null && !kept) {
                edits.add(taken(given));
            }
        }
    }

    private Edit taken(Given given) {
        Span whole = Spans.whole(given);
        int from = whole.from();
        while (from > 0 && (text.charAt(from - 1) == ' ' || text.charAt(from - 1) == '\t')) {
            from--;
        }
        return new Edit(from, whole.to(), "");
    }

    private static String firstWord(String words) {
        int space = words.indexOf(' ');
        return space < 0 ? words : words.substring(0, space);
    }
}
