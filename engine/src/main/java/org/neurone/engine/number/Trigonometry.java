package org.neurone.engine.number;

/**
 * sin and cos.
 *
 * <p>With n the integer nearest to x / (π/2), x − n·π/2 is found as a sum of two doubles: π/2 is split into two parts of
 * 33 bits and a rest (Cody and Waite, 1980), and n has at most 20 bits for |x| ≤ 10⁶, so that the first two products are exact. Larger x go to
 * {@link Exact} at once. What is left, y in −π/4 to π/4, is parted into a place k/128 and d, |d| ≤ 2<sup>−8</sup>, for
 * sin(k/128 + d) = S cos d + C sin d with S and C from a table (S. Gal and B. Bachelis, 1991): S plus
 * C·d, the product of their upper halves exact, plus a rest below 2<sup>−16</sup>. Nothing branches by sign or quarter, since what a processor
 * guesses wrong would take longer than all the rest.
 */
final class Trigonometry {
    /** A result is off by less than this, relatively, … */
    static final double ERROR = PowersOfTwo.of(-66);

    /** … and this for each quarter that was taken away. */
    static final double TURN_ERROR = PowersOfTwo.of(-117);

    static final double TWO_OVER_PI = 0.6366197723675814;
    private static final double HALF_PI_1 = 1.5707963267341256;
    private static final double HALF_PI_2 = 6.077100506303966e-11;
    private static final double HALF_PI_REST = 2.0222662487959506e-21;
    private static final double FARTHEST = 1e6;

    /** Below this x − x³/6 rounds to x. */
    private static final double TINY = PowersOfTwo.of(-27);

    private static final double S3 = -0.16666666666666666;
    private static final double S5 = 0.008333333333333333;
    private static final double S7 = -0.0001984126984126984;
    private static final double C4 = 0.041666666666666664;
    private static final double C6 = -0.001388888888888889;

    private Trigonometry() {}

    static double sin(double x) {
        if (!(Math.abs(x) <= FARTHEST)) {
            return Exact.sin(x);
        }
        if (Math.abs(x) < TINY) {
            return x;
        }
        double value = sin(x, 0, TwoDoubles.NEAREST);
        return !Double.isNaN(value) ? value : SecondWay.sin(x, 0);
    }

    static double cos(double x) {
        if (!(Math.abs(x) <= FARTHEST)) {
            return Exact.cos(x);
        }
        double value = sin(x, 1, TwoDoubles.NEAREST);
        return !Double.isNaN(value) ? value : SecondWay.sin(x, 1);
    }

    /** A part of sin(x + quarter·π/2). */
    static double sin(double x, int quarter, int part) {
        double n = ((x * TWO_OVER_PI) + Exponential.ROUNDER) - Exponential.ROUNDER;
        double first = x - (n * HALF_PI_1); // exact, as is the next product
        double second = n * HALF_PI_2;
        double y = first - second;
        double rest = TwoDoubles.sumError(first, -second, y) - (n * HALF_PI_REST);
        double place = ((y * TrigonometryTable.STEPS) + Exponential.ROUNDER) - Exponential.ROUNDER;
        double near = y - (place * (1.0 / TrigonometryTable.STEPS));
        int turns = (int) n + quarter;
        int at = (((int) place + TrigonometryTable.LAST) * 6) + ((turns & 1) * 2);
        int sign = 1 - (turns & 2);
        double[] table = TrigonometryTable.PLACES;
        double value = table[at];
        double slope = table[at + 2];
        double upper = TwoDoubles.upperHalf(near);
        double slopeUpper = TwoDoubles.upperHalf(slope);
        double slopeLower = (slope - slopeUpper) + table[at + 3];
        double square = near * near;
        double lower = (near - upper) + (rest - ((0.5 * square) * rest));
        double sine = ((near * square) * ((((S7 * square) + S5) * square) + S3)) + lower;
        double cosine = square * ((((C6 * square) + C4) * square) - 0.5) - (near * rest);
        double small = (slopeLower * upper) + ((value * cosine) + (slope * sine));
        double product = slopeUpper * upper;
        double sum = value + product;
        double low = (product - (sum - value)) + (table[at + 1] + small);
        return TwoDoubles.part(part, sum * sign, low * sign, (Math.abs(sum) * ERROR) + (Math.abs(n) * TURN_ERROR));
    }
}
