package org.neurone.dsl.export.onnx;

import org.neurone.engine.number.DoubleBits;

/**
 * Doubles rounded to IEEE 754 single precision, to the nearest and ties to even, by hand: a cast does not round where
 * Java runs as JavaScript.
 */
final class SinglePrecision {
    private static final int INFINITY = 0x7F800000;
    private static final int NAN = 0x7FC00000;
    private static final int BIAS = 127;
    private static final int LEAST_EXPONENT = -126;
    /** Bits of a double's fraction, below its upper 20, that single precision has no room for. */
    private static final int DROPPED_BITS = 29;

    /** 2¹⁴⁹: the least positive single is its reciprocal. */
    private static final double SUBNORMAL_UNITS = 0x1p149;
    /** 2⁵²: adding it leaves no room for a fraction. */
    private static final double ROUNDER = 4503599627370496.0;

    private SinglePrecision() {}

    /** The 32 bits. */
    static int bits(double value) {
        if (Double.isNaN(value)) {
            return NAN;
        }
        int high = DoubleBits.high(value);
        int low = DoubleBits.low(value);
        int sign = high & 0x80000000;
        int exponent = ((high >>> 20) & 0x7FF) - 1023;
        if (exponent > BIAS) {
            return sign | INFINITY;
        }
        if (exponent < LEAST_EXPONENT) {
            double units = Math.abs(value) * SUBNORMAL_UNITS; // exact: a power of two
            return sign | (int) ((units + ROUNDER) - ROUNDER);
        }
        int fraction = ((high & 0xFFFFF) << 3) | (low >>> DROPPED_BITS);
        int dropped = low & ((1 << DROPPED_BITS) - 1);
        int half = 1 << (DROPPED_BITS - 1);
        boolean up = dropped > half || (dropped == half && (fraction & 1) == 1);
        // Where rounding up overflows the fraction, the carry raises the exponent, up to infinity.
        return sign | ((((exponent + BIAS) << 23) | fraction) + (up ? 1 : 0));
    }
}
