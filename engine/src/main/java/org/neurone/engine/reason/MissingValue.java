package org.neurone.engine.reason;

/**
 * A cell in which nothing stands.
 *
 * @param row in the file, from 1 with the header
 */
public record MissingValue(int row, String column) implements Reason {
    @Override
    public String code() {
        return "missing-value";
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.missingValue(this);
    }
}
