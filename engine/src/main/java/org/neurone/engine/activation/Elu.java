package org.neurone.engine.activation;

import org.neurone.engine.number.Decimal;
import org.neurone.engine.number.Elementary;

/**
 * f(z) = z where z > 0, else α (eᶻ − 1). Clevert, Unterthiner, Hochreiter, “Fast and accurate deep network learning
 * by exponential linear units”, 2015.
 *
 * @param alpha α, greater than 0; no output lies below −α
 */
public record Elu(double alpha) implements Elementwise {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public Elu {
        if (!(alpha > 0) || alpha == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "the alpha of elu is a finite number greater than 0, but this is " + Decimal.print(alpha));
        }
    }

    @Override
    public double lowest() {
        return -alpha;
    }

    @Override
    public double value(double z) {
        return z > 0 ? z : alpha * Elementary.expm1(z);
    }

    @Override
    public double slope(double z, double a) {
        return z > 0 ? 1 : alpha * Elementary.exp(z);
    }
}
