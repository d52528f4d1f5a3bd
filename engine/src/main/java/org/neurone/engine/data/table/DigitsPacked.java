package org.neurone.engine.data.table;

import java.util.ArrayList;
import java.util.List;

/**
 * The 1,797 handwritten digits: E. Alpaydin and C. Kaynak, “Optical Recognition of Handwritten Digits”, 1998, UCI
 * Machine Learning Repository, the published test set.
 *
 * <p>Packed as text, one digit after the other: first which digit it is, then its 64 counts of ink from the upper left,
 * row by row. {@code 0} to {@code 9} and {@code a} to {@code g} are the counts 0 to 16; {@code A} to {@code Z} are 1 to 26
 * zeros in a row, since half of all counts are 0.
 */
public final class DigitsPacked {
    /** How many there are. */
    public static final int EXAMPLES = 1797;
    /** Rows and columns of a picture. */
    public static final int SIDE = 8;
    /** Numbers of a picture. */
    public static final int PIXELS = SIDE * SIDE;
    /** The name of the column that says which digit it is. */
    public static final String TARGET = "digit";

    private DigitsPacked() {}

    /** Columns {@code p00} to {@code p77} with counts of ink 0 to 16, and {@code digit}. */
    static Table table() {
        double[][] cells = new double[PIXELS + 1][EXAMPLES];
        unpack(DigitsFirst.packed(), 0, DigitsFirst.EXAMPLES, cells);
        unpack(DigitsSecond.packed(), DigitsFirst.EXAMPLES, EXAMPLES, cells);
        List<String> names = new ArrayList<>(Pixels.columns(SIDE, SIDE));
        names.add(TARGET);
        List<Column> columns = new ArrayList<>();
        for (double[] column : cells) {
            columns.add(new Column.Numbers(column));
        }
        return new Table(names, columns);
    }

    private static void unpack(String packed, int from, int to, double[][] cells) {
        int at = 0;
        for (int row = from; row < to; row++) {
            cells[PIXELS][row] = packed.charAt(at++) - '0';
            int pixel = 0;
            while (pixel < PIXELS) {
                char c = packed.charAt(at++);
                if (c >= 'A' && c <= 'Z') {
                    pixel += c - 'A' + 1; // arrays begin as zeros
                } else {
                    cells[pixel++][row] = c >= 'a' ? c - 'a' + 10 : c - '0';
                }
            }
        }
    }
}
