package org.neurone.engine.reason;

/**
 * A row with another number of cells than the first.
 *
 * @param row in the file, from 1 with the header
 */
public record RaggedRow(int row, int cells, int expected) implements Reason {
    @Override
    public String code() {
        return "ragged-row";
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.raggedRow(this);
    }
}
