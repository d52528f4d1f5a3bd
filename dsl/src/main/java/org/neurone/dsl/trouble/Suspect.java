package org.neurone.dsl.trouble;

import org.neurone.engine.metric.Metric;

/**
 * A cause, and what was tried against it.
 *
 * @param cure a change of the text with which the run went better; null where none of those tried did
 * @param metric by which it went better; null without a cure
 * @param before what came out without it
 * @param after what came out with it, after as many epochs
 * @param mended whether there was nothing to complain about any more
 */
public record Suspect(Cause cause, Cure cure, Metric metric, double before, double after, boolean mended) {
    static Suspect without(Cause cause) {
        return new Suspect(cause, null, null, Double.NaN, Double.NaN, false);
    }

    /** Whether the same cause is better met by this change than by that one. */
    boolean beats(Suspect other) {
        boolean same = rank() == other.rank() && metric != null && metric.equals(other.metric);
        return rank() > other.rank() || (same && (metric.lessIsBetter() ? after < other.after : after > other.after));
    }

    /** The larger, the further in front it stands: a change that helped says more than any sign. */
    double rank() {
        return cause.weight() + (mended ? 2 : cure != null ? 1 : 0);
    }
}
