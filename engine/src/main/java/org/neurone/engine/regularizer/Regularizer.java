package org.neurone.engine.regularizer;

/** A penalty on large weights, biases not included, added to what is minimised but not to the loss that is shown. */
public interface Regularizer {
    /** What one weight costs. */
    double penalty(double weight);

    /** The slope of the penalty, added to the weight's gradient. */
    double slope(double weight);

    /** {@code gradient[i] += slope(weights[i])} for {@code from ≤ i < to}. */
    default void addSlope(double[] weights, double[] gradient, int from, int to) {
        for (int i = from; i < to; i++) {
            gradient[i] = gradient[i] + slope(weights[i]);
        }
    }
}
