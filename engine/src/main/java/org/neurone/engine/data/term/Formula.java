package org.neurone.engine.data.term;

import java.util.List;
import java.util.Objects;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.TextFault;

/**
 * A formula such as {@code y = x^3 - x} or {@code z = sin(x) * y}, kept as it was written.
 *
 * <p>Left of {@code =} stands the name of the value, right of it numbers, {@code x} and {@code y}, {@code pi}, {@code e},
 * {@code + - * / ^}, parentheses and {@code sin cos tan exp log sqrt abs tanh}. {@code ^} binds tightest and to the right
 * ({@code -x^2} is −(x²)); {@code log} is the natural logarithm.
 */
public record Formula(String text) {
    /** @throws NullPointerException where there is no text; whether it can be read is {@link #fault}’s answer */
    public Formula {
        Objects.requireNonNull(text, "text");
    }

    /**
     * Both sides.
     *
     * @param target the value's name
     * @param value null where there is a fault
     * @param fault null where there is none
     */
    private record Sides(String target, Term value, TextFault fault) {}

    /** What is wrong with it, or null. */
    public TextFault fault() {
        return sides().fault();
    }

    /**
     * The name of the value.
     *
     * @throws DataException where it cannot be read
     */
    public String target() {
        return sound().target();
    }

    /**
     * The right side.
     *
     * @throws DataException where it cannot be read
     */
    public Term value() {
        return sound().value();
    }

    /**
     * {@code x}, or {@code x} and {@code y} where it uses {@code y}.
     *
     * @throws DataException where it cannot be read
     */
    public List<String> columns() {
        return Terms.columns(List.of(value())).contains("y") ? List.of("x", "y") : List.of("x");
    }

    /**
     * Gives the value for its {@link #columns}.
     *
     * @throws DataException where it cannot be read
     */
    public Program program() {
        return Terms.compile(value(), Terms.positions(List.of("x", "y")));
    }

    private Sides sound() {
        Sides sides = sides();
        if (sides.fault() != null) {
            throw new DataException(sides.fault(), "formula");
        }
        return sides;
    }

    private Sides sides() {
        int start = behindBlanks(0);
        int end = behindName(start);
        int equals = behindBlanks(end);
        String target = text.substring(start, end);
        if (end == start || equals >= text.length() || text.charAt(equals) != '=') {
            return fault(start, equals, TextFault.Kind.FORMULA_START);
        }
        if (target.equals("x")) {
            return fault(start, end, TextFault.Kind.VALUE_IS_X);
        }
        TermReader.Result value = TermReader.read(text, equals + 1, new FormulaDialect(target));
        return new Sides(target, value.term(), value.fault());
    }

    private static Sides fault(int from, int to, TextFault.Kind kind) {
        return new Sides(null, null, new TextFault(from, to, kind, ""));
    }

    private int behindBlanks(int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private int behindName(int from) {
        int at = from;
        while (at < text.length() && FormulaDialect.inName(text.charAt(at), at == from)) {
            at++;
        }
        return at;
    }
}
