package org.neurone.dsl.read;

import org.neurone.dsl.read.Binding.Given;
import org.neurone.dsl.read.Checked.Bound;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Span;
import org.neurone.engine.catalog.Parameter;

/** Finds where a statement says what. */
public final class Spans {
    private Spans() {}

    /** What the statement, or a name chosen in it, says of that setting; null where it says nothing. */
    public static Given find(Binding binding, String parameter) {
        Given own = binding.given(parameter);
        if (own != null) {
            return own;
        }
        for (Given given : binding.all()) {
            for (Binding choice : given.choices()) {
                Given found = find(choice, parameter);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Which binding of the statement has a setting of that name; null where none has. */
    public static Binding owner(Binding binding, String parameter) {
        for (Parameter<?> one : binding.entry().parameters()) {
            if (one.name().equals(parameter)) {
                return binding;
            }
        }
        for (Given given : binding.all()) {
            for (Binding choice : given.choices()) {
                Binding owner = owner(choice, parameter);
                if (owner != null) {
                    return owner;
                }
            }
        }
        return null;
    }

    /** The setting with its name and its values, those of a chosen name included, its options not. */
    public static Span whole(Given given) {
        int from = given.from();
        return new Span(
                from,
                Math.max(end(given), given.word() == null ? from : given.word().to()));
    }

    /** The values alone; where there are none, the place behind the name. */
    public static Span values(Given given) {
        Span whole = whole(given);
        if (given.word() == null) {
            return whole;
        }
        return given.values().isEmpty() && given.choices().isEmpty()
                ? new Span(given.word().to(), given.word().to())
                : new Span(firstValue(given), whole.to());
    }

    private static int firstValue(Given given) {
        return given.values().isEmpty() ? given.from() : given.values().get(0).from();
    }

    private static int end(Given given) {
        int end = 0;
        for (Value value : given.values()) {
            end = Math.max(end, value.to());
        }
        for (Binding choice : given.choices()) {
            end = Math.max(end, choice.name().to());
            for (Given inner : choice.all()) {
                if (inner.word() == null) {
                    end = Math.max(end, end(inner));
                }
            }
        }
        return end;
    }

    /** Where a statement's positional values end, the keyword where it has none. */
    public static int positionalEnd(Bound bound) {
        int end = bound.node().keyword().to();
        for (Given given : bound.binding().all()) {
            if (given.word() == null) {
                end = Math.max(end, whole(given).to());
            }
        }
        return end;
    }
}
