package org.neurone.engine.loss;

import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.number.Elementary;

/**
 * The surprise at what was desired, in nats. Under {@code softmax} it is categorical, ℓ = −Σⱼ desiredⱼ ln predictedⱼ;
 * else binary, ℓ = −(1/m) Σⱼ (desiredⱼ ln predictedⱼ + (1 − desiredⱼ) ln(1 − predictedⱼ)) over the m outputs. Under
 * {@code softmax} and {@code sigmoid} it is computed from the weighted sums, where nothing can overflow.
 *
 * @param balance whether an example counts the more, the rarer its class is, see {@link #balanced}
 */
public record CrossEntropy(boolean balance) implements Loss {
    /** Every example counts alike. */
    public CrossEntropy() {
        this(false);
    }

    @Override
    public boolean classesOnly() {
        return balance;
    }

    @Override
    public Loss balanced(int[] counts) {
        return balance ? WeighedLoss.of(new CrossEntropy(), counts) : this;
    }

    @Override
    public boolean wantsProbabilities() {
        return true;
    }

    @Override
    public Objective under(Activation output) {
        if (output instanceof Softmax) {
            return new SoftmaxCrossEntropy();
        }
        return output instanceof Sigmoid ? new SigmoidCrossEntropy() : new ChainedObjective(this, output);
    }

    @Override
    public double example(double[] predicted, double[] desired, int offset, int outputs) {
        double sum = 0;
        for (int j = offset; j < offset + outputs; j++) {
            sum += weighed(desired[j], predicted[j]) + weighed(1 - desired[j], 1 - predicted[j]);
        }
        return sum / outputs;
    }

    @Override
    public void gradient(
            double[] predicted, double[] desired, double[] gradient, int offset, int outputs, double share) {
        double factor = share / outputs;
        for (int j = offset; j < offset + outputs; j++) {
            double p = predicted[j];
            gradient[j] = factor * ((p - desired[j]) / (p * (1 - p)));
        }
    }

    /** −weight · ln p, and 0 where the weight is 0 whatever p is. */
    private static double weighed(double weight, double p) {
        return weight == 0 ? 0 : -weight * Elementary.log(p);
    }
}
