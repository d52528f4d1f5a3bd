package org.neurone.engine.number;

/** A table of powers of two: scaling by multiplication, since taking doubles apart into bits is slow in a browser. */
final class PowersOfTwo {
    /** The exponent of the first entry. Below −1074 the entries are 0, which is what those powers round to. */
    static final int LOWEST = -1080;

    /** The exponent of the last entry, the largest that a double can have. */
    static final int HIGHEST = 1023;

    /** 2<sup>n</sup> stands at {@code n - LOWEST}, for n from {@link #LOWEST} to {@link #HIGHEST}. */
    static final double[] TABLE = table();

    private PowersOfTwo() {}

    /** 2<sup>n</sup> for n from {@link #LOWEST} to {@link #HIGHEST}. */
    static double of(int n) {
        return TABLE[n - LOWEST];
    }

    private static double[] table() {
        double[] powers = new double[HIGHEST - LOWEST + 1];
        powers[-LOWEST] = 1;
        for (int n = 1; n <= HIGHEST; n++) {
            powers[n - LOWEST] = powers[n - 1 - LOWEST] * 2;
        }
        for (int n = -1; n >= LOWEST; n--) {
            // Halving the smallest subnormal is a tie that rounds to even, to 0.
            powers[n - LOWEST] = powers[n + 1 - LOWEST] * 0.5;
        }
        return powers;
    }
}
