package org.neurone.server.work;

import org.neurone.engine.plan.Limits;

/**
 * What the server computes for a stranger, at most. All of it is counted before anything begins, in numbers and
 * operations and never by the clock, so that every server decides alike about the same model.
 */
public final class Budget {

    private static final long UNITS = 20_000;
    private static final long WEIGHTS = 500_000;
    private static final long EXAMPLES = 20_000;
    /** Of 8 bytes each: 40 MB. */
    private static final long NUMBERS = 5_000_000;

    private static final double LARGEST_RATE = 1e6;

    /** For a picture, where the work is that of drawing it: what one core does in about two seconds. */
    public static final Limits PICTURE = new Limits(UNITS, WEIGHTS, EXAMPLES, NUMBERS, 4e9, LARGEST_RATE);

    /** For replaying a run: what one core does in some seconds. */
    public static final Limits REPLAY = PICTURE.withWork(2e10);

    /** For all the runs that a lesson speaks of: what one core does in some seconds without vectors. */
    public static final Limits LESSON = PICTURE.withWork(5e9);

    private Budget() {}
}
