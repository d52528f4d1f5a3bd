package org.neurone.engine.explain;

/**
 * How numbers are spread: {@code counts[b]} of them lie in the b-th of equally wide bins from {@code low} to {@code
 * high}; numbers that are not finite are not counted.
 */
public final class Histogram {
    private final double low;
    private final double high;
    private final int[] counts;

    private Histogram(double low, double high, int[] counts) {
        this.low = low;
        this.high = high;
        this.counts = counts;
    }

    /** Of {@code numbers[from … to)}, from their least to their greatest. */
    public static Histogram of(double[] numbers, int from, int to, int bins) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            if (Double.isFinite(numbers[i])) {
                low = Math.min(low, numbers[i]);
                high = Math.max(high, numbers[i]);
            }
        }
        int[] counts = new int[bins];
        if (low > high) {
            return new Histogram(0, 0, counts);
        }
        double width = (high - low) / bins;
        for (int i = from; i < to; i++) {
            if (Double.isFinite(numbers[i])) {
                double place = width > 0 ? Math.floor((numbers[i] - low) / width) : 0;
                counts[place >= bins ? bins - 1 : (int) place]++;
            }
        }
        return new Histogram(low, high, counts);
    }

    /** The least finite number; 0 where there is none. */
    public double low() {
        return low;
    }

    /** The greatest finite number; 0 where there is none. */
    public double high() {
        return high;
    }

    /** How many bins of equal width lie between the two, at least 1. */
    public int bins() {
        return counts.length;
    }

    /**
     * Numbers in a bin, counted from 0 at {@link #low}.
     *
     * @throws ArrayIndexOutOfBoundsException where there is no such bin
     */
    public int count(int bin) {
        return counts[bin];
    }
}
