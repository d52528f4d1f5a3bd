package org.neurone.engine.experiment;

import java.util.Objects;
import org.neurone.engine.metric.Metric;

/**
 * A claim about a run that can be checked: after so many epochs from the seed, on the test part (or on all data where
 * there is none), the measure is at least the value, or at most where less is better.
 *
 * @param metric what is measured, the data's loss among them
 * @param value the bound, in the metric's unit
 * @param after epochs, at least 1
 * @param variant by its name the only variant of the experiment that it is claimed of; null for the run itself and every variant
 */
public record Expectation(Metric metric, double value, int after, String variant) {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public Expectation {
        Objects.requireNonNull(metric, "metric");
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("an expectation needs a number");
        }
        if (after < 1) {
            throw new IllegalArgumentException("an expectation holds after at least 1 epoch, but this is " + after);
        }
    }

    /**
     * Of the run itself and every variant.
     *
     * @throws IllegalArgumentException where a setting is out of its range
     */
    public Expectation(Metric metric, double value, int after) {
        this(metric, value, after, null);
    }
}
