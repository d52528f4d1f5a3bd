package org.neurone.engine.kernel;

import org.neurone.engine.activation.Activation;

/**
 * Fully connected layers one behind the other, at work as one on one example at a time: where layers are small, the calls from one to
 * the next cost more than their sums. Gives the bits that the layers' own calls give.
 */
public interface DenseChain {
    /** Sums and outputs of all layers. */
    void forward();

    /** From the last layer's δ to those of all before it that are asked for. */
    void backward();

    /** ∂L/∂w and ∂L/∂b of all layers that learn. */
    void gradient();

    /**
     * One layer's arrays: z = x W + b, a = f(z). Rows are examples.
     *
     * @param x rows × inputs
     * @param w W, inputs × units
     * @param b 1 × units
     * @param z rows × units; a view of {@code a}'s array where f changes nothing
     * @param a rows × units
     * @param delta ∂L/∂a, or ∂L/∂z for the last layer, made ∂L/∂z in place; null on the way forward alone and where no layer
     *     up to this one learns
     * @param back ∂L/∂x, rows × inputs; null where nobody asks for it
     * @param wSlope ∂L/∂W; null where this layer does not learn
     * @param bSlope ∂L/∂b; null where this layer does not learn
     */
    record Link(
            Activation activation,
            Matrix x,
            Matrix w,
            Matrix b,
            Matrix z,
            Matrix a,
            Matrix delta,
            Matrix back,
            Matrix wSlope,
            Matrix bSlope) {
        /** Whether f changes its sums, so that they are kept in an array of their own. */
        public boolean activates() {
            return z.data() != a.data();
        }
    }
}
