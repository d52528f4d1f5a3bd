package org.neurone.engine.initializer;

import org.neurone.engine.random.Rng;

/** All 0: units that start equal stay equal, which is the lesson. */
public record Zero() implements Initializer {
    @Override
    public void fill(double[] weights, int from, int to, int fanIn, int fanOut, Rng rng) {
        for (int i = from; i < to; i++) {
            weights[i] = 0;
        }
    }
}
