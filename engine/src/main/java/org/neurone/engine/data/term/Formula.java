package org.neurone.engine.data.term;

import java.util.List;
import java.util.Objects;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.TextFault;

/**
 * A formula such as {@code y = x^3 - x} or {@code z = sin(x) * y}, kept as it was written.
 *
 * <p>Left of {@code =} stands the name of the value, right of it numbers, {@code x} and {@code y}, {@code pi}, {@code e},
 * {@code + - * / ^}, parentheses and {@code sin cos tan exp log sqrt abs tanh sigmoid sign}. {@code ^} binds tightest and to the right
 * ({@code -x^2} is −(x²)); {@code log} is the natural logarithm. Formulas of other {@linkplain Subject subjects} have other variables.
 */
public record Formula(String text, Subject subject) {
    /** What a formula is about, and so what it depends on. */
    public enum Subject {
        /** Values over points: in {@code x}, or in {@code x} and {@code y}. */
        POINTS("y = x^2"),
        /** What a unit makes of its weighted sum {@code z}. */
        ACTIVATION("a = z*sigmoid(z)"),
        /** How far an answer {@code a} is from {@code y}, which was desired. */
        LOSS("l = (y - a)^2");

        private final String example;

        Subject(String example) {
            this.example = example;
        }

        /** A formula of that kind. */
        public String example() {
            return example;
        }

        /** What it may depend on. */
        public List<String> variables() {
            return switch (this) {
                case POINTS -> List.of("x", "y");
                case ACTIVATION -> List.of("z");
                case LOSS -> List.of("a", "y");
            };
        }
    }

    /** @throws NullPointerException where there is no text; whether it can be read is {@link #fault}’s answer */
    public Formula {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(subject, "subject");
    }

    /** Of values over points. */
    public Formula(String text) {
        this(text, Subject.POINTS);
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
     * Gives the value for its subject’s variables.
     *
     * @throws DataException where it cannot be read
     */
    public Program program() {
        return Terms.compile(value(), Terms.positions(subject.variables()));
    }

    /**
     * How the value changes with one of them.
     *
     * @throws DataException where it cannot be read
     */
    public Term slope(String variable) {
        return Derivatives.of(value(), variable);
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
        if (subject == Subject.POINTS && target.equals("x")) {
            return fault(start, end, TextFault.Kind.VALUE_IS_X);
        }
        if (subject != Subject.POINTS && subject.variables().contains(target)) {
            return fault(start, end, TextFault.Kind.FORMULA_START);
        }
        TermReader.Result value = TermReader.read(text, equals + 1, new FormulaDialect(target, subject));
        return new Sides(target, value.term(), value.fault());
    }

    private Sides fault(int from, int to, TextFault.Kind kind) {
        return new Sides(null, null, new TextFault(from, to, kind, subject == Subject.POINTS ? "" : subject.example()));
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
