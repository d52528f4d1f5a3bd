package org.neurone.dsl.trouble;

import org.neurone.engine.claim.Verdict;
import org.neurone.engine.run.Breakdown;

/**
 * What there is to complain about in a run, or that there is nothing.
 *
 * @param verdict of the claim that did not hold; null of any other kind
 * @param breakdown what stopped being finite; null of any other kind
 * @param skill what the network makes of its training part: 0 as good as guessing, 1 without an error, below 0 worse
 * @param held how many of the text's claims were due and hold
 * @param epochs how many the run was watched for
 */
public record Complaint(Kind kind, Verdict verdict, Breakdown breakdown, double skill, int held, long epochs) {
    /** Below it a network is closer to guessing than to knowing. */
    static final double POOR = 0.5;

    /** What kind of complaint. */
    public enum Kind {
        /** It learns. */
        NONE,
        /** It is too early to say: the text's epochs are not done and the loss falls. */
        EARLY,
        /** A number stopped being finite. */
        BROKEN,
        /** What the text expects did not come. */
        CLAIM,
        /** What was to be learned has hardly been. */
        STALLED,
        /** The held-out part was answered better before. */
        OVERFITTED
    }

    /** Whether there is anything to look for. */
    public boolean any() {
        return kind != Kind.NONE && kind != Kind.EARLY;
    }
}
