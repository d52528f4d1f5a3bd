package org.neurone.dsl.text;

/**
 * Where reading stopped, because one of {@link TextLimits} was passed.
 *
 * @param limit which one
 * @param most what it is
 * @param at offset of the first character that was not read
 */
public record Stop(Limit limit, int most, int at) {
    /** What there was too much of. */
    public enum Limit {
        /** Words, numbers, strings, marks and blanks. */
        TOKENS,
        /** Statements. */
        STATEMENTS,
        /** Operators of terms. */
        OPERATORS,
        /** Errors. */
        PROBLEMS
    }
}
