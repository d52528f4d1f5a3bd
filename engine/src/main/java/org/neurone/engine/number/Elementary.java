package org.neurone.engine.number;

/**
 * The elementary functions of the engine, equal to the last bit on every platform.
 *
 * <p>They are made of + − × ÷, comparisons and tables alone, in an order that the parentheses fix, so that every machine
 * that rounds as IEEE 754 says returns the same bits: a JVM, interpreted or compiled, and JavaScript. Where no other
 * bound is stated the result is within 1 unit in the last place (ulp) of the true value over the whole range of {@code
 * double}, subnormal results included; the tests hold it to committed values of high precision.
 *
 * <p>NaN gives NaN. The array forms give exactly the bits of the scalar ones and exist because they are several times as
 * fast: they go over the array in passes that a vectorising compiler understands.
 */
public final class Elementary {
    private Elementary() {}

    /** e<sup>x</sup>. {@code exp(±0) = 1}, {@code exp(-∞) = 0}, {@code exp(+∞) = +∞}. */
    public static double exp(double x) {
        return Exponential.exp(x);
    }

    /** e<sup>x</sup> of {@code in[from..to)} into {@code out[from..to)}; the arrays may be the same one. */
    public static void exp(double[] in, double[] out, int from, int to) {
        Exponential.exp(in, out, from, to);
    }

    /** e<sup>x</sup> − 1, accurate near 0 as well, within 1.5 ulp. {@code expm1(±0) = ±0}, {@code expm1(-∞) = -1}. */
    public static double expm1(double x) {
        return Exponential.expm1(x);
    }

    /** The natural logarithm. {@code log(±0) = -∞}, {@code log(+∞) = +∞}; NaN below 0. */
    public static double log(double x) {
        return Logarithm.log(x);
    }

    /** ln(1 + x), accurate near 0 as well. {@code log1p(±0) = ±0}, {@code log1p(-1) = -∞}; NaN below −1. */
    public static double log1p(double x) {
        return Logarithm.log1p(x);
    }

    /**
     * The hyperbolic tangent, within 2.5 ulp. {@code tanh(-x) = -tanh(x)} exactly, {@code tanh(±0) = ±0}, {@code
     * tanh(±∞) = ±1}.
     */
    public static double tanh(double x) {
        return Exponential.tanh(x);
    }

    /** tanh of {@code in[from..to)} into {@code out[from..to)}; the arrays may be the same one. */
    public static void tanh(double[] in, double[] out, int from, int to) {
        Exponential.tanh(in, out, from, to);
    }

    /** The logistic function 1 / (1 + e<sup>−x</sup>), within 2.5 ulp. {@code sigmoid(-∞) = 0}, {@code sigmoid(+∞) = 1}. */
    public static double sigmoid(double x) {
        return Exponential.sigmoid(x);
    }

    /** sigmoid of {@code in[from..to)} into {@code out[from..to)}; the arrays may be the same one. */
    public static void sigmoid(double[] in, double[] out, int from, int to) {
        Exponential.sigmoid(in, out, from, to);
    }

    /**
     * ln(1 + e<sup>x</sup>), within 2 ulp, in the form max(x, 0) + ln(1 + e<sup>−|x|</sup>), which neither overflows nor
     * loses the small results. {@code softplus(-∞) = 0}, {@code softplus(+∞) = +∞}.
     */
    public static double softplus(double x) {
        double small = Logarithm.log1p(Exponential.exp(-Math.abs(x)));
        return x > 0 ? x + small : small;
    }

    /**
     * The sine of x radians for |x| ≤ 10⁶. {@code sin(±0) = ±0}; NaN for ±∞. Beyond 10⁶ the result still lies in −1 to 1
     * and is the same everywhere, but it is not the sine.
     */
    public static double sin(double x) {
        return Trigonometry.sin(x);
    }

    /** The cosine of x radians for |x| ≤ 10⁶, with the same remarks as for {@link #sin}. {@code cos(±0) = 1}. */
    public static double cos(double x) {
        return Trigonometry.cos(x);
    }

    /** The error function (2/√π) ∫₀ˣ e<sup>−t²</sup> dt. {@code erf(±0) = ±0}, {@code erf(±∞) = ±1}. */
    public static double erf(double x) {
        return ErrorFunction.erf(x);
    }

    /**
     * The share Φ(z) of a standard normal distribution that lies below z, within 4 ulp of what is next to 0 as well: for z below −1 by
     * the complementary error function.
     */
    public static double normalShare(double z) {
        return ErrorFunction.normalShare(z);
    }

    /** e<sup>−z²/2</sup>, within 4 ulp for z below −1 as well, where rounding z² would cost up to 700. */
    public static double bell(double z) {
        return ErrorFunction.bell(z);
    }

    /**
     * x<sup>n</sup> by squaring: the factors x, x², x⁴, … whose bit in |n| is set are multiplied from the lowest bit up,
     * starting at 1; for a negative n the reciprocal of that. {@code pow(x, 0) = 1} for every x, NaN too.
     *
     * <p>Each multiplication rounds, so the error grows with the number of factors: within about |n| ulp.
     *
     * @param n a whole number; a {@code double}, since counts go beyond what an {@code int} holds
     */
    public static double pow(double x, double n) {
        double product = 1;
        double factor = x;
        double many = Math.abs(n);
        while (many > Integer.MAX_VALUE) {
            double half = Math.floor(many / 2);
            if (many != 2 * half) {
                product = product * factor;
            }
            factor = factor * factor;
            many = half;
        }
        int rest = (int) many;
        while (rest != 0) {
            if ((rest & 1) != 0) {
                product = product * factor;
            }
            rest = rest / 2;
            if (rest != 0) {
                factor = factor * factor;
            }
        }
        return n < 0 ? 1 / product : product;
    }
}
