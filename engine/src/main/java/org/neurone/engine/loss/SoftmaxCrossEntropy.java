package org.neurone.engine.loss;

import org.neurone.engine.number.Elementary;

/**
 * Categorical cross-entropy under softmax, from the weighted sums: −ln softmax(z)ⱼ = ln Σₖ e^(zₖ − m) − (zⱼ − m) with m
 * the largest z, and ∂ℓ/∂zⱼ = aⱼ Σₖ desiredₖ − desiredⱼ.
 */
record SoftmaxCrossEntropy() implements Objective {
    @Override
    public double example(double[] z, double[] a, double[] desired, int offset, int outputs) {
        int end = offset + outputs;
        double largest = z[offset];
        for (int j = offset + 1; j < end; j++) {
            largest = z[j] > largest ? z[j] : largest;
        }
        double powers = 0;
        for (int j = offset; j < end; j++) {
            powers += Elementary.exp(z[j] - largest);
        }
        double logPowers = Elementary.log(powers);
        double sum = 0;
        for (int j = offset; j < end; j++) {
            if (desired[j] != 0) {
                sum += desired[j] * (logPowers - (z[j] - largest));
            }
        }
        return sum;
    }

    @Override
    public void delta(
            double[] z, double[] a, double[] desired, double[] delta, int offset, int rows, int outputs, double share) {
        for (int r = 0, start = offset; r < rows; r++, start += outputs) {
            int end = start + outputs;
            double total = 0;
            for (int j = start; j < end; j++) {
                total += desired[j];
            }
            for (int j = start; j < end; j++) {
                delta[j] = share * (a[j] * total - desired[j]);
            }
        }
    }
}
