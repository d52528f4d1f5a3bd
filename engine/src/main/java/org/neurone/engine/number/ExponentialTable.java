package org.neurone.engine.number;

/** 2<sup>j/256</sup> for j from 0 to 255, each as the sum of 26 bits and what they leave. */
final class ExponentialTable {
    private static final int DIGITS = 7;

    /** j-th power: the upper 26 bits at 2j, the rest at 2j + 1. */
    static final double[] POWERS = powers();

    private ExponentialTable() {}

    private static double[] powers() {
        double[] powers = new double[2 * 256];
        Wide step = WideFunctions.exp(WideFunctions.ln2(DIGITS).scaled(-8));
        Wide power = Wide.of(1, DIGITS);
        for (int at = 0; at < powers.length; at += 2) {
            powers[at] = TwoDoubles.upperHalf(power.doubleValue());
            powers[at + 1] = power.minus(Wide.of(powers[at], DIGITS)).doubleValue();
            power = power.times(step);
        }
        return powers;
    }
}
