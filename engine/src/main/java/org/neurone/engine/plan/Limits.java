package org.neurone.engine.plan;

import org.neurone.engine.number.Decimal;
import org.neurone.engine.reason.TooMany;

/**
 * How large an experiment may be here. Checked in {@code long} before anything of that size is allocated.
 *
 * @param units most numbers that leave one layer
 * @param weights most trained numbers
 * @param examples most examples
 * @param memory most numbers held at once, of 8 bytes each
 * @param work most multiplications of a whole run, the making of its examples included
 * @param learningRate largest η
 * @param browser whether they are what a browser bears, so that another place may take more
 */
public record Limits(
        long units, long weights, long examples, long memory, double work, double learningRate, boolean browser) {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public Limits {
        requireOne("units", (double) units);
        requireOne("weights", (double) weights);
        requireOne("examples", (double) examples);
        requireOne("memory", (double) memory);
        requireOne("work", work);
        if (!(learningRate > 0)) {
            throw new IllegalArgumentException(
                    "the limit of the learning rate is greater than 0, but this is " + Decimal.print(learningRate));
        }
    }

    /** Of no browser. */
    public Limits(long units, long weights, long examples, long memory, double work, double learningRate) {
        this(units, weights, examples, memory, work, learningRate, false);
    }

    private static void requireOne(String what, double limit) {
        if (!(limit >= 1)) {
            throw new IllegalArgumentException(
                    "the limit of " + what + " is at least 1, but this is " + Decimal.print(limit));
        }
    }

    /** For a program of one's own: a million units, 20 million weights, a million examples, 1 GB, no bound on time. */
    public static Limits standard() {
        return new Limits(1_000_000, 20_000_000, 1_000_000, 134_217_728, Double.POSITIVE_INFINITY, 1e6);
    }

    /** For a page: what a browser tab bears. */
    public static Limits page() {
        return new Limits(100_000, 2_000_000, 200_000, 33_554_432, 1e14, 1e6, true);
    }

    /** With another bound on the numbers held at once, 8 bytes each: where the machine has less than a gigabyte to give. */
    public Limits withMemory(long numbers) {
        return new Limits(units, weights, examples, numbers, work, learningRate, browser);
    }

    /** That these limits are exceeded. */
    TooMany exceeded(TooMany.Kind kind, long count, long most) {
        return new TooMany(kind, count, most, browser);
    }

    /** With another bound on the multiplications of a run. */
    public Limits withWork(double multiplications) {
        return new Limits(units, weights, examples, memory, multiplications, learningRate, browser);
    }
}
