package org.neurone.engine.reason;

/**
 * A kernel that does not fit into its picture; sizes in pixels.
 *
 * @param padded whether zeros stand around the picture, so that it reaches twice its size
 */
public record KernelTooLarge(int height, int width, int pictureHeight, int pictureWidth, boolean padded)
        implements Reason {
    @Override
    public String code() {
        return "kernel-too-large";
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.kernelTooLarge(this);
    }
}
