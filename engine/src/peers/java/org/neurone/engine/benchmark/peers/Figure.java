package org.neurone.engine.benchmark.peers;

import java.util.Arrays;

/**
 * What came out for one library.
 *
 * @param rate examples a second of processor time: the median of the rounds
 * @param low the slowest round
 * @param high the fastest round
 */
record Figure(Purpose purpose, String peer, double rate, double low, double high) {
    private static final String MARK = "figure\t";

    static Figure of(Purpose purpose, String peer, double[] rates) {
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        return new Figure(purpose, peer, sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    /** For the program that asked for it. */
    String line() {
        return MARK + purpose + "\t" + peer + "\t" + rate + "\t" + low + "\t" + high;
    }

    /** Null for a line that is none: libraries write what they like. */
    static Figure read(String line) {
        if (!line.startsWith(MARK)) {
            return null;
        }
        String[] parts = line.split("\t", -1);
        return new Figure(
                Purpose.valueOf(parts[1]),
                parts[2],
                Double.parseDouble(parts[3]),
                Double.parseDouble(parts[4]),
                Double.parseDouble(parts[5]));
    }
}
