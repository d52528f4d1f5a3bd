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

    /** Whether it says something about that task. */
    default boolean fits(Task task) {
        return true;
    }
}
