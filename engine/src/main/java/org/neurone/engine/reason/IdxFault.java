package org.neurone.engine.reason;

/**
 * An IDX file that cannot be read.
 *
 * @param at the byte at fault, from 1
 * @param found what is there
 * @param expected what should be, or the most that may be
 */
public record IdxFault(Kind kind, long at, long found, long expected) implements Reason {
    /** What it is. */
    public enum Kind {
        /** It does not start as such files do. */
        START,
        /** It says that its numbers have so many sizes, and there are 1 to 4. */
        SIZES,
        /** One of its sizes is less than 1. */
        SIZE,
        /** It has so many bytes, and its sizes ask for so many. */
        LENGTH,
        /** It has so many labels, and there are so many examples. */
        LABELS,
        /** A label is no whole number from 0 to the greatest. */
        LABEL
    }

    @Override
    public String code() {
        return "idx";
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.idxFault(this);
    }
}
