package org.neurone.engine.number;

/**
 * ln x, ln(1 + x) and ln(1 + e<sup>x</sup>).
 *
 * <p>x = 2<sup>n</sup> m with m from 1 to 2, and m·R = 1 + z for a factor R of 10 bits from a table, |z| ≤ 0.0072, so that
 * ln x = n·ln 2 − ln R + ln(1 + z) (P. T. P. Tang, “Table-driven implementation of the logarithm function”, 1990). Above √2 the table's logarithm is
 * that of m/2. n·ln 2 − ln R has an exact leading part; z is a sum of two doubles, exactly; z²/2 is exact in its upper half; and the rest, z³/3 − …
 * + z¹⁰/10, is below 2<sup>−22</sup>, so that its roundings are off by less than 2<sup>−74</sup>. Near 1, where n and ln R are 0, all of
 * that is relative to z.
 */
final class Logarithm {
    /** A result is off by less than this, relatively. */
    static final double ERROR = PowersOfTwo.of(-68);

    /** A multiple of 2⁻⁴², so that its product with n is exact, and the rest. */
    private static final double LN2_HIGH = 0.6931471805598903;

    private static final double LN2_LOW = 5.497923018708371e-14;

    /** Below this x there is no need for the table. */
    private static final double NEAR = 0.0035;

    /** Below this ln(1 + x) = x − x²/2 + … rounds to x. */
    private static final double TINY = PowersOfTwo.of(-54);

    /** From here on ln(1 + e<sup>x</sup>) rounds to x. */
    private static final double SOFTPLUS_END = 40;

    /** From here down ln(1 + e<sup>x</sup>) is e<sup>x</sup> − e<sup>2x</sup>/2 to 105 bits. */
    private static final double SOFTPLUS_POWER = -37;

    private static final double C3 = 0.3333333333333333;
    private static final double C5 = 0.2;
    private static final double C6 = 0.16666666666666666;
    private static final double C7 = 0.14285714285714285;
    private static final double C9 = 0.1111111111111111;
    private static final double C10 = 0.1;

    private Logarithm() {}

    static double log(double x) {
        if (!(x > 0 && x <= Double.MAX_VALUE)) {
            return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
        }
        double value = log(x, 0, TwoDoubles.NEAREST);
        return !Double.isNaN(value) ? value : SecondWay.log(x);
    }

    static double log1p(double x) {
        if (!(x > -1 && x <= Double.MAX_VALUE)) {
            return x == -1 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
        }
        if (Math.abs(x) < TINY) {
            return x;
        }
        double value = log1p(x, 0, TwoDoubles.NEAREST);
        return !Double.isNaN(value) ? value : SecondWay.log1p(x);
    }

    /** max(x, 0) + ln(1 + e<sup>−|x|</sup>), which neither overflows nor loses the small results. */
    static double softplus(double x) {
        if (!(x > SOFTPLUS_POWER && x < SOFTPLUS_END)) {
            return x < 0 ? smallSoftplus(x) : x;
        }
        double y = -Math.abs(x);
        double scale = PowersOfTwo.of(Exponential.exponent(y));
        double power = Exponential.scaled(y, TwoDoubles.HIGH) * scale;
        double rest = Exponential.scaled(y, TwoDoubles.LOW) * scale;
        double high = power + rest;
        double low = rest - (high - power);
        double positive = Math.max(x, 0);
        double logHigh = log1p(high, low, TwoDoubles.HIGH);
        double logLow = log1p(high, low, TwoDoubles.LOW);
        double sum = positive + logHigh;
        double value = TwoDoubles.nearest(sum, TwoDoubles.sumError(positive, logHigh, sum) + logLow, sum * ERROR);
        return !Double.isNaN(value) ? value : SecondWay.softplus(x);
    }

    private static double smallSoftplus(double x) {
        if (!(x > Exponential.LOWEST)) {
            return 0;
        }
        int n = Exponential.exponent(x);
        double high = Exponential.scaled(x, TwoDoubles.HIGH);
        double low = Exponential.scaled(x, TwoDoubles.LOW);
        double square = (high + low) * (high + low);
        double value = TwoDoubles.nearest(high, low - (square * PowersOfTwo.of(n - 1)), high * Exponential.ERROR, n);
        return !Double.isNaN(value) ? value : SecondWay.softplus(x);
    }

    /** A part of ln(1 + x + low). */
    static double log1p(double x, double low, int part) {
        if (Math.abs(x) < NEAR) {
            return series(x, low, 0, 0, part);
        }
        double sum = 1 + x;
        return log(sum, TwoDoubles.sumError(1, x, sum) + low, part);
    }

    /** A part of ln(x + low), where low is 0 or less than 2⁻⁴⁰ of x. */
    static double log(double x, double low, int part) {
        double y = x;
        double rest = low;
        int power = 0;
        while (y >= 65536) {
            y = y * (1.0 / 1073741824);
            rest = rest * (1.0 / 1073741824);
            power = power + 30;
        }
        while (y < 1.0 / 32768) {
            y = y * 1073741824;
            rest = rest * 1073741824;
            power = power - 30;
        }
        int n = 16 - Integer.numberOfLeadingZeros((int) (y * 32768));
        double scale = PowersOfTwo.of(-n);
        double m = y * scale;
        int at = ((int) ((m * LogarithmTable.STEPS) + 0.5)) * 4;
        double[] table = LogarithmTable.PLACES;
        double inverse = table[at];
        double exponent = (power + n) + table[at + 3];
        double upper = TwoDoubles.upperHalf(m);
        double way = (upper * inverse) - 1;
        double wayRest = (m - upper) * inverse;
        // The first is a multiple of 2⁻³⁵ and the second below 2⁻²⁶, so that what the sum loses is found in one step.
        double z = way + wayRest;
        return series(
                z,
                (wayRest - (z - way)) + ((rest * scale) * inverse),
                (exponent * LN2_HIGH) + table[at + 1],
                (exponent * LN2_LOW) + table[at + 2],
                part);
    }

    /** A part of large + small + ln(1 + z + rest): z − z²/2 + z³/3 − …; large is a multiple of 2⁻⁴². */
    private static double series(double z, double rest, double large, double small, int part) {
        double upper = TwoDoubles.upperHalf(z);
        double cross = (((z - upper) * (z + upper)) * 0.5) + ((z * rest) * (1 - z));
        double tail = ((((z * z) * z) * bend(z)) - cross) + (small + rest);
        double first = large + z;
        double firstError = z - (first - large);
        double square = (upper * upper) * -0.5;
        double sum = first + square;
        return TwoDoubles.part(part, sum, (square - (sum - first)) + (firstError + tail), Math.abs(sum) * ERROR);
    }

    /** 1/3 − z/4 + z²/5 − …. */
    private static double bend(double z) {
        return C3 - (z * (0.25 - (z * (C5 - (z * (C6 - (z * (C7 - (z * (0.125 - (z * (C9 - (z * C10)))))))))))));
    }
}
