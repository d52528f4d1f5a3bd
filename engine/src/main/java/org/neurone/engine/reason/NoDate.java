package org.neurone.engine.reason;

/**
 * A cell that is to be a date and is none.
 *
 * @param row in the file, from 1 with the header
 * @param text what it says
 * @param column the column's name
 * @param order whether it is one but for its day, which cannot be told from its month
 */
public record NoDate(int row, String text, String column, boolean order) implements Reason {
    @Override
    public String code() {
        return "no-date";
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.noDate(this);
    }
}
