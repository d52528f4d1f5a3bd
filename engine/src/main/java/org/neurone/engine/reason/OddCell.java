package org.neurone.engine.reason;

/**
 * A cell that keeps a whole column from being numbers.
 *
 * @param row in the file, from 1 with the header
 * @param text what it says
 * @param right the number that it seems to be, as every program reads it; null where it is none
 * @param column the column's name; null while it has none
 */
public record OddCell(int row, String text, String right, String column) implements Reason {
    /** In the column of that name. */
    public OddCell in(String name) {
        return new OddCell(row, text, right, name);
    }

    @Override
    public String code() {
        return "odd-cell";
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.oddCell(this);
    }
}
