package org.neurone.engine.stop;

import org.neurone.engine.number.Decimal;

/**
 * The accuracy on the validation part, or on the test part where there is none, has reached a bound.
 *
 * @param bound a share, 0 to 1
 */
public record AccuracyReached(double bound) implements StopRule {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public AccuracyReached {
        if (!(bound >= 0 && bound <= 1)) {
            throw new IllegalArgumentException("an accuracy lies from 0 to 1, but this is " + Decimal.print(bound));
        }
    }

    @Override
    public boolean ends(Progress progress) {
        return progress.accuracy() >= bound;
    }
}
