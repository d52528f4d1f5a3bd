package org.neurone.engine.number;

/**
 * sin and cos.
 *
 * <p>With n the integer nearest to x / (π/2), x − n·π/2 is found as a sum of two doubles: π/2 is split into three parts of
 * 33 bits and a rest (Cody and Waite, 1980), and n has at most 20 bits for |x| ≤ 10⁶, so the products are exact and only
 * the sums round, each with its error carried on. What is left lies in −π/4 to π/4, where a polynomial in r² does.
 */
final class Trigonometry {
    private static final double TWO_OVER_PI = 0.6366197723675814;
    private static final double HALF_PI_1 = 1.5707963267341256;
    private static final double HALF_PI_2 = 6.077100506303966e-11;
    private static final double HALF_PI_3 = 2.0222662487111665e-21;
    private static final double HALF_PI_4 = 8.4784276603689e-32;

    /** 1.5 · 2⁵²: adding it and taking it away rounds to the nearest integer. */
    private static final double ROUNDER = 6755399441055744.0;

    private static final double FARTHEST = 1e6;
    private static final double QUARTER_PI = 0.7853981633974483;

    /** Below this x − x³/6 rounds to x. */
    private static final double TINY = 1e-8;

    private static final double S1 = -0.16666666666666666;
    private static final double S2 = 0.008333333333333331;
    private static final double S3 = -0.0001984126984126504;
    private static final double S4 = 2.755731921932058e-06;
    private static final double S5 = -2.50521062259944e-08;
    private static final double S6 = 1.6058530596645953e-10;
    private static final double S7 = -7.586636882825159e-13;

    private static final double C1 = 0.041666666666666664;
    private static final double C2 = -0.0013888888888887389;
    private static final double C3 = 2.48015872987544e-05;
    private static final double C4 = -2.755731726587808e-07;
    private static final double C5 = 2.087614504941318e-09;
    private static final double C6 = -1.138254464534925e-11;

    private Trigonometry() {}

    static double sin(double x) {
        if (Math.abs(x) < TINY) {
            return x;
        }
        return quadrant(x, 0);
    }

    static double cos(double x) {
        return quadrant(x, 1);
    }

    /** sin(x + shift·π/2). */
    private static double quadrant(double x, int shift) {
        if (Math.abs(x) <= QUARTER_PI) {
            return shift == 0 ? sinReduced(x, 0) : cosReduced(x, 0);
        }
        double y = within(x);
        if (!(Math.abs(y) <= FARTHEST)) {
            return Double.NaN;
        }
        double n = ((y * TWO_OVER_PI) + ROUNDER) - ROUNDER;
        double first = y - (n * HALF_PI_1); // exact, as are the products with the next two parts
        double subtrahend = n * HALF_PI_2;
        double second = first - subtrahend;
        double error = differenceError(first, subtrahend, second);
        subtrahend = n * HALF_PI_3;
        double third = second - subtrahend;
        error = error + differenceError(second, subtrahend, third);
        double rest = error - (n * HALF_PI_4);
        double high = third + rest;
        double low = (third - high) + rest;
        int quarter = ((int) n + shift) & 3;
        double value = (quarter & 1) == 0 ? sinReduced(high, low) : cosReduced(high, low);
        return quarter < 2 ? value : -value;
    }

    /** What the rounding of {@code difference = a - b} took away, exactly (Knuth's two-sum). */
    private static double differenceError(double a, double b, double difference) {
        double shareOfB = difference - a;
        double shareOfA = difference - shareOfB;
        return (a - shareOfA) - (b + shareOfB);
    }

    /** sin(high + low) for |high| ≤ π/4 and a {@code low} below its last place. */
    private static double sinReduced(double high, double low) {
        double z = high * high;
        double s = (((((((((((S7 * z) + S6) * z) + S5) * z) + S4) * z) + S3) * z) + S2) * z) + S1;
        return high + (((z * high) * s) + (low - ((low * z) * 0.5)));
    }

    /** cos(high + low) for |high| ≤ π/4 and a {@code low} below its last place. */
    private static double cosReduced(double high, double low) {
        double z = high * high;
        double c = (((((((((C6 * z) + C5) * z) + C4) * z) + C3) * z) + C2) * z) + C1;
        double halfSquare = 0.5 * z;
        double leading = 1 - halfSquare;
        return leading + (((1 - leading) - halfSquare) + (((z * z) * c) - (high * low)));
    }

    /**
     * x itself where it is in range. Far outside neighbouring doubles lie more than a period apart; such an x is brought
     * back by rounded multiples of 2π, each time by 50 bits or so, so that the result stays finite.
     */
    private static double within(double x) {
        double y = x;
        while (Math.abs(y) > FARTHEST && Math.abs(y) < Double.POSITIVE_INFINITY) {
            y = y - (Math.floor(y * (TWO_OVER_PI / 4)) * (HALF_PI_1 * 4));
        }
        return y;
    }
}
