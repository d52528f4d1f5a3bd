package org.neurone.engine.reason;

/**
 * More numbers than an array holds.
 *
 * @param rows whether they are a table's rows; else a source's examples
 * @param count how many of them
 * @param width numbers in each
 */
public record TooMuch(boolean rows, long count, int width) implements Reason {
    @Override
    public String code() {
        return "too-large";
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.tooMuch(this);
    }
}
