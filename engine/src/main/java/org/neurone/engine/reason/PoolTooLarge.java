package org.neurone.engine.reason;

/** A pooling window that is larger than its picture; all in pixels. */
public record PoolTooLarge(int height, int width, int pictureHeight, int pictureWidth) implements Reason {
    @Override
    public String code() {
        return "pool-too-large";
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.poolTooLarge(this);
    }
}
