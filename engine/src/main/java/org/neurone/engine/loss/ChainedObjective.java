package org.neurone.engine.loss;

import org.neurone.engine.activation.Activation;

/** The chain rule as it stands: ∂ℓ/∂z = ∂ℓ/∂a · ∂a/∂z. */
record ChainedObjective(Loss loss, Activation activation) implements Objective {
    @Override
    public double example(double[] z, double[] a, double[] desired, int offset, int outputs) {
        return loss.example(a, desired, offset, outputs);
    }

    @Override
    public boolean fused() {
        return false;
    }

    @Override
    public void delta(
            double[] z, double[] a, double[] desired, double[] delta, int offset, int rows, int outputs, double share) {
        for (int r = 0; r < rows; r++) {
            loss.gradient(a, desired, delta, offset + r * outputs, outputs, share);
        }
        activation.backward(z, a, delta, offset, rows, outputs);
    }
}
