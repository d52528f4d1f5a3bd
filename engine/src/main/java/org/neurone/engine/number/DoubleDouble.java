package org.neurone.engine.number;

/**
 * A number held as the sum of two doubles, the second below the last place of the first: about 106 bits. T. J. Dekker, "A
 * floating-point technique for extending the available precision" (1971). For numbers from 1e−290 to 1e290.
 */
final class DoubleDouble {
    /** 2²⁷ + 1: multiplying by it parts a double into two halves of 26 bits. */
    private static final double SPLITTER = 134217729.0;

    double high;
    double low;

    DoubleDouble(double high, double low) {
        this.high = high;
        this.low = low;
    }

    /** Multiplies by another number, with a relative error below 2⁻¹⁰⁰. */
    void multiply(double otherHigh, double otherLow) {
        double cross = (high * otherLow) + (low * otherHigh);
        double product = high * otherHigh;
        add(product, productError(high, otherHigh, product) + cross);
    }

    /** Becomes a + b, exactly (Knuth's two-sum). */
    void add(double a, double b) {
        double sum = a + b;
        double shareOfB = sum - a;
        double shareOfA = sum - shareOfB;
        low = (a - shareOfA) + (b - shareOfB);
        high = sum;
    }

    /** What the rounding of {@code product = a * b} took away, exactly. */
    static double productError(double a, double b, double product) {
        double scaled = SPLITTER * a;
        double aHigh = scaled - (scaled - a);
        double aLow = a - aHigh;
        scaled = SPLITTER * b;
        double bHigh = scaled - (scaled - b);
        double bLow = b - bHigh;
        return ((((aHigh * bHigh) - product) + (aHigh * bLow)) + (aLow * bHigh)) + (aLow * bLow);
    }
}
