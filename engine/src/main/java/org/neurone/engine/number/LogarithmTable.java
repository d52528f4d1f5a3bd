package org.neurone.engine.number;

/**
 * For the places c = j/256 from 1 to 2 a factor near 1/c with 10 bits, and the logarithm of its inverse in two parts, of which the first
 * is a multiple of 2<sup>−42</sup>; above √2 less ln 2, which the fourth number, then 1, puts into the power of two. Four numbers a place, from 4j on.
 */
final class LogarithmTable {
    /** Places from one whole number to the next. */
    static final int STEPS = 256;

    static final double[] PLACES = places();

    private static final double SQRT_2 = 1.4142135623730951;
    private static final int DIGITS = 7;

    /** 1.5 · 2¹⁰: adding it and taking it away rounds to a multiple of 2⁻⁴². */
    private static final double GRID = 1536;

    private LogarithmTable() {}

    private static double[] places() {
        double[] places = new double[4 * ((2 * STEPS) + 1)];
        for (int j = STEPS; j <= 2 * STEPS; j++) {
            double inverse = Math.floor((1024.0 * STEPS / j) + 0.5) / 1024;
            int halved = j > SQRT_2 * STEPS ? 1 : 0;
            Wide log =
                    WideFunctions.log(Wide.of(inverse * (1 + halved), DIGITS)).negated();
            double high = (log.doubleValue() + GRID) - GRID;
            places[4 * j] = inverse;
            places[(4 * j) + 1] = high;
            places[(4 * j) + 2] = log.minus(Wide.of(high, DIGITS)).doubleValue();
            places[(4 * j) + 3] = halved;
        }
        return places;
    }
}
