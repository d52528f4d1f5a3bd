package org.neurone.engine.optimizer;

import java.util.List;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.loss.Loss;
import org.neurone.engine.loss.Objective;

/**
 * Rosenblatt's rule for one layer of {@code step} or {@code sign} units: w′ = w + η Σ (desired − predicted) x, summed
 * over the examples of the batch. With a batch of one it is the rule of the lecture. F. Rosenblatt, “The perceptron”,
 * Psychological Review 65, 1958.
 */
public record Perceptron() implements Optimizer {
    @Override
    public double defaultLearningRate() {
        return 1;
    }

    @Override
    public void update(
            double[] weights, double[] gradient, double[][] memory, int from, int to, double rate, double step) {
        for (int i = from; i < to; i++) {
            weights[i] = weights[i] - rate * gradient[i];
        }
    }

    @Override
    public Objective objective(Loss loss, Activation output) {
        return new PerceptronObjective(loss);
    }

    @Override
    public List<RuleLine> explain(double weight, double gradient, double[] memory, double rate, double step) {
        return List.of(RuleLine.result("w − η Σ (predicted − desired) x", this, weight, gradient, memory, rate, step));
    }
}
