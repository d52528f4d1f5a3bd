package org.neurone.engine.number;

/**
 * e<sup>x</sup> and e<sup>x</sup> − 1.
 *
 * <p>With N the integer nearest to 256 x / ln 2, e<sup>x</sup> = 2<sup>n</sup> · T · e<sup>r</sup>, where N = 256 n + j, T = 2<sup>j/256</sup> from a table
 * and r = x − N·ln 2 / 256, so that |r| ≤ 2<sup>−9.5</sup> (P. T. P. Tang, “Table-driven implementation of the exponential function”,
 * 1989). ln 2 / 256 is split so that the first product is exact (Cody and Waite, 1980). T and r are parted in turn: the product of
 * their upper halves of 26 bits is exact, and what is left is below 2<sup>−19</sup> T, so that its few roundings are off by less than
 * 2<sup>−71</sup>: r²/2 + … + r⁶/720 leaves out 2<sup>−78</sup>.
 */
final class Exponential {
    /** From here on e<sup>x</sup> is beyond the largest double; from the other down it rounds to 0. */
    static final double HIGHEST = 709.79;

    static final double LOWEST = -745.2;

    /** 1.5 · 2⁵²: adding it leaves no room for a fraction, so that adding and taking it away rounds to the nearest integer. */
    static final double ROUNDER = 6755399441055744.0;

    /** {@link #scaled} is off by less than this, relatively. */
    static final double ERROR = PowersOfTwo.of(-70);

    /** The power series of a small e<sup>x</sup> − 1 is off by less than this, relatively. */
    private static final double SMALL_ERROR = PowersOfTwo.of(-63);

    private static final double STEPS_PER_UNIT = 369.3299304675746;
    private static final double STEP_HIGH = 0.0027076061742263846;
    private static final double STEP_LOW = -1.6409824502660487e-13;

    /** Inside of these the result is a normal number whose power of two is one as well. */
    private static final double NORMAL_HIGHEST = 709;

    private static final double NORMAL_LOWEST = -708;

    /** Below this a power series is the shorter way to a small e<sup>x</sup> − 1. */
    private static final double SMALL = PowersOfTwo.of(-5);

    /** Below this e<sup>x</sup> − 1 = x + x²/2 + … rounds to x. */
    private static final double TINY = PowersOfTwo.of(-54);

    /** From here down e<sup>x</sup> − 1 rounds to −1. */
    private static final double NEXT_TO_MINUS_ONE = -38;

    /** From here on the 1 is less than 2⁻⁵⁰ of e<sup>x</sup>. */
    private static final double LARGE = 36;

    private static final double C3 = 0.16666666666666666;
    private static final double C4 = 0.041666666666666664;
    private static final double C5 = 0.008333333333333333;
    private static final double C6 = 0.001388888888888889;
    private static final double C7 = 0.0001984126984126984;
    private static final double C8 = 2.48015873015873e-05;
    private static final double C9 = 2.7557319223985893e-06;
    private static final double C10 = 2.755731922398589e-07;
    private static final double C11 = 2.505210838544172e-08;

    private Exponential() {}

    static double exp(double x) {
        if (x > NORMAL_LOWEST && x < NORMAL_HIGHEST) {
            double value = scaled(x, TwoDoubles.NEAREST) * PowersOfTwo.of(exponent(x));
            return !Double.isNaN(value) ? value : SecondWay.exp(x);
        }
        if (!(x > LOWEST && x < HIGHEST)) {
            return x > 0 ? Double.POSITIVE_INFINITY : x < 0 ? 0 : x;
        }
        double high = scaled(x, TwoDoubles.HIGH);
        double value = TwoDoubles.nearest(high, scaled(x, TwoDoubles.LOW), high * ERROR, exponent(x));
        return !Double.isNaN(value) ? value : SecondWay.exp(x);
    }

