package org.neurone.engine.reason;

/**
 * A layer that works on pictures where a list of numbers arrives.
 *
 * @param pool whether it pools; else it convolves
 * @param numbers how many arrive
 */
public record PictureNeeded(boolean pool, int numbers) implements Reason {
    @Override
    public String code() {
        return "picture-needed";
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.pictureNeeded(this);
    }
}
