package org.neurone.engine.optimizer;

import java.util.List;

/**
 * Adam with a weight decay that does not pass through its moments: w is first multiplied by 1 − η λ. I. Loshchilov, F.
 * Hutter, “Decoupled weight decay regularization”, 2017.
 *
 * @param decay λ, at least 0, for weights and not for biases
 */
public record AdamW(double beta1, double beta2, double epsilon, double decay) implements Optimizer {
    /** With what a text means that says nothing: β₁ = 0.9, β₂ = 0.999, ε = 10⁻⁸, a decay of 0.01. */
    public AdamW() {
        this(0.9, 0.999, 1e-8, 0.01);
    }

    /** @throws IllegalArgumentException where a setting is out of its range */
    public AdamW {
        Settings.requireShareBelowOne("beta1", beta1);
        Settings.requireShareBelowOne("beta2", beta2);
        Settings.requireNotNegative("epsilon", epsilon);
        Settings.requireNotNegative("decay", decay);
    }

    @Override
    public double defaultLearningRate() {
        return 0.01;
    }

    @Override
    public int memories() {
        return 2;
    }

    @Override
    public double decoupledDecay() {
        return decay;
    }

    @Override
    public void update(
            double[] weights, double[] gradient, double[][] memory, int from, int to, double rate, double step) {
        Adam.update(beta1, beta2, epsilon, weights, gradient, memory, from, to, rate, step);
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
}
