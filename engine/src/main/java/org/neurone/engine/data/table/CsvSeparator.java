package org.neurone.engine.data.table;

/** Finds out what stands between the cells of a table. */
final class CsvSeparator {
    private static final char[] CANDIDATES = {'\t', ';', ','};
    private static final int ROWS = 20;

    private CsvSeparator() {}

    /**
     * Tab, semicolon or comma: the first that comes equally often in each of the first {@value #ROWS} rows that are not
     * empty, else the one that comes most often in the first of them, else the comma. What stands in quotes does not count.
     */
    static char find(String text, int from) {
        int[][] counts = new int[CANDIDATES.length][ROWS];
        int rows = count(text, from, counts);
        int best = CANDIDATES.length - 1;
        for (int i = CANDIDATES.length - 1; i >= 0; i--) {
            if (counts[i][0] > counts[best][0]) {
                best = i;
            }
        }
        for (int i = CANDIDATES.length - 1; i >= 0; i--) {
            if (steady(counts[i], rows)) {
                best = i;
            }
        }
        return CANDIDATES[best];
    }

    private static boolean steady(int[] counts, int rows) {
        for (int row = 1; row < rows; row++) {
            if (counts[row] != counts[0]) {
                return false;
            }
        }
        return counts[0] > 0;
    }

    private static int count(String text, int from, int[][] counts) {
        boolean quoted = false;
        boolean empty = true;
        int row = 0;
        for (int at = from; at < text.length() && row < ROWS; at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
                empty = false;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                row += empty ? 0 : 1;
                empty = true;
            } else if (!quoted) {
                for (int i = 0; i < CANDIDATES.length; i++) {
                    counts[i][row] += c == CANDIDATES[i] ? 1 : 0;
                }
                empty &= c == ' ';
            }
        }
        return empty ? row : Math.min(row + 1, ROWS);
    }
}
