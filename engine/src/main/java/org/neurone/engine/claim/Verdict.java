package org.neurone.engine.claim;

import org.neurone.engine.experiment.Expectation;

/**
 * What came of one claim.
 *
 * @param claim what the text expects
 * @param held whether it did
 * @param value what came out, in the metric's unit; NaN where the run broke down before
 * @param epoch when it was decided
 */
public record Verdict(Expectation claim, boolean held, double value, long epoch) {
    static Verdict of(Expectation claim, double value, long epoch) {
        boolean held = claim.metric().lessIsBetter() ? value <= claim.value() : value >= claim.value();
        return new Verdict(claim, held, value, epoch);
    }
}
