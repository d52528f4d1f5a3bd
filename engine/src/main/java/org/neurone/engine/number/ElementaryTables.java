package org.neurone.engine.number;

import java.util.Arrays;

/** Copies of the tables of {@link Elementary}, for kernels that are written in another language. */
public final class ElementaryTables {
    private ElementaryTables() {}

    /** 2<sup>j/256</sup> for j from 0 to 255: the upper 26 bits, then the rest, two numbers each. */
    public static double[] exp() {
        return ExponentialTable.POWERS.clone();
    }

    /**
     * tanh and its slope at the multiples of 1/32 from 0 to 20: the nearest double to the value, what it leaves, the slope's upper 26 bits, what
     * they leave.
     */
    public static double[] tanh() {
        return Arrays.copyOfRange(LogisticTable.TANH, LogisticTable.TANH.length / 2 - 2, LogisticTable.TANH.length);
    }

    /** σ(−a) and its slope by a at the multiples of 1/32 from 0 to 40, as for {@link #tanh}. */
    public static double[] sigmoid() {
        int middle = LogisticTable.SIGMOID.length / 2 - 2;
        double[] table = new double[middle + 4];
        for (int at = 0; at < table.length; at += 4) {
            table[at] = LogisticTable.SIGMOID[middle - at];
            table[at + 1] = LogisticTable.SIGMOID[middle - at + 1];
            table[at + 2] = -LogisticTable.SIGMOID[middle - at + 2];
            table[at + 3] = -LogisticTable.SIGMOID[middle - at + 3];
        }
        return table;
    }
}
