package org.neurone.engine.reason;

import java.util.Objects;

/**
 * What is wrong with a formula or a term, and where.
 *
 * @param from where it begins, in UTF-16 units of the text that was read
 * @param to behind it; {@code from} where something is missing
 * @param seen the word, sign or number that the kind speaks of; empty where it speaks of none
 */
public record TextFault(int from, int to, Kind kind, String seen) implements Reason {
    /** What it is. */
    public enum Kind {
        /** A formula does not start with its value’s name and an equals sign; {@code seen} one that does, where others are meant than in x. */
        FORMULA_START,
        /** A formula's value is called x, which is what it depends on. */
        VALUE_IS_X,
        /** A power is written with two stars. */
        TWO_STARS,
        /** A formula ends where a number or a variable should stand. */
        FORMULA_END,
        /** A product is written without its star. */
        NO_STAR,
        /** The function {@code seen} stands without parentheses. */
        NO_PARENTHESES,
        /** {@code seen} is no name that a formula in x knows. */
        NAME_IN_X,
        /** {@code seen} is no name that a formula in x and y knows. */
        NAME_IN_X_AND_Y,
        /** {@code seen} is no name that an activation’s formula knows. */
        NAME_IN_Z,
        /** {@code seen} is no name that a loss’s formula knows. */
        NAME_IN_A_AND_Y,
        /** Formulas have no place for {@code seen}. */
        FORMULA_SIGN,
        /** A formula nests more than {@code seen} deep. */
        FORMULA_TOO_DEEP,
        /** A formula or a term has more than {@code seen} numbers and names. */
        TOO_MANY_PARTS,
        /** A parenthesis is not closed. */
        UNCLOSED_PARENTHESIS,
        /** A term's exponent is no whole number from 1 to {@code seen}. */
        EXPONENT,
        /** {@code seen} is no function of terms. */
        TERM_FUNCTION,
        /** A term nests more than {@code seen} deep. */
        TERM_TOO_DEEP,
        /** A column's quotation mark is not closed. */
        UNCLOSED_QUOTE,
        /** A column's name is missing. */
        NO_COLUMN,
        /** Terms have no place for {@code seen}. */
        TERM_SIGN
    }

    /** @throws NullPointerException where kind or word is null */
    public TextFault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(seen, "seen");
    }

    @Override
    public String code() {
        return "formula";
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.textFault(this);
    }
}
