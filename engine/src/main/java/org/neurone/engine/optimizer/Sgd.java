package org.neurone.engine.optimizer;

import java.util.List;

/** Gradient descent: w′ = w − η g. */
public record Sgd() implements Optimizer {
    @Override
    public double defaultLearningRate() {
        return 0.1;
    }

    @Override
    public void update(
            double[] weights, double[] gradient, double[][] memory, int from, int to, double rate, double step) {
        for (int i = from; i < to; i++) {
            weights[i] = weights[i] - rate * gradient[i];
        }
    }

    @Override
    public List<RuleLine> explain(double weight, double gradient, double[] memory, double rate, double step) {
        return List.of(RuleLine.result("w − η g", this, weight, gradient, memory, rate, step));
    }
}
