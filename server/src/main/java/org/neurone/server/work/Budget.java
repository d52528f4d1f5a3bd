package org.neurone.server.work;

import org.neurone.engine.plan.Limits;

/**
 * What the server computes for a stranger, at most.
 *
 * @param limits on the network and its data
 * @param seconds of computing
 */
public record Budget(Limits limits, int seconds) {

    private static final long UNITS = 20_000;
    private static final long WEIGHTS = 500_000;
    private static final long EXAMPLES = 20_000;
    /** Of 8 bytes each: 40 MB. */
    private static final long NUMBERS = 5_000_000;

    private static final double LARGEST_RATE = 1e6;

    /** For a picture: one pass over the data and a map. */
    public static final Budget PICTURE =
            new Budget(new Limits(UNITS, WEIGHTS, EXAMPLES, NUMBERS, Double.POSITIVE_INFINITY, LARGEST_RATE), 5);

    /** For replaying a run: what one core does in some seconds. */
    public static final Budget REPLAY =
            new Budget(new Limits(UNITS, WEIGHTS, EXAMPLES, NUMBERS, 2e10, LARGEST_RATE), 20);

    /** A clock for one piece of work that begins now. */
    public Deadline begin() {
        return new Deadline(System.nanoTime() + seconds * 1_000_000_000L);
    }

    /** When a piece of work must be done. */
    public record Deadline(long nanos) {

        /** Whether it is over. */
        public boolean isOver() {
            return System.nanoTime() - nanos > 0;
        }
    }
}
