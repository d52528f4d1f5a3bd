package org.neurone.engine.reason;

/**
 * A number that cannot be computed with.
 *
 * @param of what it is a number of
 */
public record NoNumber(Kind kind, String of, double at) implements Reason {
    /** What it is. */
    public enum Kind {
        /** The feature's number {@code at} is so large that it cannot be normalised. */
        TOO_LARGE_TO_SCALE("too-large"),
        /** The feature has no finite value for the example {@code at}, counted from 1. */
        FEATURE("not-finite"),
        /** The formula has no value where its variable is {@code at}. */
        FORMULA("formula-value");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    @Override
    public String code() {
        return kind.code;
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.noNumber(this);
    }
}
