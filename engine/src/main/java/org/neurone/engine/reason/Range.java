package org.neurone.engine.reason;

/**
 * Two numbers that something lies between, and should not.
 */
public record Range(Kind kind, double from, double to) implements Reason {
    /** What it is. */
    public enum Kind {
        /** A formula's bounds, the wrong way round or too far apart. */
        BOUNDS("bounds"),
        /** The ends of what an initializer draws from, the larger one first. */
        UNIFORM("bounds-swapped"),
        /** Targets of a loss that compares probabilities. */
        TARGETS("targets-not-probabilities"),
        /** Values that the output cannot all reach. */
        VALUES("output-out-of-reach");

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
        return words.range(this);
    }
}
