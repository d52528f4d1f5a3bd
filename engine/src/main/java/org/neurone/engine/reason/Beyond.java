package org.neurone.engine.reason;

/**
 * A number that is beyond what it may be, or should be.
 */
public record Beyond(Kind kind, double value, double bound) implements Reason {
    /** What it is. */
    public enum Kind {
        /** A learning rate above the most that can run here. */
        RATE("learning-rate-too-large"),
        /** A learning rate above which hardly anything learns. */
        LARGE_RATE("learning-rate-large"),
        /** A stair of the learning rate that leads up. */
        RISING_STEP("step-rises"),
        /** A claim about a share that is no share. */
        SHARE("expect-out-of-range"),
        /** A claim below anything that the measure can be. */
        BELOW("expect-out-of-range"),
        /** A claim above anything that the measure can be. */
        ABOVE("expect-out-of-range");

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
        return words.beyond(this);
    }
}
