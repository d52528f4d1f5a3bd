package org.neurone.dsl.read;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.read.Binding.Given;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.plan.Limits;

/**
 * A statement up to some place, and what may come next there.
 *
 * @param value the setting whose value comes next, or null
 * @param owner the entry that the value belongs to, or null
 * @param required whether nothing but that value may come
 * @param options what may be set by name from here on, entries of a kind spelled out
 */
public record Cut(Parameter<?> value, Entry<?> owner, boolean required, List<Option> options) {

    /**
     * An option that may follow.
     *
     * @param entry the name among a kind's, null for an option by its own name
     */
    public record Option(Parameter<?> parameter, Entry<?> entry) {
        public String name() {
            return entry != null ? entry.name() : parameter.name();
        }
    }

    /**
     * What may come behind these values.
     *
     * @param values of the statement before the place, its keyword first
     */
    public static Cut of(Vocabulary vocabulary, Adviser adviser, SyntaxTree tree, Entry<?> entry, List<Value> values) {
        Line line = new Line(tree, values, new Problems(), Limits.standard());
        List<Binding> bindings = Binder.bindings(vocabulary, line, entry, adviser.recovery());
        Value last = values.get(values.size() - 1);
        Parameter<?> open = openOption(bindings, last);
        if (open != null) {
            return new Cut(open, null, true, List.of());
        }
        List<Option> options = options(vocabulary, bindings);
        for (int i = bindings.size() - 1; i >= 0; i--) {
            Binding binding = bindings.get(i);
            Parameter<?> next = next(binding, last);
            if (next != null) {
                return new Cut(next, binding.entry(), next.required(), next.required() ? List.of() : options);
            }
        }
        return new Cut(null, null, false, options);
    }

    /** The option whose name is the last word, so that its value comes next. */
    private static Parameter<?> openOption(List<Binding> bindings, Value last) {
        for (Binding binding : bindings) {
            for (Given given : binding.all()) {
                boolean open = given.values().isEmpty()
                        && given.choices().isEmpty()
                        && !(given.parameter().type() instanceof ValueType.Flag);
                if (open && last.equals(given.word())) {
                    return given.parameter();
                }
            }
        }
        return null;
    }

    /** The binding's next value by place; null where all are said or an option was said since. */
    private static Parameter<?> next(Binding binding, Value last) {
        int end = binding.name().to();
        Parameter<?> next = null;
        for (Parameter<?> place : Vocabulary.places(binding.entry())) {
            Given given = binding.given(place.name());
            boolean several = place.type() instanceof ValueType.Terms;
            if (given == null || several) {
                next = place;
                if (given != null) {
                    end = last.to();
                }
                break;
            }
            for (Value value : given.values()) {
                end = Math.max(end, value.to());
            }
            for (Binding choice : given.choices()) {
                end = Math.max(end, endOf(choice));
            }
        }
        return next != null && end >= last.to() ? next : null;
    }

    private static int endOf(Binding binding) {
        int end = binding.name().to();
        for (Given given : binding.all()) {
            for (Value value : given.values()) {
                end = given.word() == null ? Math.max(end, value.to()) : end;
            }
        }
        return end;
    }

    private static List<Option> options(Vocabulary vocabulary, List<Binding> bindings) {
        List<Option> options = new ArrayList<>();
        for (Binding binding : bindings) {
            for (Parameter<?> parameter : binding.entry().parameters()) {
                if (parameter.place() != Parameter.Place.OPTION) {
                    continue;
                }
                Given given = binding.given(parameter.name());
                if (parameter.type() instanceof ValueType.Choices choices) {
                    for (Entry<?> entry : vocabulary.catalog().entries(choices.kind())) {
                        if (!chosen(given, entry)) {
                            options.add(new Option(parameter, entry));
                        }
                    }
                } else if (given == null) {
                    options.add(new Option(parameter, null));
                }
            }
        }
        return options;
    }

    private static boolean chosen(Given given, Entry<?> entry) {
        for (Binding choice : given == null ? List.<Binding>of() : given.choices()) {
            if (choice.entry().name().equals(entry.name())) {
                return true;
            }
        }
        return false;
    }
}
