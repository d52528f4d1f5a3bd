package org.neurone.engine.data.table;

/** Finds out what stands between the cells of a table, from what its first rows have in common. */
final class CsvSeparator {
    private static final char[] CANDIDATES = {'\t', ';', ',', '|'};
    private static final int TAB = 0;
    private static final int COMMA = 2;
    private static final int ROWS = 20;

    /** For each candidate, how often it stands in each of the first rows. */
    private final int[][] counts = new int[CANDIDATES.length][ROWS];

    private final String text;
    private int rows;

    private CsvSeparator(String text) {
        this.text = text;
    }

    /**
     * Tab, semicolon, comma or bar: the first that comes equally often in each of the first {@value #ROWS} rows that are not
     * empty. Where none does, blanks, if they cut these rows into equally many cells of which most are numbers; else the one
     * that comes most often in the first row, or the comma. What stands in quotes does not count.
     */
    static char find(String text, int from) {
        CsvSeparator separator = new CsvSeparator(text);
        separator.count(from);
        int steady = separator.steady();
        if (steady <= TAB) {
            // Numbers in columns may end with a name behind a tab.
            BlankColumns blanks = BlankColumns.of(text, from, ROWS);
            int tabs = steady == TAB ? separator.counts[TAB][0] : 0;
            if (blanks.areColumns() && (steady < 0 || (blanks.numbersAlone() && blanks.cells() > tabs + 1))) {
                return CsvFrame.BLANKS;
            }
        }
        return CANDIDATES[steady < 0 ? separator.mostInFirst() : steady];
    }

    private int steady() {
        for (int i = 0; i < CANDIDATES.length; i++) {
            boolean steady = counts[i][0] > 0;
            for (int row = 1; row < rows; row++) {
                steady &= counts[i][row] == counts[i][0];
            }
            if (steady) {
                return i;
            }
        }
        return -1;
    }

    private int mostInFirst() {
        int best = COMMA;
        for (int i = COMMA; i >= 0; i--) {
            best = counts[i][0] > counts[best][0] ? i : best;
        }
        return best;
    }

    private void count(int from) {
        boolean quoted = false;
        boolean empty = true;
        for (int at = from; at < text.length() && rows < ROWS; at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
                empty = false;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                rows += endOfRow(empty);
                empty = true;
            } else if (!quoted) {
                int candidate = candidate(c);
                if (candidate >= 0) {
                    counts[candidate][rows]++;
                }
                empty &= c == ' ' || candidate >= 0;
            }
        }
        if (!empty && rows < ROWS) {
            rows++;
        }
    }

    /** 1 for a row in which something stands; else what was counted in it is forgotten. */
    private int endOfRow(boolean empty) {
        for (int i = 0; empty && i < CANDIDATES.length; i++) {
            counts[i][rows] = 0;
        }
        return empty ? 0 : 1;
    }

    private static int candidate(char c) {
        for (int i = 0; i < CANDIDATES.length; i++) {
            if (c == CANDIDATES[i]) {
                return i;
            }
        }
        return -1;
    }
}
