package org.neurone.engine.number;

/**
 * erf at the multiples of 1/64 from 0 to 6. Twelve numbers a place: the nearest double to the value and what it leaves, the
 * slope's upper 26 bits and what they leave, and the coefficients of d² to d⁹ in Taylor's series.
 */
final class ErrorFunctionTable {
    /** Places from one whole number to the next. */
    static final int STEPS = 64;

    /** From here on erf rounds to 1. */
    static final int END = 6;

    /** Numbers of a place. */
    static final int ROW = 12;

    static final double[] PLACES = places();

    private static final int DIGITS = 7;

    private ErrorFunctionTable() {}

    private static double[] places() {
        double[] places = new double[ROW * (STEPS * END + 1)];
        Wide value = Wide.of(0, DIGITS);
        Wide slope = WideFunctions.rootOfPiInverse(DIGITS).times(2);
        // The slope at a + h is the slope at a times e^(−2ah − h²), which for the next place is smaller by the factor
        // e^(−2h²).
        Wide factor = WideFunctions.exp(Wide.of(-1.0 / (STEPS * STEPS), DIGITS));
        Wide change = factor.times(factor);
        for (int k = 0; k <= STEPS * END; k++) {
            int at = ROW * k;
            places[at] = value.doubleValue();
            places[at + 1] = value.minus(Wide.of(places[at], DIGITS)).doubleValue();
            places[at + 2] = TwoDoubles.upperHalf(slope.doubleValue());
            places[at + 3] = slope.minus(Wide.of(places[at + 2], DIGITS)).doubleValue();
            writeCurve(slope.doubleValue(), (double) k / STEPS, places, at + 4);
            value = value.plus(slope.times(rise(k)));
            slope = slope.times(factor);
            factor = factor.times(change);
        }
        return places;
    }

    /** The slope's S·gⱼ/(j + 1) from j = 1 on, where e<sup>−2at − t²</sup> = Σ gⱼ tʲ: (j + 1) gⱼ₊₁ = −2a gⱼ − 2 gⱼ₋₁. */
    private static void writeCurve(double slope, double a, double[] places, int at) {
        double before = slope;
        double term = (-2 * a) * slope;
        for (int j = 1; j <= ROW - 4; j++) {
            places[at + j - 1] = term / (j + 1);
            double next = (((-2 * a) * term) - (2 * before)) / (j + 1);
            before = term;
            term = next;
        }
    }

    /** ∫ e<sup>−2at − t²</sup> dt from 0 to h = 1/64 for a = kh, by its power series: g₀ = 1, g₁ = −2a, (j + 1) gⱼ₊₁ = −2a gⱼ − 2 gⱼ₋₁. */
    private static Wide rise(int k) {
        Wide sum = Wide.of(1.0 / STEPS, DIGITS);
        Wide before = Wide.of(0, DIGITS);
        Wide term = sum; // gⱼ hʲ⁺¹
        for (int j = 0; !before.plus(term).isBelow(-DIGITS) || j < 2; j++) {
            Wide next = term.times(-2 * k).plus(before.times(-2)).dividedBy(STEPS * STEPS * (j + 1));
            before = term;
            term = next;
            sum = sum.plus(term.dividedBy(j + 2));
        }
        return sum;
    }
}
