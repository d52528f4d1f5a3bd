package org.neurone.engine.number;

/**
 * erf, by Taylor's series at the nearest multiple of 1/64 to |x|, whose coefficients are in a table. With a that place, d = |x| − a, |d| ≤ 2<sup>−7</sup>, and S the
 * slope at a, erf(a + d) = erf a + S d + d²·(…). The product of S and d is exact in its upper half; the rest is below 2<sup>−13</sup> of the value.
 */
final class ErrorFunction {
    /** A result is off by less than this, relatively, … */
    private static final double ERROR = PowersOfTwo.of(-68);

    /** … and this times d² |x|. */
    private static final double CURVE_ERROR = PowersOfTwo.of(-49);

    /** Below this erf x = 2x/√π to 170 bits. */
    private static final double TINY = PowersOfTwo.of(-85);

    private static final double ROOT_HALF = 0.7071067811865476;

    /**
     * Of u = 5/4 ((t − 4) / (t + 4) − 1/5), which takes t from 1 on to −1 … 1: the first of Chebyshev's polynomials whose sum is
     * (t + 1) e<sup>t²/2</sup> Φ(−t), off by less than 2<sup>−56</sup>. The form is M. M. Shepherd's and J. G. Laframboise's, “Chebyshev
     * approximation of (1 + 2x) exp(x²) erfc x in 0 ≤ x < ∞”, Mathematics of Computation 36, 1981.
     */
    private static final double[] TAIL = {
        0.45835333773451614,
        -0.06480482594612892,
        0.003831661893461789,
        0.002440385988002233,
        -0.0011015132022472868,
        0.00025615066390912285,
        -3.4542071529513414e-05,
        1.214546424519131e-06,
        4.916580039480314e-07,
        -7.904233397232118e-08,
        -3.926847833192244e-09,
        2.182399358148654e-09,
        -2.1710242916660513e-11,
        -5.834096616623875e-11,
        2.2697176783179604e-12,
        1.7163224970879819e-12,
        -7.87159699162072e-14,
        -5.6704107440915766e-14,
        1.7268830474635363e-15,
        2.046064817459644e-15
    };

    /** Below −40 the tail is less than half the smallest double. */
    private static final double TAIL_END = 40;

    private ErrorFunction() {}

    /** Φ(z) = ½ erfc(−z / √2), in the lower tail without the difference of two numbers next to 1. */
    static double normalShare(double z) {
        if (!(z < -1)) {
            return 0.5 * (1 + erf(z * ROOT_HALF));
        }
        if (z < -TAIL_END) {
            return 0;
        }
        double t = -z;
        double u = 1.25 * (((t - 4) / (t + 4)) - 0.2);
        double later = 0;
        double next = 0;
        for (int i = TAIL.length - 1; i > 0; i--) {
            double now = (((2 * u) * next) - later) + TAIL[i];
            later = next;
            next = now;
        }
        return bell(z) * ((((u * next) - later) + TAIL[0]) / (t + 1));
    }

    /** e<sup>−z²/2</sup>; in the lower tail of a number with few bits and of what is left, so that z² is not rounded. */
    static double bell(double z) {
        if (!(z < -1)) {
            return Exponential.exp((-0.5 * z) * z);
        }
        if (z < -TAIL_END) {
            return 0;
        }
        double near = Math.floor(z * 16) / 16;
        double rest = (z - near) * (z + near);
        return Exponential.exp((-0.5 * near) * near) * Exponential.exp(-0.5 * rest);
    }

    static double erf(double x) {
        double y = Math.abs(x);
        if (!(y < ErrorFunctionTable.END)) {
            return x > 0 ? 1 : x < 0 ? -1 : x;
        }
        int sign = x < 0 ? -1 : 1;
        if (y < TINY) {
            return x == 0 ? x : SecondWay.smallErf(y) * sign;
        }
        double value = erf(y, TwoDoubles.NEAREST);
        return (!Double.isNaN(value) ? value : SecondWay.erf(y)) * sign;
    }

    /** A part of erf y for {@link #TINY} ≤ y < 6. */
    static double erf(double y, int part) {
        double place = ((y * ErrorFunctionTable.STEPS) + Exponential.ROUNDER) - Exponential.ROUNDER;
        double d = y - (place * (1.0 / ErrorFunctionTable.STEPS));
        int at = ((int) place) * ErrorFunctionTable.ROW;
        double[] table = ErrorFunctionTable.PLACES;
        double upper = TwoDoubles.upperHalf(d);
        double slope = table[at + 2];
        double slopeRest = table[at + 3];
        double high = ((((((table[at + 11] * d) + table[at + 10]) * d) + table[at + 9]) * d) + table[at + 8]) * d;
        double bend = ((((((high + table[at + 7]) * d) + table[at + 6]) * d) + table[at + 5]) * d) + table[at + 4];
        double small = (slopeRest * upper) + (((slope + slopeRest) * (d - upper)) + ((d * d) * bend));
        double value = table[at];
        double product = slope * upper;
        double sum = value + product;
        return TwoDoubles.part(
                part,
                sum,
                (product - (sum - value)) + (table[at + 1] + small),
                (sum * ERROR) + ((d * d) * (y * CURVE_ERROR)));
    }
}
