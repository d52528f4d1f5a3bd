package org.neurone.engine.initializer;

import org.neurone.engine.random.Rng;

/** Normally with variance 1 / fan in. Y. LeCun, L. Bottou, G. Orr, K.-R. Müller, “Efficient backprop”, 1998. */
public record LeCun() implements Initializer {
    @Override
    public void fill(double[] weights, int from, int to, int fanIn, int fanOut, Rng rng) {
        double deviation = Math.sqrt(1.0 / fanIn);
        for (int i = from; i < to; i++) {
            weights[i] = deviation * rng.normal();
        }
    }
}
