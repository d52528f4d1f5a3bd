package org.neurone.engine.data.table;

/** A column's first two cells, and what was seen of it below them. */
final class CsvFirstCells {
    private final Cell first;
    private Cell second;
    private boolean firstAgain;
    private boolean secondAgain;
    private final CsvLook below = new CsvLook();

    /** One cell by itself. */
    private static final class Cell {
        final String text;
        final boolean empty;
        final boolean missing;
        final int year;
        final int whole;
        final CsvLook look = new CsvLook();

        Cell(CsvScanner cell) {
            text = cell.text();
            empty = cell.isEmpty();
            missing = cell.missing();
            year = cell.year();
            whole = cell.wholeNumber();
            if (!missing) {
                look.add(cell);
            }
        }
    }

    /** Begins with the column's first cell. */
    CsvFirstCells(CsvScanner cell) {
        first = new Cell(cell);
    }

    /** Takes the second row's cell. */
    void second(CsvScanner cell) {
        second = new Cell(cell);
        firstAgain = !cell.missing() && cell.says(first.text);
    }

    /** Takes a cell of a further row. */
    void further(CsvScanner cell) {
        if (!cell.missing()) {
            below.add(cell);
            firstAgain = firstAgain || cell.says(first.text);
            secondAgain = secondAgain || (second != null && cell.says(second.text));
        }
    }

    /** What the cells say that are examples, the first two among them or not. */
    CsvLook examples(boolean withFirst, boolean withSecond) {
        CsvLook all = new CsvLook();
        all.add(below);
        if (withFirst) {
            all.add(first.look);
        }
        if (withSecond && second != null) {
            all.add(second.look);
        }
        return all;
    }

    CsvLook belowFirst() {
        return examples(false, true);
    }

    CsvLook belowSecond() {
        return below;
    }

    String first() {
        return first.text;
    }

    /** Empty where there is no second row. */
    String second() {
        return second == null ? "" : second.text;
    }

    boolean firstIsText() {
        return first.look.isTexts();
    }

    boolean firstIsNumber() {
        return first.look.numberAndNoText();
    }

    boolean firstEmpty() {
        return first.empty;
    }

    boolean firstMissing() {
        return first.missing;
    }

    boolean firstComesAgain() {
        return firstAgain && !first.missing;
    }

    boolean secondComesAgain() {
        return secondAgain && second != null && !second.missing;
    }

    boolean secondIsText() {
        return second != null && second.look.isTexts();
    }

    boolean secondEmpty() {
        return second == null || second.missing;
    }

    /** The year that the first cell may be, or −1. */
    int firstYear() {
        return first.year;
    }

    /** The number that the first cell's digits are, or −1. */
    int firstWhole() {
        return first.whole;
    }
}
