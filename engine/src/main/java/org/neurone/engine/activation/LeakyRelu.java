package org.neurone.engine.activation;

import org.neurone.engine.number.Decimal;

/**
 * f(z) = z where z > 0, else slope · z.
 *
 * @param slope of the negative side, at least 0
 */
public record LeakyRelu(double slope) implements Elementwise {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public LeakyRelu {
        if (!(slope >= 0) || slope == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "the slope of leaky-relu is a finite number of at least 0, but this is " + Decimal.print(slope));
        }
    }

    @Override
    public double value(double z) {
        return z > 0 ? z : slope * z;
    }

    @Override
    public double slope(double z, double a) {
        return z > 0 ? 1 : slope;
    }
}
