package org.neurone.engine.initializer;

import org.neurone.engine.random.Rng;

/**
 * Evenly from −a to a with a = √(6 / (fan in + fan out)). X. Glorot, Y. Bengio, “Understanding the difficulty of
 * training deep feedforward neural networks”, 2010.
 */
public record Xavier() implements Initializer {
    @Override
    public void fill(double[] weights, int from, int to, int fanIn, int fanOut, Rng rng) {
        double a = Math.sqrt(6.0 / ((double) fanIn + fanOut));
        for (int i = from; i < to; i++) {
            weights[i] = rng.uniform(-a, a);
        }
    }
}
