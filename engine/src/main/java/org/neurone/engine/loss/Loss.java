package org.neurone.engine.loss;

import org.neurone.engine.activation.Activation;

/**
 * How far predictions are from what was desired, as one number to be made small. L of a batch is the mean of ℓ over
 * its examples.
 *
 * <p>Arrays hold one example's {@code outputs} numbers from {@code offset} on.
 */
public interface Loss {
    /** ℓ of one example. */
    double example(double[] predicted, double[] desired, int offset, int outputs);

    /** {@code gradient[j] = share · ∂ℓ/∂predicted[j]}; {@code gradient} may be neither of the other two arrays. */
    void gradient(double[] predicted, double[] desired, double[] gradient, int offset, int outputs, double share);

    /**
     * The same loss seen from the weighted sums below the output's activation, where some pairs have a short and
     * stable form of their own.
     */
    default Objective under(Activation output) {
        return new ChainedObjective(this, output);
    }

    /**
     * The same loss for classes of which there are so many examples to learn from: most make nothing of it.
     *
     * @param counts one a class
     */
    default Loss balanced(int[] counts) {
        return this;
    }

    /** Whether classes are told apart by the signs −1 and +1 and not by 0 and 1. */
    default boolean wantsSigns() {
        return false;
    }

    /** Whether predictions have to lie between 0 and 1. */
    default boolean wantsProbabilities() {
        return false;
    }

    /** Whether it only makes sense for classes. */
    default boolean classesOnly() {
        return false;
    }
}
