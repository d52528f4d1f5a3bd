package org.neurone.engine.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurone.engine.data.term.Formula;
import org.neurone.engine.model.State;
import org.neurone.engine.number.Values;

/**
 * The values of an entry's parameters by name, checked against their types and completed with their defaults before
 * an entry sees them. A parameter without a value and without a default is null.
 */
public final class Arguments {
    private final Map<String, Object> values;

    /** @param values one value a parameter, in the form its {@link ValueType} states; null for “none at all” */
    public Arguments(Map<String, ?> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /** Whether the text gives that parameter or it has a default. */
    public boolean has(String name) {
        return values.get(name) != null;
    }

    /**
     * A real number, or a share from 0 to 1.
     *
     * @throws NullPointerException where there is none
     * @throws IllegalStateException where the parameter has another type
     */
    public double real(String name) {
        if (values.get(name) instanceof Double real) {
            return real;
        }
        throw other(name, "a real number or a share");
    }

    /**
     * A whole number within the range of {@code int}; one beyond it is cut.
     *
     * @throws NullPointerException where there is none
     */
    public int whole(String name) {
        return (int) longWhole(name);
    }

    /**
     * A whole number.
     *
     * @throws NullPointerException where there is none
     * @throws IllegalStateException where the parameter has another type
     */
    public long longWhole(String name) {
        if (values.get(name) instanceof Long whole) {
            return whole;
        }
        throw other(name, "a whole number");
    }

    /**
     * Whether an option without values stands there.
     *
     * @throws IllegalStateException where the parameter has another type
     */
    public boolean flag(String name) {
        if (values.get(name) instanceof Boolean flag) {
            return flag;
        }
        throw other(name, "a flag");
    }

    /**
     * A word or a quoted string, null where there is none.
     *
     * @throws IllegalStateException where the parameter has another type
     */
    public String text(String name) {
        Object value = values.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw other(name, "a text");
    }

    /** A list of numbers, null where there is none. */
    public Values numbers(String name) {
        return (Values) values.get(name);
    }

    /** A formula, null where there is none. */
    public Formula formula(String name) {
        return (Formula) values.get(name);
    }

    /** A saved state, null where there is none. */
    public State state(String name) {
        return (State) values.get(name);
    }

    /** A size, names or terms. */
    @SuppressWarnings("unchecked") // the parameter's ValueType states the element type, the entry names it
    public <E> List<E> list(String name) {
        return (List<E>) values.get(name);
    }

    /** What the entry chosen for that parameter built. */
    @SuppressWarnings("unchecked") // a choice of a kind builds that kind's type
    public <E> E choice(String name, Kind<E> kind) {
        return (E) values.get(name);
    }

    /** What the entries chosen for that parameter built, in the order of the text; empty for none. */
    @SuppressWarnings("unchecked") // choices of a kind build that kind's type
    public <E> List<E> choices(String name, Kind<E> kind) {
        Object list = values.get(name);
        return list == null ? List.of() : (List<E>) list;
    }

    /** What a program is told that reads a parameter as something else than it declared. */
    private RuntimeException other(String name, String wanted) {
        Object value = values.get(name);
        return value == null
                ? new NullPointerException("“" + name + "” has no value")
                : new IllegalStateException(
                        "“" + name + "” is read as " + wanted + ", but its type gives " + value + ", which is none");
    }
}
