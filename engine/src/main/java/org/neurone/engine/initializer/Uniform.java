package org.neurone.engine.initializer;

import org.neurone.engine.number.Decimal;
import org.neurone.engine.random.Rng;

/**
 * Evenly from {@code low} to {@code high}.
 *
 * @param low finite
 * @param high finite, at least {@code low}
 */
public record Uniform(double low, double high) implements Initializer {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public Uniform {
        if (!(low <= high) || low == Double.NEGATIVE_INFINITY || high == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("uniform goes from a smaller number to a larger one, but this is from "
                    + Decimal.print(low) + " to " + Decimal.print(high));
        }
    }

    @Override
    public void fill(double[] weights, int from, int to, int fanIn, int fanOut, Rng rng) {
        for (int i = from; i < to; i++) {
            weights[i] = rng.uniform(low, high);
        }
    }
}
