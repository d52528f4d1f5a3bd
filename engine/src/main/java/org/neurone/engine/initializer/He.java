package org.neurone.engine.initializer;

import org.neurone.engine.random.Rng;

/**
 * Normally with variance 2 / fan in, for relu and its kin. K. He, X. Zhang, S. Ren, J. Sun, “Delving deep into
 * rectifiers”, 2015.
 */
public record He() implements Initializer {
    @Override
    public void fill(double[] weights, int from, int to, int fanIn, int fanOut, Rng rng) {
        double deviation = Math.sqrt(2.0 / fanIn);
        for (int i = from; i < to; i++) {
            weights[i] = deviation * rng.normal();
        }
    }
}
