package org.neurone.dsl.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.neurone.dsl.problem.OfStatements;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Suggestion;
import org.neurone.dsl.read.Checked;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.read.Spans;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Span;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.experiment.Comparison;
import org.neurone.engine.experiment.Expectation;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.plan.Severity;

/** Says what is wrong with the comparisons of a text that is sound by itself: each of its variants is read as a text of its own. */
public final class VariantChecks {
    private final Vocabulary vocabulary;
    private final Checked checked;
    private final Function<String, Checked> reading;
    private final Problems problems = new Problems();
    private final List<Bound> comparisons = new ArrayList<>();

    private VariantChecks(Vocabulary vocabulary, Checked checked, Function<String, Checked> reading) {
        this.vocabulary = vocabulary;
        this.checked = checked;
        this.reading = reading;
        for (Bound bound : checked.statements()) {
            if (bound.object() instanceof Comparison) {
                comparisons.add(bound);
            }
        }
    }

    /**
     * The text with what is wrong about its comparisons.
     *
     * @param reading what another text says, by the same vocabulary, tables and limits
     */
    public static Checked check(Vocabulary vocabulary, Checked checked, Function<String, Checked> reading) {
        if (checked.experiment() == null) {
            return checked;
        }
        VariantChecks checks = new VariantChecks(vocabulary, checked, reading);
        checks.run();
        List<Problems.Draft> found = checks.problems.list();
        if (found.isEmpty()) {
            return checked;
        }
        List<Problems.Draft> all = new ArrayList<>(checked.problems());
        all.addAll(found);
        return new Checked(checked.tree(), checked.statements(), all, null, checked.plan());
    }

    private void run() {
        for (Bound bound : comparisons) {
            subject(bound, (Comparison) bound.object());
        }
        Variants variants = new Variants(vocabulary, checked);
        if (problems.size() > 0) {
            return;
        }
        if (variants.count() > Variants.MOST) {
            Bound last = comparisons.get(comparisons.size() - 1);
            problems.add(last.node().span(), new OfStatements.TooManyVariants(variants.count(), Variants.MOST));
            return;
        }
        for (Bound bound : comparisons) {
            values(variants, bound, (Comparison) bound.object());
        }
        List<Variants.Made> all = variants.all();
        if (comparisons.size() > 1 && problems.size() == 0) {
            Bound last = comparisons.get(comparisons.size() - 1);
            for (Variants.Made made : all) {
                sound(made.text(), made.name(), last.node().span());
            }
        }
        claims(all);
    }

    /** What is compared is there, and not twice. */
    private void subject(Bound bound, Comparison comparison) {
        Entry<?> entry = Variants.entry(vocabulary, checked, comparison.subject());
        Span subject = Spans.values(bound.binding().given("subject"));
        if (entry == null || comparison.subject().equals("compare")) {
            problems.add(subject, new OfStatements.NothingToCompare(comparison.subject(), null, Suggestion.NONE));
            return;
        }
        if (comparison.setting() != null) {
            List<String> settings = settings(entry, comparison.subject());
            if (!settings.contains(comparison.setting())) {
                Span setting = Spans.values(bound.binding().given("setting"));
                Suggestion all = new Suggestion(List.of(), settings);
                problems.add(
                        setting, new OfStatements.NothingToCompare(comparison.setting(), comparison.subject(), all));
                return;
            }
        } else if (Vocabulary.places(entry).isEmpty()) {
            Suggestion all = new Suggestion(List.of(), settings(entry, comparison.subject()));
            problems.add(subject, new OfStatements.NothingToCompare("", comparison.subject(), all));
            return;
        }
        for (Bound other : comparisons) {
            boolean earlier = other.node().span().from() < bound.node().span().from();
            if (earlier && other.object() instanceof Comparison before && same(before, comparison)) {
                String seen = comparison.named("").trim();
                problems.add(bound.node().span(), new OfStatements.RepeatedStatement("compare " + seen));
                return;
            }
        }
    }

    private static boolean same(Comparison a, Comparison b) {
        boolean setting =
                a.setting() == null ? b.setting() == null : a.setting().equals(b.setting());
        return a.subject().equals(b.subject()) && setting;
    }

    /** All that a statement lets one set: its own settings, names among its options, and settings of the name that it chose. */
    private List<String> settings(Entry<?> entry, String subject) {
        List<String> names = new ArrayList<>();
        own(entry, names);
        boolean said = false;
        for (Bound bound : checked.statements()) {
            if (bound.binding() != null && bound.binding().entry() == entry && !subject.startsWith("layer-")) {
                said = true;
                bound.binding().all().forEach(given -> given.choices().forEach(choice -> own(choice.entry(), names)));
            }
        }
        if (subject.equals("data") && !said) {
            own(vocabulary.catalog().entryOf(Kind.SOURCE, Experiment.DEFAULT_DATA.source()), names);
        }
        return names;
    }

    private void own(Entry<?> entry, List<String> names) {
        for (Parameter<?> parameter : entry.parameters()) {
            if (parameter.type() instanceof ValueType.Choices choices) {
                names.addAll(vocabulary.names(choices.kind()));
            } else if (!(parameter.type() instanceof ValueType.Flag)) {
                names.add(parameter.name());
            }
        }
    }

    private void values(Variants variants, Bound bound, Comparison comparison) {
        List<Value> items = bound.binding().given("values").values().get(0).items();
        for (int i = 0; i < items.size(); i++) {
            String value = comparison.values().get(i);
            String text = value.isBlank() ? "" : variants.with(comparison, value);
            if (value.isBlank()) {
                Suggestion none = Suggestion.NONE;
                problems.add(items.get(i).span(), new OfStatements.NothingToCompare(value, comparison.subject(), none));
            } else {
                sound(text, comparison.named(value), items.get(i).span());
            }
        }
    }

    private void sound(String text, String name, Span span) {
        for (Problems.Draft draft : reading.apply(text).problems()) {
            if (draft.severity() == Severity.ERROR) {
                problems.add(span, new OfStatements.UnsoundVariant(name, draft.finding()));
                return;
            }
        }
    }

    /** Every claim of a variant is one of a variant that there is. */
    private void claims(List<Variants.Made> all) {
        for (Bound bound : checked.statements()) {
            String variant = bound.object() instanceof Expectation claim ? claim.variant() : null;
            boolean known = variant == null;
            List<String> names = new ArrayList<>();
            for (Variants.Made made : all) {
                known |= made.name().equals(variant) || (variant != null && Variants.within(made.name(), variant));
                names.add(made.name());
            }
            if (!known) {
                Span span = Spans.values(bound.binding().given("variant"));
                problems.add(span, new OfStatements.UnknownVariant(variant, new Suggestion(List.of(), names)));
            }
        }
    }
}
