package org.neurone.dsl.variant;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.edit.Lines;
import org.neurone.dsl.edit.Placement;
import org.neurone.dsl.edit.Settings;
import org.neurone.dsl.read.Adviser;
import org.neurone.dsl.read.Binding.Given;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.read.Spans;
import org.neurone.dsl.read.TextReader;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Span;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.experiment.Comparison;
import org.neurone.engine.experiment.Expectation;

/**
 * Makes the variants of a text: without its comparisons and its state, with one value of each comparison in its place, and with the
 * claims that are made of it. Every combination of values is one, the last comparison's values first in turn.
 */
public final class Variants {
    /** The most that are compared at once. */
    public static final int MOST = 24;

    private static final String LAYER = "layer-";

    private final Vocabulary vocabulary;
    private final Checked checked;
    private final List<Comparison> comparisons;

    /** Of a text whose statements are sound. */
    public Variants(Vocabulary vocabulary, Checked checked) {
        this.vocabulary = vocabulary;
        this.checked = checked;
        this.comparisons = checked.experiment().comparisons();
    }

    /**
     * One of them.
     *
     * @param name the settings that make it differ, {@code lr 0.1, batch 16}
     * @param values one a comparison
     */
    public record Made(String name, List<String> values, String text) {}

    /** How many there are; {@link Integer#MAX_VALUE} for more than that. */
    int count() {
        long count = 1;
        for (Comparison comparison : comparisons) {
            count = Math.min(
                    Integer.MAX_VALUE, count * distinct(comparison.values()).size());
        }
        return comparisons.isEmpty() ? 0 : (int) count;
    }

    /** All of them, none where the text compares nothing. */
    public List<Made> all() {
        List<Made> all = new ArrayList<>();
        if (!comparisons.isEmpty()) {
            combine(new ArrayList<>(), all);
        }
        return all;
    }

    private void combine(List<String> values, List<Made> all) {
        if (values.size() == comparisons.size()) {
            all.add(made(values));
            return;
        }
        for (String value : distinct(comparisons.get(values.size()).values())) {
            values.add(value);
            combine(values, all);
            values.remove(values.size() - 1);
        }
    }

    private static List<String> distinct(List<String> values) {
        List<String> distinct = new ArrayList<>();
        for (String value : values) {
            if (!distinct.contains(value)) {
                distinct.add(value);
            }
        }
        return distinct;
    }

    private Made made(List<String> values) {
        List<String> names = new ArrayList<>();
        String text = checked.tree().text();
        for (int i = 0; i < values.size(); i++) {
            names.add(comparisons.get(i).named(values.get(i)));
        }
        String name = String.join(", ", names);
        text = own(text, name);
        for (int i = 0; i < values.size(); i++) {
            text = with(text, comparisons.get(i), values.get(i));
        }
        return new Made(name, List.copyOf(values), text);
    }

    /** The text with one value of one comparison, everything else as it stands. */
    String with(Comparison comparison, String value) {
        return with(own(checked.tree().text(), comparison.named(value)), comparison, value);
    }

    private String with(String text, Comparison comparison, String value) {
        Checked now = read(text);
        String setting = setting(now, comparison, value);
        Settings settings = new Settings(vocabulary, now);
        Bound bound = bound(now, comparison.subject());
        List<Edit> edits = bound == null
                ? settings.add(new Placement(vocabulary, now), comparison.subject(), setting, value)
                : settings.set(bound, setting, value);
        return Edit.apply(text, edits);
    }

    /** The entry of what a comparison changes; null where the text has no such layer and the language no such statement. */
    static Entry<?> entry(Vocabulary vocabulary, Checked checked, String subject) {
        Bound bound = bound(checked, subject);
        boolean layer = vocabulary.catalog().statement(subject) == null;
        return bound != null ? bound.binding().entry() : layer ? null : vocabulary.statement(subject);
    }

    /** The statement that a comparison changes, null where the text does not have it. */
    private static Bound bound(Checked checked, String subject) {
        boolean layer = subject.startsWith(LAYER) && Characters.digits(subject.substring(LAYER.length()));
        for (Bound bound : checked.statements()) {
            boolean same = layer
                    ? subject.equals(LAYER + (bound.layer() + 1))
                    : bound.layer() < 0 && subject.equals(bound.keyword());
            if (same) {
                return bound;
            }
        }
        return null;
    }

    /** The setting that a comparison changes: where it names none, the first value that takes such a word. */
    private String setting(Checked now, Comparison comparison, String value) {
        if (comparison.setting() != null) {
            return comparison.setting();
        }
        List<Parameter<?>> places = Vocabulary.places(entry(vocabulary, now, comparison.subject()));
        for (Parameter<?> place : places) {
            boolean named = place.type() instanceof ValueType.Choice || place.type() instanceof ValueType.Word;
            boolean word = place.type() instanceof ValueType.Whole whole && value.equals(whole.word());
            if (word || named == !digitLast(value)) {
                return place.name();
            }
        }
        return places.get(0).name();
    }

    private static boolean digitLast(String value) {
        return !value.isEmpty() && Characters.digit(value.charAt(value.length() - 1));
    }

    /** Without what belongs to the comparison, to other variants, or to a run that went on already. */
    private String own(String text, String name) {
        String rest = text;
        int at = 0;
        while (at < read(rest).statements().size()) {
            Checked now = read(rest);
            Bound bound = now.statements().get(at);
            String variant = bound.object() instanceof Expectation claim ? claim.variant() : null;
            boolean others = variant != null && !variant.equals(name) && !within(name, variant);
            if (others || bound.object() instanceof Comparison || "state".equals(bound.keyword())) {
                rest = Edit.apply(rest, List.of(Lines.delete(now.tree(), bound.node())));
            } else {
                rest = variant == null ? rest : unnamed(rest, bound.binding().given("variant"));
                at++;
            }
        }
        return rest;
    }

    /** Whether a claim of one value is one of that combination: {@code lr 0.1} of {@code lr 0.1, batch 16}. */
    static boolean within(String name, String part) {
        return (", " + name + ", ").contains(", " + part + ", ");
    }

    private static String unnamed(String text, Given variant) {
        Span whole = Spans.whole(variant);
        int from = whole.from();
        while (from > 0 && text.charAt(from - 1) == ' ') {
            from--;
        }
        return Edit.apply(text, List.of(new Edit(from, whole.to(), "")));
    }

    private Checked read(String text) {
        return TextReader.read(vocabulary, Adviser.NONE, text);
    }
}
