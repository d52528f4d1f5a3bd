package org.neurone.engine.optimizer;

import java.util.List;

/**
 * Momentum that looks ahead: v′ = m v + g, w′ = w − η (g + m v′). Y. Nesterov, 1983, in the form that PyTorch uses.
 *
 * @param momentum m, 0 to less than 1
 */
public record Nesterov(double momentum) implements Optimizer {
    /** With what a text means that says nothing: 0.9. */
    public Nesterov() {
        this(0.9);
    }

    /** @throws IllegalArgumentException where a setting is out of its range */
    public Nesterov {
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
            double g = gradient[i];
            double v = m * velocity[i] + g;
            velocity[i] = v;
            weights[i] = weights[i] - rate * (g + m * v);
        }
    }

    @Override
    public List<RuleLine> explain(double weight, double gradient, double[] memory, double rate, double step) {
        double v = momentum * memory[0] + gradient;
        return List.of(
                new RuleLine("v′", "m v + g", v)
                        .with("m", momentum)
                        .with("v", memory[0])
                        .with("g", gradient),
                new RuleLine("n", "g + m v′", gradient + momentum * v)
                        .with("g", gradient)
                        .with("m", momentum),
                RuleLine.result("w − η n", this, weight, gradient, memory, rate, step));
    }
}
