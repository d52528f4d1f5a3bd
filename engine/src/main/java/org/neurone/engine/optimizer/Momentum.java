package org.neurone.engine.optimizer;

import java.util.List;

/**
 * Gradient descent with a running start: v′ = m v + g, w′ = w − η v′. B. T. Polyak, 1964, in the form that PyTorch uses.
 *
 * @param momentum m, 0 to less than 1
 */
public record Momentum(double momentum) implements Optimizer {
    /** With what a text means that says nothing: 0.9. */
    public Momentum() {
        this(0.9);
    }

    /** @throws IllegalArgumentException where a setting is out of its range */
    public Momentum {
        Settings.requireShareBelowOne("momentum", momentum);
    }

    @Override
    public double defaultLearningRate() {
        return 0.05;
    }

    @Override
    public int memories() {
        return 1;
    }

    @Override
    public void update(
            double[] weights, double[] gradient, double[][] memory, int from, int to, double rate, double step) {
        double m = momentum;
        double[] velocity = memory[0];
        for (int i = from; i < to; i++) {
            double v = m * velocity[i] + gradient[i];
            velocity[i] = v;
            weights[i] = weights[i] - rate * v;
        }
    }

    @Override
    public List<RuleLine> explain(double weight, double gradient, double[] memory, double rate, double step) {
        return List.of(
                new RuleLine("v′", "m v + g", momentum * memory[0] + gradient)
                        .with("m", momentum)
                        .with("v", memory[0])
                        .with("g", gradient),
                RuleLine.result("w − η v′", this, weight, gradient, memory, rate, step));
    }
}
