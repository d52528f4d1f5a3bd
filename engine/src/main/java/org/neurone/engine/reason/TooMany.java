package org.neurone.engine.reason;

/**
 * More than there may be.
 *
 * @param count how many there are, or at least are
 */
public record TooMany(Kind kind, long count, long most) implements Reason {
    /** What it is. */
    public enum Kind {
        /** Columns of a table. */
        COLUMNS("too-large"),
        /** Inputs that a table's columns and their texts make. */
        INPUTS("too-large");

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
        return words.tooMany(this);
    }
}
