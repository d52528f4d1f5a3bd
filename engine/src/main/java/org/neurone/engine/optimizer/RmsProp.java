package org.neurone.engine.optimizer;

import java.util.List;

/**
 * Steps measured by the slope's recent size: s′ = ρ s + (1 − ρ) g², w′ = w − η g / (√s′ + ε). G. Hinton, “Neural networks
 * for machine learning”, lecture 6e, 2012.
 *
 * @param decay ρ, 0 to less than 1
 * @param epsilon ε, at least 0
 */
public record RmsProp(double decay, double epsilon) implements Optimizer {
    /** With what a text means that says nothing: a decay of 0.9, ε = 10⁻⁸. */
    public RmsProp() {
        this(0.9, 1e-8);
    }

    /** @throws IllegalArgumentException where a setting is out of its range */
    public RmsProp {
        Settings.requireShareBelowOne("decay", decay);
        Settings.requireNotNegative("epsilon", epsilon);
    }

    @Override
    public double defaultLearningRate() {
        return 0.01;
    }

    @Override
    public int memories() {
        return 1;
    }

    @Override
    public void update(
            double[] weights, double[] gradient, double[][] memory, int from, int to, double rate, double step) {
        double rho = decay;
        double rest = 1 - decay;
        double e = epsilon;
        double[] squares = memory[0];
        for (int i = from; i < to; i++) {
            double g = gradient[i];
            double s = rho * squares[i] + rest * g * g;
            squares[i] = s;
            weights[i] = weights[i] - rate * g / (Math.sqrt(s) + e);
        }
    }

    @Override
    public List<RuleLine> explain(double weight, double gradient, double[] memory, double rate, double step) {
        double rest = 1 - decay;
        return List.of(
                new RuleLine("s′", "ρ s + (1 − ρ) g²", decay * memory[0] + rest * gradient * gradient)
                        .with("ρ", decay)
                        .with("s", memory[0])
                        .with("g", gradient),
                RuleLine.result("w − η g / (√s′ + ε)", this, weight, gradient, memory, rate, step)
                        .with("ε", epsilon));
    }
}
