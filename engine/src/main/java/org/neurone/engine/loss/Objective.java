package org.neurone.engine.loss;

/**
 * What training makes small, as a function of the output layer's weighted sums z and its outputs a = f(z).
 *
 * <p>All arrays share one layout: {@code outputs} numbers an example, the first at {@code offset}.
 */
public interface Objective {
    /** ℓ of one example. */
    double example(double[] z, double[] a, double[] desired, int offset, int outputs);

    /**
     * Whether δ has a short form of its own and is not ∂ℓ/∂a times the activation's slope: then an explanation shows it as
     * one factor.
     */
    default boolean fused() {
        return true;
    }

    /** δ = share · ∂ℓ/∂z for each of {@code rows} examples. */
    void delta(
            double[] z, double[] a, double[] desired, double[] delta, int offset, int rows, int outputs, double share);
}
