package org.neurone.engine.regularizer;

import org.neurone.engine.number.Decimal;

/**
 * (c/2) w², which keeps weights small.
 *
 * @param strength c, at least 0
 */
public record L2(double strength) implements Regularizer {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public L2 {
        if (!(strength >= 0) || strength == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "the strength of l2 is a finite number of at least 0, but this is " + Decimal.print(strength));
        }
    }

    @Override
    public double penalty(double weight) {
        return 0.5 * strength * weight * weight;
    }

    @Override
    public double slope(double weight) {
        return strength * weight;
    }
}
