package org.neurone.engine.number;

/**
 * exp and its relatives, one reduction for all of them.
 *
 * <p>With n the integer nearest to x / ln 2 and r = x − n·ln 2, so that |r| ≤ ½ ln 2, e<sup>x</sup> = 2<sup>n</sup>
 * e<sup>r</sup>. e<sup>r</sup> − 1 = r + r²·q(r), where q is the polynomial of degree 10 that interpolates (e<sup>r</sup>
 * − 1 − r) / r² at Chebyshev's nodes; it is off by at most 2<sup>−58</sup>. ln 2 is split in two (Cody and Waite, 1980):
 * n·{@code LN2_HIGH} is exact, so r = high − low keeps the digits that the subtraction would lose.
 *
 * <p>The functions on arrays split the same expressions into passes: the polynomial, which C2 vectorises; the look-up of
 * 2<sup>n</sup>, which it cannot; the division, which it vectorises again. {@code Math.min} and {@code Math.max} vectorise,
 * the choice by {@code ?:} is faster one number at a time, and both give the same: hence both.
 */
final class Exponential {
    private static final double LOG2_E = 1.4426950408889634;
    private static final double LN2_HIGH = 0.693147180559663;
    private static final double LN2_LOW = 2.8235290563031577e-13;

    /** 1.5 · 2⁵²: adding it leaves no room for a fraction, so that adding and taking it away rounds to the nearest integer. */
    private static final double ROUNDER = 6755399441055744.0;

    /** Outside of these e<sup>x</sup> is 0 and +∞ as well; inside n stays in the reach of the table. */
    private static final double EXP_LOWEST = -746;

    private static final double EXP_HIGHEST = 710;

    /** From 40 up sigmoid(x) rounds to 1. */
    private static final double SIGMOID_HIGHEST = 40;

    /** From |x| = 22 up, −2|x| = −44 down, tanh(x) rounds to ±1. */
    private static final double TANH_LOWEST_POWER = -44;

    private static final double Q1 = 0.1666666666666667;
    private static final double Q2 = 0.04166666666666667;
    private static final double Q3 = 0.008333333333326136;
    private static final double Q4 = 0.0013888888888883748;
    private static final double Q5 = 0.00019841269874820627;
    private static final double Q6 = 2.4801587325547743e-05;
    private static final double Q7 = 2.7557255400206422e-06;
    private static final double Q8 = 2.75572736431103e-07;
    private static final double Q9 = 2.5105217004720745e-08;
    private static final double Q10 = 2.0914686968086876e-09;

    /** Passes over fewer numbers do not pay; and short loops would make the compiler leave the long ones without vectors. */
    private static final int SHORT = 16;

    /** 2⁶⁰⁰: multiplying by it twice takes every number but 0 beyond ±1. */
    private static final double HUGE = PowersOfTwo.of(600);

    private Exponential() {}

    static double exp(double x) {
        double clamped = clamp(x, EXP_LOWEST, EXP_HIGHEST);
        return timesPower(1 + reducedExpm1(clamped), (int) nearest(clamped), PowersOfTwo.TABLE);
    }

    static void exp(double[] in, double[] out, int from, int to) {
        if (to - from < SHORT || in == out) {
            for (int i = from; i < to; i++) {
                out[i] = exp(in[i]);
            }
            return;
        }
        for (int i = from; i < to; i++) {
            out[i] = 1 + reducedExpm1(Math.max(EXP_LOWEST, Math.min(EXP_HIGHEST, in[i])));
        }
        double[] powers = PowersOfTwo.TABLE;
        for (int i = from; i < to; i++) {
            out[i] = timesPower(out[i], (int) nearest(clamp(in[i], EXP_LOWEST, EXP_HIGHEST)), powers);
        }
    }

    static double expm1(double x) {
        if (x == 0) {
            return x;
        }
        if (x < -40) {
            return -1;
        }
        if (x > 40) {
            return exp(x); // the 1 is below a quarter of its last place
        }
        double n = nearest(x);
        double high = x - (n * LN2_HIGH);
        double tail = reducedTail(high, n * LN2_LOW);
        double power = PowersOfTwo.of((int) n);
        // 2ⁿ(1 + high + tail) − 1, the exact parts first.
        return ((power * high) + (power - 1)) + (power * tail);
    }

    static double tanh(double x) {
        double magnitude = tanhOfMagnitude(shiftedExpm1(minusTwice(x), PowersOfTwo.TABLE));
        return x > 0 ? magnitude : x < 0 ? -magnitude : x;
    }

