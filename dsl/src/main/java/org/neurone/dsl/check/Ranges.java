package org.neurone.dsl.check;

import java.util.List;
import org.neurone.dsl.problem.Quoted;
import org.neurone.engine.catalog.Parameter;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.words.Wording;

/** Says from where to where a value may go, the host's limits included, and whose value it is. */
final class Ranges {
    private static final List<String> UNITS = List.of("units", "filters");

    private Ranges() {}

    /**
     * What the type takes with the bounds that hold here, for instance “a whole number from 1 to 100000”.
     *
     * @param owner the name that the setting belongs to
     */
    static Wording of(Parameter<?> parameter, String owner, Limits limits) {
        return Expected.bounded(within(parameter, owner, limits));
    }

    /** The type with the host's limit where that is closer than the language's own bound. */
    private static ValueType within(Parameter<?> parameter, String owner, Limits limits) {
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

    /** “too large” or “too small”, in French beside « trop ». */
    static Wording side(Parameter<?> parameter, double number) {
        return below(parameter.type(), number) ? Wording.of("small", "petit") : Wording.of("large", "grand");
    }

    private static boolean below(ValueType type, double number) {
        if (type instanceof ValueType.Real real) {
            return real.minAllowed() ? number < real.min() : number <= real.min();
        }
        return number < (type instanceof ValueType.Whole whole ? whole.min() : type instanceof ValueType.Size ? 1 : 0);
    }

    /**
     * Which setting it is: “test” of “data”, the units of “layer”, or “epochs” alone.
     *
     * @param owner the name that the setting belongs to, as the text has it
     * @param named whether the text names the setting, as it does an option
     */
    static Wording setting(Parameter<?> parameter, String owner, boolean named) {
        Wording quoted = Quoted.quoted(owner);
        if (parameter.name().equals(owner)) {
            return quoted;
        }
        Wording name = Quoted.quoted(parameter.name());
        return named
                ? Wording.of(name.english() + " of " + quoted.english(), name.french() + " de " + quoted.french())
                : Wording.of(
                        "the " + parameter.name() + " of " + quoted.english(),
                        "la valeur " + name.french() + " de " + quoted.french());
    }
}
