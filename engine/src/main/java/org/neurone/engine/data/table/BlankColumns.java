package org.neurone.engine.data.table;

import org.neurone.engine.reason.DataException;

/** Whether the first rows of a text are cells in columns with blanks between them. */
final class BlankColumns {
    private final boolean even;
    private final int cells;
    private final int plain;
    private final int numbers;

    private BlankColumns(boolean even, int cells, int plain, int numbers) {
        this.even = even;
        this.cells = cells;
        this.plain = plain;
        this.numbers = numbers;
    }

    static BlankColumns of(String text, int from, int mostRows) {
        CsvScanner scanner = new CsvScanner(text, new CsvFrame(CsvFrame.BLANKS, from, 0));
        boolean even = true;
        int cells = -1;
        int plain = 0;
        int numbers = 0;
        for (int row = 0; even && row < mostRows && scanner.nextRow(); row++) {
            int inRow = 0;
            while (even && inRow <= Csv.MOST_COLUMNS) {
                try {
                    if (!scanner.nextCell()) {
                        break;
                    }
                } catch (DataException notInColumns) {
                    even = false;
                }
                inRow++;
                if (row > 0 && !scanner.isQuoted() && !scanner.missing()) {
                    plain++;
                    numbers += scanner.forms() == 0 ? 0 : 1;
                }
            }
            even &= cells < 0 || cells == inRow;
            cells = inRow;
        }
        return new BlankColumns(even, cells, plain, numbers);
    }

    /** Cells a row, where all rows have the same. */
    int cells() {
        return cells;
    }

    /** Whether each row has equally many cells, two at least, and most of those below the first row are numbers. */
    boolean areColumns() {
        return even && cells > 1 && plain > 0 && 2 * numbers > plain;
    }

    /** Whether all cells below the first row are numbers, missing, or in quotes. */
    boolean numbersAlone() {
        return numbers == plain;
    }
}
