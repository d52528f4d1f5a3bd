package org.neurone.engine.loss;

import org.neurone.engine.number.Elementary;

/**
 * Binary cross-entropy under sigmoid, from the weighted sums: −d ln σ(z) − (1 − d) ln(1 − σ(z)) = softplus(z) − d z, and
 * ∂ℓ/∂z = σ(z) − d, both divided by the number of outputs.
 */
record SigmoidCrossEntropy() implements Objective {
    @Override
    public double example(double[] z, double[] a, double[] desired, int offset, int outputs) {
        double sum = 0;
        for (int j = offset; j < offset + outputs; j++) {
            double d = desired[j];
            // softplus(z) − d z loses all digits where z is large and d is 1: 1 and 0 go by their own sides.
            sum += d == 1
                    ? Elementary.softplus(-z[j])
                    : d == 0 ? Elementary.softplus(z[j]) : Elementary.softplus(z[j]) - d * z[j];
        }
        return sum / outputs;
    }

    @Override
    public void delta(
            double[] z, double[] a, double[] desired, double[] delta, int offset, int rows, int outputs, double share) {
        double factor = share / outputs;
        int end = offset + rows * outputs;
        for (int j = offset; j < end; j++) {
            delta[j] = factor * (a[j] - desired[j]);
        }
    }
}
