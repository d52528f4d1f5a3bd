package org.neurone.engine.reason;

/**
 * A network's input that could be a column of that name or a text in another column, where the table has both.
 */
public record TwoMeanings(String input, String column) implements Reason {
    @Override
    public String code() {
        return "two-inputs";
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.twoMeanings(this);
    }
}
