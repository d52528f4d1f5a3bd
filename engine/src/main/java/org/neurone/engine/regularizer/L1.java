package org.neurone.engine.regularizer;

import org.neurone.engine.number.Decimal;

/**
 * c |w|, which makes weights 0. R. Tibshirani, “Regression shrinkage and selection via the lasso”, 1996.
 *
 * @param strength c, at least 0
 */
public record L1(double strength) implements Regularizer {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public L1 {
        if (!(strength >= 0) || strength == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "the strength of l1 is a finite number of at least 0, but this is " + Decimal.print(strength));
        }
    }

    @Override
    public double penalty(double weight) {
        return strength * Math.abs(weight);
    }

    /** c · sign(w), and 0 at 0. */
    @Override
    public double slope(double weight) {
        return weight > 0 ? strength : weight < 0 ? -strength : 0;
    }
}
