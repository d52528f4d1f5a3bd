package org.neurone.engine.number;

/**
 * Exact sums and products, and what is done with a number that is the sum of two doubles. Such a number is no object, so that nothing is allocated: a
 * function that finds one is asked with {@link #HIGH} and {@link #LOW} for its two parts, with {@link #BOUND} for a bound of its error, and with
 * {@link #NEAREST} for the double that it rounds to.
 */
final class TwoDoubles {
    static final int NEAREST = 0;
    static final int HIGH = 1;
    static final int LOW = 2;
    static final int BOUND = 3;

    /** 2²⁷ + 1: multiplying by it parts a double into two halves of 26 bits (T. J. Dekker, 1971). */
    private static final double SPLITTER = 134217729.0;

    private TwoDoubles() {}

    /** The part that is asked for of high + low, which is off by less than {@code bound}, what the sums of the test round away among it. */
    static double part(int part, double high, double low, double bound) {
        if (part == NEAREST) {
            return nearest(high, low, bound);
        }
        return part == HIGH ? high : part == LOW ? low : bound;
    }

    /** The double that every number next to high + low, up to {@code bound} away, rounds to; NaN if there is no such (A. Ziv, 1991). */
    static double nearest(double high, double low, double bound) {
        double up = high + (low + bound);
        return up == high + (low - bound) ? up : Double.NaN;
    }

    /**
     * The same for (high + low) · 2<sup>n</sup> with high from ½ to 2 and n from −1080 to 1024, subnormal and infinite results included: a
     * power of two so large that their sum keeps as many bits as the result takes away the others.
     */
    static double nearest(double high, double low, double bound, int n) {
        double large = n < -1020 ? PowersOfTwo.of(-1022 - n) : 0;
        if (high + low >= large) {
            double value = nearest(high, low, bound);
            return n > PowersOfTwo.HIGHEST ? (value * PowersOfTwo.of(n - 1)) * 2 : value * PowersOfTwo.of(n);
        }
        double sum = large + high;
        double rest = sumError(large, high, sum) + low;
        double up = sum + (rest + bound);
        return up == sum + (rest - bound)
                ? ((up - large) * PowersOfTwo.of(n + 600)) * PowersOfTwo.of(-600)
                : Double.NaN;
    }

    /** The upper 26 bits: products of two such are exact. */
    static double upperHalf(double x) {
        double scaled = SPLITTER * x;
        return scaled - (scaled - x);
    }

    /** What the rounding of {@code product = a * b} took away, exactly. */
    static double productError(double a, double b, double product) {
        double aHigh = upperHalf(a);
        double aLow = a - aHigh;
        double bHigh = upperHalf(b);
        double bLow = b - bHigh;
        return ((((aHigh * bHigh) - product) + (aHigh * bLow)) + (aLow * bHigh)) + (aLow * bLow);
    }

    /** What the rounding of {@code sum = a + b} took away, exactly (D. E. Knuth, The Art of Computer Programming 2, section 4.2.2). */
    static double sumError(double a, double b, double sum) {
        double shareOfB = sum - a;
        return (a - (sum - shareOfB)) + (b - shareOfB);
    }
}
