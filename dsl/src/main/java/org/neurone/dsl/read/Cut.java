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
 * @param places whose values may come next, the first in their order first; more than one where the text may leave out those before
 * @param options what may be set by name from here on, entries of a kind spelled out; none where a value must come first
 */
public record Cut(List<Place> places, List<Option> options) {

    /**
     * A setting whose value may follow.
     *
     * @param owner the entry that it belongs to
     */
    public record Place(Parameter<?> parameter, Entry<?> owner) {}

    /**
     * An option that may follow.
     *
     * @param entry the name among a kind's, null for an option by its own name
     */
    public record Option(Parameter<?> parameter, Entry<?> entry) {
        /** The word that sets it. */
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
        Rule rule = new Rule(vocabulary, new Line(tree, values, new Problems(), Limits.standard()), entry);
        adviser.readThrough(rule);
        List<Binding> bindings = rule.bindings();
        Value last = values.get(values.size() - 1);
        Place open = openOption(bindings, last);
        if (open != null) {
            return new Cut(List.of(open), List.of());
        }
        List<Option> options = options(vocabulary, bindings);
        for (int i = bindings.size() - 1; i >= 0; i--) {
            List<Place> next = next(bindings.get(i), last);
            if (!next.isEmpty()) {
                boolean required = next.get(next.size() - 1).parameter().required();
                return new Cut(next, required ? List.of() : options);
            }
        }
        return new Cut(List.of(), options);
    }

    /** The option whose name is the last word, so that its value comes next. */
    private static Place openOption(List<Binding> bindings, Value last) {
        for (Binding binding : bindings) {
            for (Given given : binding.all()) {
                boolean open = given.values().isEmpty()
                        && given.choices().isEmpty()
                        && !(given.parameter().type() instanceof ValueType.Flag);
                if (open && last.equals(given.word())) {
                    return new Place(given.parameter(), binding.entry());
                }
            }
        }
        return null;
    }

    /** What is still open of a binding's values by place, up to one that must be said; none where an option was said since. */
    private static List<Place> next(Binding binding, Value last) {
        int end = binding.name().to();
        List<Place> next = new ArrayList<>();
        for (Parameter<?> place : Vocabulary.places(binding.entry())) {
            Given given = binding.given(place.name());
            boolean several = place.type() instanceof ValueType.Terms || place.type() instanceof ValueType.Keywords;
            if (given == null || several) {
                next.add(new Place(place, binding.entry()));
                if (given != null) {
                    end = last.to();
                }
                if (place.required()) {
                    break;
                }
                continue;
            }
            next.clear();
            for (Value value : given.values()) {
                end = Math.max(end, value.to());
            }
            for (Binding choice : given.choices()) {
                end = Math.max(end, endOf(choice));
            }
        }
        return end >= last.to() ? next : List.of();
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
