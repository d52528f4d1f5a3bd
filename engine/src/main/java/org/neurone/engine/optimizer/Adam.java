package org.neurone.engine.optimizer;

import java.util.List;
import org.neurone.engine.number.Elementary;

/**
 * Momentum and measured steps together, both corrected for their start at 0: m′ = β₁ m + (1 − β₁) g, v′ = β₂ v +
 * (1 − β₂) g², w′ = w − η / (1 − β₁ᵗ) · m′ / (√v′ / √(1 − β₂ᵗ) + ε) at step t. D. Kingma, J. Ba, “Adam: a method for
 * stochastic optimization”, 2014.
 *
 * @param beta1 β₁, 0 to less than 1
 * @param beta2 β₂, 0 to less than 1
 * @param epsilon ε, at least 0
 */
public record Adam(double beta1, double beta2, double epsilon) implements Optimizer {
    /** With what a text means that says nothing: β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸. */
    public Adam() {
        this(0.9, 0.999, 1e-8);
    }

    /** @throws IllegalArgumentException where a setting is out of its range */
    public Adam {
        Settings.requireShareBelowOne("beta1", beta1);
        Settings.requireShareBelowOne("beta2", beta2);
        Settings.requireNotNegative("epsilon", epsilon);
    }

    @Override
    public double defaultLearningRate() {
        return 0.01;
    }

    @Override
    public int memories() {
        return 2;
    }

    /** η / (1 − β₁ᵗ). */
    public static double stepSize(double beta1, double rate, double step) {
        return rate / (1 - Elementary.pow(beta1, step));
    }

    /** √(1 − β₂ᵗ). */
    public static double rootCorrection(double beta2, double step) {
        return Math.sqrt(1 - Elementary.pow(beta2, step));
    }

    @Override
    public void update(
            double[] weights, double[] gradient, double[][] memory, int from, int to, double rate, double step) {
        update(beta1, beta2, epsilon, weights, gradient, memory, from, to, rate, step);
    }

    /** The rule itself, for {@link AdamW} as well. */
    static void update(
            double b1,
            double b2,
            double e,
            double[] weights,
            double[] gradient,
            double[][] memory,
            int from,
            int to,
            double rate,
            double step) {
        double size = stepSize(b1, rate, step);
        double correction = rootCorrection(b2, step);
        double rest1 = 1 - b1;
        double rest2 = 1 - b2;
        double[] means = memory[0];
        double[] squares = memory[1];
        for (int i = from; i < to; i++) {
            double g = gradient[i];
            double m = b1 * means[i] + rest1 * g;
            double v = b2 * squares[i] + rest2 * g * g;
            means[i] = m;
            squares[i] = v;
            weights[i] = weights[i] - size * m / (Math.sqrt(v) / correction + e);
        }
    }

    @Override
    public List<RuleLine> explain(double weight, double gradient, double[] memory, double rate, double step) {
        return Adam.explain(
                beta1,
                beta2,
                memory,
                gradient,
                rate,
                step,
                RuleLine.result("w − s m′ / (√v′ / c + ε)", this, weight, gradient, memory, rate, step)
                        .with("ε", epsilon));
    }

    /** The lines before the last one, then that. */
    static List<RuleLine> explain(
            double b1, double b2, double[] memory, double gradient, double rate, double step, RuleLine last) {
        double rest1 = 1 - b1;
        double rest2 = 1 - b2;
        return List.of(
                new RuleLine("m′", "β₁ m + (1 − β₁) g", b1 * memory[0] + rest1 * gradient)
                        .with("β₁", b1)
                        .with("m", memory[0])
                        .with("g", gradient),
                new RuleLine("v′", "β₂ v + (1 − β₂) g²", b2 * memory[1] + rest2 * gradient * gradient)
                        .with("β₂", b2)
                        .with("v", memory[1])
                        .with("g", gradient),
                new RuleLine("s", "η / (1 − β₁ᵗ)", stepSize(b1, rate, step))
                        .with("η", rate)
                        .with("β₁", b1)
                        .with("t", step),
                new RuleLine("c", "√(1 − β₂ᵗ)", rootCorrection(b2, step))
                        .with("β₂", b2)
                        .with("t", step),
                last);
    }
}
