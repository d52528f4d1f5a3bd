package org.neurone.engine.optimizer;

import java.util.List;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.loss.Loss;
import org.neurone.engine.loss.Objective;

/**
 * The rule that turns a gradient into a change of the weights. A rule has no memory of its own: what it remembers from
 * step to step is kept for it, {@link #memories} numbers a weight, all 0 before the first step.
 */
public interface Optimizer {
    /** η where a text names none, greater than 0. */
    double defaultLearningRate();

    /** How many numbers it remembers of each weight. */
    default int memories() {
        return 0;
    }

    /**
     * Changes {@code weights[i]} for {@code from ≤ i < to}, and what is remembered of it.
     *
     * @param weights w, changed in place
     * @param gradient g = ∂L/∂w, regularisation and clipping included; only read
     * @param memory one array of the length of {@code weights} for each of {@link #memories}, changed in place
     * @param rate η, greater than or equal to 0, schedules included
     * @param step t, a whole number: 1 for the first step with this optimizer, exact up to 2⁵³
     */
    void update(double[] weights, double[] gradient, double[][] memory, int from, int to, double rate, double step);

    /** The share of each weight, biases not included, that every step takes off before its update, times η. */
    default double decoupledDecay() {
        return 0;
    }

    /**
     * The update of one weight line by line with its numbers, for whoever wants to follow it. The last line is w′, to the
     * bit what {@link #update} gives.
     *
     * @param weight w, after {@link #decoupledDecay}
     * @param gradient g
     * @param memory what is remembered of the weight, one number for each of {@link #memories}; only read
     */
    default List<RuleLine> explain(double weight, double gradient, double[] memory, double rate, double step) {
        return List.of(RuleLine.result("the rule’s own", this, weight, gradient, memory, rate, step));
    }

    /** What it makes small: the loss itself for all that go down the slope. */
    default Objective objective(Loss loss, Activation output) {
        return loss.under(output);
    }
}
