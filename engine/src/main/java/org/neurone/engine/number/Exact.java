package org.neurone.engine.number;

/**
 * The elementary functions correctly rounded, however many digits that takes (Ziv, “Fast evaluation of elementary mathematical
 * functions with correctly rounded last bit”, 1991): a result between two bounds that round to the same double is known; else
 * there is another try with more digits. Slow, with objects, and called where not even {@link SecondWay} decides, about once in 10¹⁴ times, and for angles beyond 10⁶.
 *
 * <p>No value here lies midway between two doubles, so that each loop ends: e^x, ln x, sin x, cos x and what is made of them are
 * transcendental for a rational x (Lindemann and Weierstrass), apart from the trivial x, which are not to be asked for: 0, and 1 for the logarithm.
 */
final class Exact {
    /** Digits of the first try: its relative error is below 2⁻⁸⁸. */
    private static final int DIGITS = 7;

    private static final int MORE_DIGITS = 3;

    /** Digits of a result that may be wrong. */
    private static final int DOUBTFUL = 3;

    private Exact() {}

    /** A function of a double in so many digits, of which all but the last three are good. */
    private interface Approximation {
        Wide of(double x, int size);
    }

    static double exp(double x) {
        if (!(x > Exponential.LOWEST && x < Exponential.HIGHEST)) {
            return x > 0 ? Double.POSITIVE_INFINITY : x < 0 ? 0 : x;
        }
        return round(x, (y, size) -> WideFunctions.exp(Wide.of(y, size)));
    }

    static double expm1(double x) {
        if (!(x > -LogisticTable.SIGMOID_END && x < Exponential.HIGHEST)) {
            return x > 0 ? Double.POSITIVE_INFINITY : x < 0 ? -1 : x;
        }
        return round(x, (y, size) -> WideFunctions.expm1(Wide.of(y, size)));
    }

    static double log(double x) {
        return round(x, (y, size) -> WideFunctions.log(Wide.of(y, size)));
    }

    static double log1p(double x) {
        return round(x, (y, size) -> WideFunctions.log1p(Wide.of(y, size)));
    }

    static double tanh(double x) {
        return round(x, (y, size) -> {
            Wide e = WideFunctions.expm1(Wide.of(2 * y, size));
            return e.times(e.plus(Wide.of(2, size)).reciprocal());
        });
    }

    static double sigmoid(double x) {
        if (!(x > Exponential.LOWEST && x < LogisticTable.SIGMOID_END)) {
            return x > 0 ? 1 : x < 0 ? 0 : x;
        }
        return round(
                x,
                (y, size) -> Wide.of(1, size)
                        .plus(WideFunctions.exp(Wide.of(-y, size)))
                        .reciprocal());
    }

    static double softplus(double x) {
        if (!(x > Exponential.LOWEST && x < LogisticTable.SIGMOID_END)) {
            return x < 0 ? 0 : x;
        }
        return round(x, (y, size) -> WideFunctions.log1p(WideFunctions.exp(Wide.of(y, size))));
    }

    static double sin(double x) {
        return isFinite(x) ? round(x, (y, size) -> WideFunctions.sin(ofAngle(y, size), 0)) : Double.NaN;
    }

    static double cos(double x) {
        return isFinite(x) ? round(x, (y, size) -> WideFunctions.sin(ofAngle(y, size), 1)) : Double.NaN;
    }

    /** Digits for the whole turns that are taken away, and three for how near they come to x. */
    private static Wide ofAngle(double x, int size) {
        Wide angle = Wide.of(x, size);
        return angle.resized(size + 3 + Math.max(0, angle.order() + 1));
    }

    static double erf(double x) {
        return round(x, (y, size) -> WideFunctions.erf(Wide.of(y, size)));
    }

    private static boolean isFinite(double x) {
        return Math.abs(x) <= Double.MAX_VALUE;
    }

    private static double round(double x, Approximation f) {
        for (int size = DIGITS; ; size += MORE_DIGITS) {
            Wide value = f.of(x, size);
            Wide error = value.scaled(-Wide.BITS * (size - DOUBTFUL));
            double low = value.minus(error).doubleValue();
            if (low == value.plus(error).doubleValue()) {
                return low;
            }
        }
    }
}
