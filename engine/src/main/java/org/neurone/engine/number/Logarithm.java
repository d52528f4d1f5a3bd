package org.neurone.engine.number;

/**
 * ln x and ln(1 + x).
 *
 * <p>x = 2<sup>n</sup>(1 + f) with 1 + f from √½ to √2. With s = f / (2 + f), ln(1 + f) = 2 artanh s = 2s + s·R(s²), which
 * is summed as f − (f²/2 − s·(f²/2 + R)) so that the leading term f is exact (Ng's arrangement in fdlibm, 1993). R / s² is
 * the polynomial of degree 7 that interpolates at Chebyshev's nodes, off by at most 2<sup>−54</sup> of a term that is at
 * most 2<sup>−7</sup> of the result.
 */
final class Logarithm {
    /** Split so that n · {@code LN2_HIGH} is exact. */
    private static final double LN2_HIGH = 0.693147180559663;

    private static final double LN2_LOW = 2.8235290563031577e-13;
    private static final double SQRT_2 = 1.4142135623730951;
    private static final double SMALLEST_NORMAL = PowersOfTwo.of(-1022);

    private static final double R1 = 0.6666666666666666;
    private static final double R2 = 0.40000000000000885;
    private static final double R3 = 0.28571428570799784;
    private static final double R4 = 0.22222222392581045;
    private static final double R5 = 0.18181795547521137;
    private static final double R6 = 0.15386244737621665;
    private static final double R7 = 0.13268638369266825;
    private static final double R8 = 0.13088034850927555;

    private Logarithm() {}

    static double log(double x) {
        if (!(x > 0)) {
            return x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
        }
        return x == Double.POSITIVE_INFINITY ? x : logOfSum(x, 0);
    }

    static double log1p(double x) {
        if (!(x > -1)) {
            return x == -1 ? Double.NEGATIVE_INFINITY : Double.NaN;
        }
        if (x == 0 || x == Double.POSITIVE_INFINITY) {
            return x;
        }
        if (x > -0.29 && x < 0.41) {
            return logOfReduced(x, 0, 0);
        }
        double sum = 1 + x;
        // What the rounding of the sum took away.
        double lost = x >= 1 ? 1 - (sum - x) : x - (sum - 1);
        return logOfSum(sum, lost / sum);
    }

    /** ln(x(1 + lost)) for a positive finite x and a {@code lost} below its last place. */
    private static double logOfSum(double x, double lost) {
        double m = x;
        int n = 0;
        if (m < SMALLEST_NORMAL) {
            m = m * PowersOfTwo.of(54);
            n = -54;
        }
        // Halve the interval of possible exponents until m lies in 1 to 2.
        if (m >= 2) {
            for (int step = 512; step > 0; step >>= 1) {
                if (m >= PowersOfTwo.of(step)) {
                    m = m * PowersOfTwo.of(-step);
                    n = n + step;
                }
            }
        } else if (m < 1) {
            for (int step = 512; step > 0; step >>= 1) {
                if (m < PowersOfTwo.of(1 - step)) {
                    m = m * PowersOfTwo.of(step);
                    n = n - step;
                }
            }
        }
        if (m > SQRT_2) {
            m = m * 0.5;
            n = n + 1;
        }
        return logOfReduced(m - 1, n, lost);
    }

    /** n·ln 2 + ln(1 + f) + lost. */
    private static double logOfReduced(double f, int n, double lost) {
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double odd = ((((((R7 * w) + R5) * w) + R3) * w) + R1) * z;
        double even = ((((((R8 * w) + R6) * w) + R4) * w) + R2) * w;
        double halfSquare = (0.5 * f) * f;
        double low = (s * (halfSquare + (odd + even))) + ((n * LN2_LOW) + lost);
        return (n * LN2_HIGH) - ((halfSquare - low) - f);
    }
}
