package org.neurone.engine.initializer;

import org.neurone.engine.number.Decimal;
import org.neurone.engine.random.Rng;

/**
 * All the same number.
 *
 * @param value finite
 */
public record Constant(double value) implements Initializer {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public Constant {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a weight is a finite number, but this is " + Decimal.print(value));
        }
    }

    @Override
    public void fill(double[] weights, int from, int to, int fanIn, int fanOut, Rng rng) {
        for (int i = from; i < to; i++) {
            weights[i] = value;
        }
    }
}
