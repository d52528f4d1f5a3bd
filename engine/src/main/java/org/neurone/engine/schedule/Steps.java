package org.neurone.engine.schedule;

import org.neurone.engine.number.Decimal;
import org.neurone.engine.number.Elementary;

/**
 * factor to the power of ⌊epoch / every⌋: down a stair.
 *
 * @param factor greater than 0
 * @param every epochs a stair, at least 1
 */
public record Steps(double factor, int every) implements Schedule {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public Steps {
        if (!(factor > 0) || factor == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "a step's factor is a finite number greater than 0, but this is " + Decimal.print(factor));
        }
        if (every < 1) {
            throw new IllegalArgumentException("a step comes every 1 epoch or more, but this is " + every);
        }
    }

    @Override
    public double factor(double epoch, double epochs) {
        return Elementary.pow(factor, Math.floor(epoch / every));
    }
}