    /** tanh|x| = −E / (2 + E) with E = e<sup>−2|x|</sup> − 1: a negative exponent makes no error of E grow. */
    static void tanh(double[] in, double[] out, int from, int to) {
        if (to - from < SHORT || in == out) {
            for (int i = from; i < to; i++) {
                out[i] = tanh(in[i]);
            }
            return;
        }
        for (int i = from; i < to; i++) {
            out[i] = reducedExpm1(Math.max(TANH_LOWEST_POWER, -2 * Math.abs(in[i])));
        }
        double[] powers = PowersOfTwo.TABLE;
        for (int i = from; i < to; i++) {
            out[i] = shift(out[i], (int) nearest(minusTwice(in[i])), powers);
        }
        for (int i = from; i < to; i++) {
            out[i] = sign(in[i]) * tanhOfMagnitude(out[i]);
        }
    }

    static double sigmoid(double x) {
        double clamped = clamp(x, EXP_LOWEST, SIGMOID_HIGHEST);
        double e = (1 + reducedExpm1(clamped)) * PowersOfTwo.of((int) nearest(clamped));
        return e / (1 + e);
    }

    /** e<sup>x</sup> / (1 + e<sup>x</sup>), which keeps the small results of large negative x. */
    static void sigmoid(double[] in, double[] out, int from, int to) {
        if (to - from < SHORT || in == out) {
            for (int i = from; i < to; i++) {
                out[i] = sigmoid(in[i]);
            }
            return;
        }
        for (int i = from; i < to; i++) {
            out[i] = 1 + reducedExpm1(Math.max(EXP_LOWEST, Math.min(SIGMOID_HIGHEST, in[i])));
        }
        double[] powers = PowersOfTwo.TABLE;
        for (int i = from; i < to; i++) {
            out[i] = out[i] * powers[(int) nearest(clamp(in[i], EXP_LOWEST, SIGMOID_HIGHEST)) - PowersOfTwo.LOWEST];
        }
        for (int i = from; i < to; i++) {
            out[i] = out[i] / (1 + out[i]);
        }
    }

    /** The integer nearest to x / ln 2. NaN gives NaN, and casts to 0. */
    private static double nearest(double x) {
        return ((x * LOG2_E) + ROUNDER) - ROUNDER;
    }

    /** e<sup>r</sup> − 1 for the r of x. */
    private static double reducedExpm1(double x) {
        double n = nearest(x);
        double high = x - (n * LN2_HIGH);
        return reducedTail(high, n * LN2_LOW) + high;
    }

    /** e<sup>r</sup> − 1 − high = r²·q(r) − low with r = high − low: everything but the leading term. */
    private static double reducedTail(double high, double low) {
        double r = high - low;
        double s = r * r;
        double even = ((((((((Q10 * s) + Q8) * s) + Q6) * s) + Q4) * s + Q2) * s) + 0.5;
        double odd = (((((((Q9 * s) + Q7) * s) + Q5) * s) + Q3) * s) + Q1;
        return (s * ((odd * r) + even)) - low;
    }

    /** y · 2<sup>n</sup> in two halves: 2<sup>n</sup> alone may be too large or too small for a double. */
    private static double timesPower(double y, int n, double[] powers) {
        int half = n >> 1;
        return (y * powers[half - PowersOfTwo.LOWEST]) * powers[(n - half) - PowersOfTwo.LOWEST];
    }

    /** −2|x|, held in the range where it matters. */
    private static double minusTwice(double x) {
        double power = -2 * Math.abs(x);
        return power < TANH_LOWEST_POWER ? TANH_LOWEST_POWER : power;
    }

    private static double shiftedExpm1(double x, double[] powers) {
        return shift(reducedExpm1(x), (int) nearest(x), powers);
    }

    /** 2<sup>n</sup>(y + 1) − 1 for n ≤ 0. */
    private static double shift(double y, int n, double[] powers) {
        double power = powers[n - PowersOfTwo.LOWEST];
        return (power * y) + (power - 1);
    }

    private static double tanhOfMagnitude(double e) {
        return Math.abs(e) / (2 + e); // a zero comes out positive, for the sign to decide
    }

    /** −1, 1, or x itself where it is a zero or NaN, without a branch to guess wrong. */
    private static double sign(double x) {
        return Math.max(-1, Math.min(1, (x * HUGE) * HUGE));
    }

    private static double clamp(double x, double lowest, double highest) {
        return x < lowest ? lowest : x > highest ? highest : x;
    }
}
