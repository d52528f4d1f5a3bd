package org.neurone.engine.reason;

/**
 * A column of more different texts or numbers than can be told apart.
 *
 * @param classes whether it is a target, so that they would be classes
 */
public record ManyTexts(boolean classes, String column, int count, int most) implements Reason {
    @Override
    public String code() {
        return classes ? "data-target" : "too-many-texts";
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.manyTexts(this);
    }
}
