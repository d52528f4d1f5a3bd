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

    /**
     * A list of numbers, null where there is none.
     *
     * @throws IllegalStateException where the parameter has another type
     */
    public Values numbers(String name) {
        return orNull(name, Values.class, "numbers");
    }

    /**
     * A formula, null where there is none.
     *
     * @throws IllegalStateException where the parameter has another type
     */
    public Formula formula(String name) {
        return orNull(name, Formula.class, "a formula");
    }

    /**
     * A saved state, null where there is none.
     *
     * @throws IllegalStateException where the parameter has another type
     */
    public State state(String name) {
        return orNull(name, State.class, "a state");
    }

    /**
     * A size, names or terms; null where there are none.
     *
     * @throws IllegalStateException where the parameter has another type
     */
    @SuppressWarnings("unchecked") // the parameter's ValueType states the element type, the entry names it
    public <E> List<E> list(String name) {
        return (List<E>) orNull(name, List.class, "a list");
    }

    /**
     * What the entry chosen for that parameter built, null where none is chosen.
     *
     * @throws IllegalStateException where the parameter has another type
     */
    public <E> E choice(String name, Kind<E> kind) {
        return orNull(name, kind.type(), "one of kind " + kind.id());
    }

    /**
     * What the entries chosen for that parameter built, in the order of the text; empty for none.
     *
     * @throws IllegalStateException where the parameter has another type
     */
    public <E> List<E> choices(String name, Kind<E> kind) {
        List<E> list = list(name);
        return list == null ? List.of() : list;
    }

    private <E> E orNull(String name, Class<E> type, String wanted) {
        Object value = values.get(name);
        if (value != null && !type.isInstance(value)) {
            throw other(name, wanted);
        }
        return type.cast(value);
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
