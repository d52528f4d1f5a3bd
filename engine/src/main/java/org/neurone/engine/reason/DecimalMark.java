package org.neurone.engine.reason;

/**
 * A column in which a comma or a point may be the decimal mark, and nothing in the file tells.
 *
 * @param cell the first such cell
 * @param read what it was read as
 * @param other what it would be otherwise
 */
public record DecimalMark(String cell, String column, String read, String other) implements Reason {
    @Override
    public String code() {
        return "decimal-mark";
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.decimalMark(this);
    }
}
