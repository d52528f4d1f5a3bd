package org.neurone.engine.layer;

/** Hears the summands x · δ of one weight's or bias's slope ∂L/∂w. */
public interface Summands {
    /**
     * One of them.
     *
     * @param place where it arises: the window of a convolution, the pixel of a channel, else 0
     * @param x what the weight is multiplied by, 1 for a bias
     * @param delta ∂L/∂ of what that product is added to
     */
    void add(int place, double x, double delta);
}
