package org.neurone.dsl.read;

import java.util.List;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.plan.Limits;

/** From where to where a value may go, the host's limits included. */
final class Ranges {
    private static final List<String> UNITS = List.of("units", "filters");

    private Ranges() {}

    /**
     * The type with the host's limit where that is closer than the language's own bound.
     *
     * @param owner the name that the setting belongs to
     */
    static ValueType within(Parameter<?> parameter, String owner, Limits limits) {
        ValueType type = parameter.type();
        if (type instanceof ValueType.Whole whole) {
            long most = UNITS.contains(parameter.name())
                    ? limits.units()
                    : parameter.name().equals("samples") ? limits.examples() : whole.max();
            return new ValueType.Whole(whole.min(), Math.min(whole.max(), most), whole.word(), whole.wordValue());
        }
        boolean rate = owner.equals("lr") && type instanceof ValueType.Real;
        return rate ? new ValueType.Real(0, false, limits.learningRate(), true) : type;
    }

    /** Whether the number is too small, not too large. */
    static boolean below(ValueType type, double number) {
        if (type instanceof ValueType.Real real) {
            return real.minAllowed() ? number < real.min() : number <= real.min();
        }
        return number < (type instanceof ValueType.Whole whole ? whole.min() : type instanceof ValueType.Size ? 1 : 0);
    }
}
