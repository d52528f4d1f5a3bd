package org.neurone.dsl.export.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;

/** The bits are those of a JVM's cast. */
class SinglePrecisionTest {
    @Test
    void anyDoubleRoundsAsACastDoes() {
        Rng rng = new Rng(3, Stream.DATA);
        for (int i = 0; i < 200_000; i++) {
            check(Double.longBitsToDouble(((long) rng.nextInt() << 32) ^ rng.nextInt()));
            // Exponents around those of single precision, fractions that are often ties.
            long exponent = 1023L - 152 + rng.below(290);
            long fraction = (long) rng.below(1 << 26) << (20 + rng.below(10));
            check(Double.longBitsToDouble((exponent << 52) | (fraction & 0xFFFFFFFFFFFFFL)));
        }
    }

    @Test
    void theEdgesRoundAsACastDoes() {
        double[] edges = {
            0.0,
            -0.0,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Float.MAX_VALUE,
            Float.MAX_VALUE + 0x1p103,
            Math.nextDown(Float.MAX_VALUE + 0x1p103),
            Float.MIN_NORMAL,
            Math.nextDown((double) Float.MIN_NORMAL),
            Float.MIN_VALUE,
            0x1p-150,
            Math.nextUp(0x1p-150),
            -3 * 0x1p-150
        };
        for (double edge : edges) {
            check(edge);
        }
    }

    private static void check(double value) {
        assertEquals(Float.floatToIntBits((float) value), SinglePrecision.bits(value), () -> "of " + value);
    }
}
