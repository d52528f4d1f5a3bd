package org.neurone.engine.stop;

import org.neurone.engine.number.Decimal;

/**
 * The training loss is down to a bound.
 *
 * @param bound at least 0, finite
 */
public record LossReached(double bound) implements StopRule {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public LossReached {
        if (!(bound >= 0) || bound == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a loss to stop at is at least 0, but this is " + Decimal.print(bound));
        }
    }

    @Override
    public boolean ends(Progress progress) {
        return progress.trainLoss() <= bound;
    }
}
