package org.neurone.engine.reason;

/**
 * More than there may be.
 *
 * @param count how many there are, or at least are
 * @param browser whether it is a browser that bears no more
 */
public record TooMany(Kind kind, long count, long most, boolean browser) implements Reason {
    /** Wherever it is. */
    public TooMany(Kind kind, long count, long most) {
        this(kind, count, most, false);
    }

    /** What it is. */
    public enum Kind {
        /** Columns of a table. */
        COLUMNS("too-large"),
        /** Inputs that a table's columns and their texts make. */
        INPUTS("too-large"),
        /** Numbers at a layer’s output. */
        UNITS("too-many-units"),
        /** Layers of a network. */
        LAYERS("too-many-layers"),
        /** Weights of a network. */
        WEIGHTS("too-many-weights"),
        /** Examples of the data. */
        EXAMPLES("too-many-examples"),
        /** Numbers that training would hold. */
        MEMORY("too-much-memory"),
        /** Multiplications that a run would take. */
        WORK("too-much-work");

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
