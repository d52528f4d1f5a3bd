package org.neurone.engine.explain;

import org.neurone.engine.number.Values;

/**
 * How one cell of a convolution's output comes about: Σ window · kernel + bias, then the activation.
 *
 * @param height rows of the window
 * @param width columns of the window
 * @param channels numbers a pixel
 * @param top row of the picture at which the window starts; negative among the zeros around it
 * @param left column of the picture at which it starts
 * @param window what it sees, height × width × channels, 0 outside of the picture
 * @param kernel the filter's weights in the same places
 * @param sum z
 * @param output a = f(z)
 */
public record ConvCell(
        int height,
        int width,
        int channels,
        int top,
        int left,
        Values window,
        Values kernel,
        double bias,
        double sum,
        double output) {}
