package org.neurone.engine.metric;

import org.neurone.engine.data.Task;

/** One number about predictions. */
public interface Metric {
    /** The number, or NaN where it has no meaning for these predictions. */
    double of(Evaluation evaluation);

    /** Whether less is better, as with errors. */
    default boolean lessIsBetter() {
        return false;
    }

    /** The smallest number that can come out; 0 of what goes from 0 to {@link #highest} 1, which is a share. */
    default double lowest() {
        return Double.NEGATIVE_INFINITY;
    }

    /** The largest number that can come out. */
    default double highest() {
        return Double.POSITIVE_INFINITY;
    }

    /** Whether it is a share of the whole, from 0 to 1, which people say in per cent. */
    default boolean share() {
        return lowest() == 0 && highest() == 1;
    }

    /** Whether it says something about that task. */
    default boolean fits(Task task) {
        return true;
    }
}
