package org.neurone.engine.number;

/** Powers of ten as sums of two doubles, each with a relative error below 2⁻⁹². */
final class PowersOfTen {
    /** The table reaches from 10 to the minus this to 10 to this. */
    static final int REACH = 290;

    /** Up to this one powers of ten are doubles. */
    static final int EXACT = 22;

    private static final double[] HIGH = new double[2 * REACH + 1];
    private static final double[] LOW = new double[2 * REACH + 1];

    /** What 0.1 leaves to the double nearest to it. */
    private static final double TENTH_LOW = -5.551115123125783e-18;

    static {
        fill(1, 10, 0);
        fill(-1, 0.1, TENTH_LOW);
    }

    private PowersOfTen() {}

    static double high(int exponent) {
        return HIGH[exponent + REACH];
    }

    static double low(int exponent) {
        return LOW[exponent + REACH];
    }

    private static void fill(int direction, double factorHigh, double factorLow) {
        DoubleDouble power = new DoubleDouble(1, 0);
        for (int i = 0; i <= REACH; i++) {
            HIGH[REACH + (direction * i)] = power.high;
            LOW[REACH + (direction * i)] = power.low;
            power.multiply(factorHigh, factorLow);
        }
    }
}
