package org.neurone.engine.number;

/**
 * The elementary functions of the engine, as mathematics defines them: each result is the double nearest to the true value, and of two
 * equally near ones the even one, over the whole range of {@code double}, subnormal results included. So every one of them is odd, even and monotone where
 * the function is, and there is one answer that every platform, and every other implementation, has to give.
 *
 * <p>They are made of + − × ÷, comparisons and tables alone. The first way gives a sum of two doubles and a bound of its error, and Ziv's test
 * says whether that decides the rounding; where it does not, SecondWay does with 92 bits, and where that does not, Exact, with as many digits as it takes. Only
 * Exact allocates. NaN gives NaN.
 */
public final class Elementary {
    private Elementary() {}

    /** e<sup>x</sup>. {@code exp(±0) = 1}, {@code exp(-∞) = 0}, {@code exp(+∞) = +∞}. */
    public static double exp(double x) {
        return Exponential.exp(x);
    }

    /** e<sup>x</sup> − 1, accurate near 0 as well. {@code expm1(±0) = ±0}, {@code expm1(-∞) = -1}. */
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

    /** The hyperbolic tangent. {@code tanh(±0) = ±0}, {@code tanh(±∞) = ±1}. Of whole arrays: {@link LogisticPasses}. */
    public static double tanh(double x) {
        return Logistic.tanh(x);
    }

    /** The logistic function 1 / (1 + e<sup>−x</sup>). {@code sigmoid(-∞) = 0}, {@code sigmoid(+∞) = 1}. */
    public static double sigmoid(double x) {
        return Logistic.sigmoid(x);
    }

    /** ln(1 + e<sup>x</sup>). {@code softplus(-∞) = 0}, {@code softplus(+∞) = +∞}. */
    public static double softplus(double x) {
        return Logarithm.softplus(x);
    }

    /** The sine of x radians. {@code sin(±0) = ±0}; NaN for ±∞. Beyond 10⁶ it takes some microseconds. */
    public static double sin(double x) {
        return Trigonometry.sin(x);
    }

    /** The cosine of x radians. {@code cos(±0) = 1}; NaN for ±∞. Beyond 10⁶ it takes some microseconds. */
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
