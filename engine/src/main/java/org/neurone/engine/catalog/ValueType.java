package org.neurone.engine.catalog;

import java.util.List;
import org.neurone.engine.data.term.Formula;
import org.neurone.engine.number.Values;

/**
 * What may stand where a parameter's value is expected, and as what Java object it arrives in {@link Arguments}.
 * Ranges are those of the value that arrives: a share of {@code 30%} arrives as 0.3.
 */
public sealed interface ValueType {

    /** A real number, as a {@link Double}; {@code 30%} stands for 0.3. Bounds are never NaN. */
    record Real(double min, boolean minAllowed, double max, boolean maxAllowed) implements ValueType {
        /** Whether a number lies within the bounds; NaN never does. */
        public boolean allows(double value) {
            boolean aboveMin = minAllowed ? value >= min : value > min;
            boolean belowMax = maxAllowed ? value <= max : value < max;
            return aboveMin && belowMax;
        }
    }

    /** A whole number, as a {@link Long}; where {@code word} is not null, that word may stand for {@code wordValue}. */
    record Whole(long min, long max, String word, long wordValue) implements ValueType {}

    /** A share from 0 to {@code max} (at most 1), as a {@link Double}: {@code 30%} or {@code 0.3}. */
    record Share(double max, boolean maxAllowed) implements ValueType {}

    /** A size such as {@code 28x28x1}, as a {@code List<Integer>} of positive whole numbers. */
    record Size(int minDimensions, int maxDimensions) implements ValueType {}

    /** One of a few words, as a {@link String}. */
    record Word(List<String> words) implements ValueType {
        /** Copies the list. */
        public Word {
            words = List.copyOf(words);
        }
    }

    /** One name without quotes, of something that the text itself has, as a {@link String}. */
    record Name() implements ValueType {}

    /** One or more such names one behind the other, as a {@code List<String>}. Always positional, always last. */
    record Keywords() implements ValueType {}

    /** A quoted string, as a {@link String}. */
    record Text(boolean emptyAllowed) implements ValueType {}

    /** A formula in a quoted string, as a {@link Formula}. */
    record FormulaText(Formula.Subject subject) implements ValueType {}

    /** A list of numbers in brackets, as {@link Values}. */
    record Numbers() implements ValueType {}

    /**
     * Names, quoted strings or (where {@code numbersAllowed}) numbers, one of them bare or several in brackets, as a
     * {@code List<String>}; a number arrives in its canonical spelling.
     *
     * @param listed whether even one of them stands in brackets
     */
    record Names(boolean numbersAllowed, boolean listed) implements ValueType {
        /** One of them may stand bare. */
        public Names(boolean numbersAllowed) {
            this(numbersAllowed, false);
        }
    }

    /** One or more terms such as {@code x^2} or {@code sin(x)}, as a {@code List<Term>}. Always positional, always last. */
    record Terms() implements ValueType {}

    /** An option without a value: {@code true} where it stands, else {@code false}. */
    record Flag() implements ValueType {}

    /** A name of that kind with its own values and options behind it, as the object that its entry builds. */
    record Choice(Kind<?> kind) implements ValueType {}

    /**
     * Options that are themselves names of a kind, each at most once ({@code l1 0.1 l2 0.2}), as a {@code List} in
     * the catalogue's order.
     */
    record Choices(Kind<?> kind) implements ValueType {}

    /** A saved state in a quoted string, as a {@link org.neurone.engine.model.State}; written by the program only. */
    record StateText() implements ValueType {}

    /** Any finite number. */
    static ValueType real() {
        return new Real(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);
    }

    /** A real number greater than {@code min}. */
    static ValueType above(double min) {
        return new Real(min, false, Double.POSITIVE_INFINITY, false);
    }

    /** A real number of at least {@code min}. */
    static ValueType atLeast(double min) {
        return new Real(min, true, Double.POSITIVE_INFINITY, false);
    }

    /** A real number from {@code min} to {@code max}, both allowed. */
    static ValueType between(double min, double max) {
        return new Real(min, true, max, true);
    }

    /** A whole number from {@code min} to {@code max}, both allowed. */
    static ValueType whole(long min, long max) {
        return new Whole(min, max, null, 0);
    }

    /** A share from 0 to 1, both allowed: {@code 30%} or {@code 0.3}. */
    static ValueType share() {
        return new Share(1, true);
    }

    /** One of these words. */
    static ValueType word(String... words) {
        return new Word(List.of(words));
    }

    /** An option that stands there or not. */
    static ValueType flag() {
        return new Flag();
    }

    /** A quoted string, which may be empty. */
    static ValueType text() {
        return new Text(true);
    }

    /** One entry of that kind, with its own settings. */
    static ValueType choice(Kind<?> kind) {
        return new Choice(kind);
    }

    /** Entries of that kind, each at most once. */
    static ValueType choices(Kind<?> kind) {
        return new Choices(kind);
    }
}
