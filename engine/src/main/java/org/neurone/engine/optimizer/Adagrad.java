package org.neurone.engine.optimizer;

import java.util.List;

/**
 * Steps that shrink where the slope has been steep: s′ = s + g², w′ = w − η g / (√s′ + ε). J. Duchi, E. Hazan, Y. Singer,
 * “Adaptive subgradient methods”, 2011.
 *
 * @param epsilon ε, at least 0
 */
public record Adagrad(double epsilon) implements Optimizer {
    /** With what a text means that says nothing: ε = 10⁻¹⁰. */
    public Adagrad() {
        this(1e-10);
    }

    /** @throws IllegalArgumentException where a setting is out of its range */
    public Adagrad {
        Settings.requireNotNegative("epsilon", epsilon);
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
        double e = epsilon;
        double[] squares = memory[0];
        for (int i = from; i < to; i++) {
            double g = gradient[i];
            double s = squares[i] + g * g;
            squares[i] = s;
            weights[i] = weights[i] - rate * g / (Math.sqrt(s) + e);
        }
    }

    @Override
    public List<RuleLine> explain(double weight, double gradient, double[] memory, double rate, double step) {
        return List.of(
                new RuleLine("s′", "s + g²", memory[0] + gradient * gradient)
                        .with("s", memory[0])
                        .with("g", gradient),
                RuleLine.result("w − η g / (√s′ + ε)", this, weight, gradient, memory, rate, step)
                        .with("ε", epsilon));
    }
}