    static double expm1(double x) {
        double value;
        if (Math.abs(x) < SMALL) {
            value = Math.abs(x) < TINY ? x : smallExpm1(x, TwoDoubles.NEAREST);
        } else if (x > NEXT_TO_MINUS_ONE && x < LARGE) {
            value = largeExpm1(x, TwoDoubles.NEAREST);
        } else if (x >= LARGE && x < HIGHEST) {
            int n = exponent(x);
            double high = scaled(x, TwoDoubles.HIGH);
            double low = scaled(x, TwoDoubles.LOW) - PowersOfTwo.of(-n);
            value = TwoDoubles.nearest(high, low, high * ERROR, n);
        } else {
            return x > 0 ? Double.POSITIVE_INFINITY : x < 0 ? -1 : x;
        }
        return !Double.isNaN(value) ? value : SecondWay.expm1(x);
    }

    /** The n of e<sup>x</sup> = 2<sup>n</sup> · {@link #scaled}. */
    static int exponent(double x) {
        return (int) (((x * STEPS_PER_UNIT) + ROUNDER) - ROUNDER) >> 8;
    }

    /** A part of e<sup>x</sup> / 2<sup>n</sup>, between ½ and 2; the lower is up to 2⁻⁹ of the upper. */
    static double scaled(double x, int part) {
        double whole = ((x * STEPS_PER_UNIT) + ROUNDER) - ROUNDER;
        double exact = x - (whole * STEP_HIGH);
        double low = whole * STEP_LOW;
        double upper = TwoDoubles.upperHalf(exact);
        double series = series(exact - low) + ((exact - upper) - low);
        int at = ((int) whole & 255) * 2;
        double high = ExponentialTable.POWERS[at];
        double rest = ExponentialTable.POWERS[at + 1];
        double product = high * upper;
        double sum = high + product;
        double error = product - (sum - high);
        return TwoDoubles.part(part, sum, error + (rest + ((rest * upper) + ((high + rest) * series))), sum * ERROR);
    }

    /** A part of e<sup>x</sup> − 1 for |x| of at least 1/32, from {@link #NEXT_TO_MINUS_ONE} to {@link #LARGE}. */
    static double largeExpm1(double x, int part) {
        double whole = ((x * STEPS_PER_UNIT) + ROUNDER) - ROUNDER;
        double exact = x - (whole * STEP_HIGH);
        double low = whole * STEP_LOW;
        double upper = TwoDoubles.upperHalf(exact);
        double series = series(exact - low) + ((exact - upper) - low);
        int index = (int) whole;
        int at = (index & 255) * 2;
        double scale = PowersOfTwo.of(index >> 8);
        double high = ExponentialTable.POWERS[at] * scale;
        double rest = ExponentialTable.POWERS[at + 1] * scale;
        double place = high - 1;
        double placeError = high - (place + 1);
        double product = high * upper;
        double sum = place + product;
        double error = (product - (sum - place)) + placeError;
        return TwoDoubles.part(
                part, sum, error + (rest + ((rest * upper) + ((high + rest) * series))), (high + 1) * ERROR);
    }

    /** e<sup>r</sup> − 1 − r for |r| ≤ 2<sup>−9.5</sup>. */
    private static double series(double r) {
        return ((((((((r * C6) + C5) * r) + C4) * r) + C3) * r) + 0.5) * (r * r);
    }

    /** A part of x + x²/2 + (x³/6 + …), the square's upper half exactly. */
    static double smallExpm1(double x, int part) {
        double upper = TwoDoubles.upperHalf(x);
        double p = (((((((((((((((C11 * x) + C10) * x) + C9) * x) + C8) * x) + C7) * x) + C6) * x) + C5) * x) + C4) * x)
                + C3;
        double rest = (((x - upper) * (x + upper)) * 0.5) + (((x * x) * x) * p);
        double square = (upper * upper) * 0.5;
        double sum = x + square;
        return TwoDoubles.part(part, sum, (square - (sum - x)) + rest, Math.abs(x) * SMALL_ERROR);
    }
}
