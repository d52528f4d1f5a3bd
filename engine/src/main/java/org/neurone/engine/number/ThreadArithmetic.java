package org.neurone.engine.number;

import java.util.function.DoubleBinaryOperator;

/**
 * Whether the thread at work calculates as IEEE 754 and Java have it. A processor keeps for each thread how it rounds and whether it takes
 * numbers next to 0 for 0, and native code may leave that changed: a library linked with {@code -ffast-math} does so to the thread
 * that loads it, on JDK 17. Every result would then have other bits.
 */
public final class ThreadArithmetic {
    private static final ThreadArithmetic EXACT = new ThreadArithmetic();

    /** Volatile, so that no compiler can work out beforehand what comes of them. */
    private volatile double smallest = Double.MIN_NORMAL;

    private volatile double larger = 1.5 * Double.MIN_NORMAL;

    private volatile double one = 1;

    private ThreadArithmetic() {}

    /**
     * Asked where training, an epoch or a prediction begins; takes a nanosecond.
     *
     * @throws IllegalStateException where this thread calculates otherwise: names the cause and the cure
     */
    public static void require() {
        EXACT.require((a, b) -> a + b);
    }

    /** As above, of other arithmetic. */
    static void requireOf(DoubleBinaryOperator plus) {
        EXACT.require(plus);
    }

    private void require(DoubleBinaryOperator plus) {
        double tiny = smallest;
        double more = larger;
        // The difference is subnormal: it gets lost where results are flushed, and in the sum where operands are. By
        // sums, since a
        // product that is subnormal holds some processors up for longer than a small network's answer takes.
        double half = plus.applyAsDouble(more, -tiny);
        boolean gradual = plus.applyAsDouble(half, tiny) == more;
        double unit = one;
        // A quarter of the last place is rounded off, three quarters are rounded up.
        boolean nearest = plus.applyAsDouble(unit, 0x1p-54) == 1 && plus.applyAsDouble(unit, 0x3p-54) == 1 + 0x1p-52;
        if (!gradual || !nearest) {
            throw new IllegalStateException(
                    "this thread " + (gradual ? "does not round to nearest" : "flushes subnormals to 0")
                            + ", so results would have other bits: native code changed the processor's mode, most likely a library"
                            + " built with -ffast-math that this thread loaded. Load it on a thread of its own, build it"
                            + " without that option, start Java with -XX:+RestoreMXCSROnJNICalls, or take JDK 25.");
        }
    }
}
