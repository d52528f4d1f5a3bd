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
     */
    public double real(String name) {
        return (Double) values.get(name);
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
     */
    public long longWhole(String name) {
        return (Long) values.get(name);
    }

    /** Whether an option without values stands there. */
    public boolean flag(String name) {
        return (Boolean) values.get(name);
    }

    /** A word or a quoted string. */
    public String text(String name) {
        return (String) values.get(name);
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
}
