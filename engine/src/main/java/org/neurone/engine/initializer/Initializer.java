package org.neurone.engine.initializer;

import org.neurone.engine.random.Rng;

/** How a layer's weights are drawn at the start. */
public interface Initializer {
    /**
     * Sets {@code weights[i]} for {@code from ≤ i < to}, in ascending order.
     *
     * @param fanIn numbers that one unit of the layer sums, at least 1
     * @param fanOut units that one input of the layer reaches, at least 1
     * @param rng the stream of the weights; layers draw from it one after the other
     */
    void fill(double[] weights, int from, int to, int fanIn, int fanOut, Rng rng);
}
