package org.neurone.engine.loss;

import org.neurone.engine.activation.Activation;
import org.neurone.engine.number.Values;

/**
 * A loss that counts each example by its class: w ℓ. Targets are 0 and 1, one for each class or one alone for two.
 *
 * @param loss of an example that counts once
 * @param weights one a class
 */
record WeighedLoss(Loss loss, Values weights) implements Loss {
    /**
     * Weights by which every class counts alike in the sum over what is learned from: w = n / (K nₖ) for n examples of K classes,
     * nₖ of them of this one (G. King and L. Zeng, “Logistic regression in rare events data”, 2001). A class without examples
     * counts 1 and is none of the K.
     */
    static WeighedLoss of(Loss loss, int[] counts) {
        double examples = 0;
        double classes = 0;
        for (int count : counts) {
            examples += count;
            classes += count > 0 ? 1 : 0;
        }
        double[] weights = new double[counts.length];
        for (int k = 0; k < counts.length; k++) {
            weights[k] = counts[k] > 0 ? examples / (classes * counts[k]) : 1;
        }
        return new WeighedLoss(loss, Values.of(weights));
    }

    @Override
    public double example(double[] predicted, double[] desired, int offset, int outputs) {
        return weight(desired, offset, outputs) * loss.example(predicted, desired, offset, outputs);
    }

    @Override
    public void gradient(
            double[] predicted, double[] desired, double[] gradient, int offset, int outputs, double share) {
        loss.gradient(predicted, desired, gradient, offset, outputs, share * weight(desired, offset, outputs));
    }

    @Override
    public Objective under(Activation output) {
        return new Weighed(loss.under(output));
    }

    @Override
    public boolean wantsProbabilities() {
        return loss.wantsProbabilities();
    }

    @Override
    public boolean classesOnly() {
        return true;
    }

    private double weight(double[] desired, int offset, int outputs) {
        if (outputs == 1) {
            return weights.get(desired[offset] > 0.5 ? 1 : 0);
        }
        int label = 0;
        for (int j = 1; j < outputs; j++) {
            label = desired[offset + j] > desired[offset + label] ? j : label;
        }
        return weights.get(label);
    }

    /** The same from the weighted sums. */
    private final class Weighed implements Objective {
        private final Objective objective;

        Weighed(Objective objective) {
            this.objective = objective;
        }

        @Override
        public double example(double[] z, double[] a, double[] desired, int offset, int outputs) {
            return weight(desired, offset, outputs) * objective.example(z, a, desired, offset, outputs);
        }

        @Override
        public boolean fused() {
            return objective.fused();
        }

        @Override
        public void delta(
                double[] z,
                double[] a,
                double[] desired,
                double[] delta,
                int offset,
                int rows,
                int outputs,
                double share) {
            for (int r = 0, start = offset; r < rows; r++, start += outputs) {
                double weighed = share * weight(desired, start, outputs);
                objective.delta(z, a, desired, delta, start, 1, outputs, weighed);
            }
        }
    }
}
