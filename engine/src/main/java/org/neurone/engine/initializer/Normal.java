package org.neurone.engine.initializer;

import org.neurone.engine.number.Decimal;
import org.neurone.engine.random.Rng;

/**
 * Normally around 0.
 *
 * @param deviation the standard deviation, at least 0
 */
public record Normal(double deviation) implements Initializer {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public Normal {
        if (!(deviation >= 0) || deviation == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "a standard deviation is a finite number of at least 0, but this is " + Decimal.print(deviation));
        }
    }

    @Override
    public void fill(double[] weights, int from, int to, int fanIn, int fanOut, Rng rng) {
        for (int i = from; i < to; i++) {
            weights[i] = deviation * rng.normal();
        }
    }
}
