package org.neurone.engine.optimizer;

/** Gradient descent: w′ = w − η ∂L/∂w. */
public record Sgd() implements Optimizer {
    @Override
    public double defaultLearningRate() {
        return 0.1;
    }
}
