package org.neurone.engine.schedule;

import org.neurone.engine.number.Decimal;

/**
 * 1 / (1 + rate · epoch): slower and slower.
 *
 * @param rate at least 0
 */
public record Decay(double rate) implements Schedule {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public Decay {
        if (!(rate >= 0) || rate == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "a decay is a finite number of at least 0, but this is " + Decimal.print(rate));
        }
    }

    @Override
    public double factor(double epoch, double epochs) {
        return 1 / (1 + rate * epoch);
    }
}
