package org.neurone.engine.stop;

/**
 * The training loss is down to a bound.
 *
 * @param bound at least 0
 */
public record LossReached(double bound) implements StopRule {
    public LossReached {
        if (!(bound >= 0)) {
            throw new IllegalArgumentException("a loss to stop at is at least 0, but this is " + bound);
        }
    }

    @Override
    public boolean ends(Progress progress) {
        return progress.trainLoss() <= bound;
    }
}
