package org.neurone.engine.kernel;

import org.neurone.engine.activation.Activation;

/**
 * Fully connected layers one behind the other, at work as one: where layers are small, the calls from one to the next cost
 * more than their sums. Gives the bits that the layers' own calls give.
 */
public interface DenseChain {
    /** Sums and outputs of all layers for the examples {@code 0 ≤ r < rows}. */
    void forward(int rows);

    /** From the last layer's δ to those of all before it that are asked for. */
    void backward(int rows);

    /** ∂L/∂w and ∂L/∂b of all layers that learn, from all {@code rows} examples. */
    void gradient(int rows);

    /**
     * One layer's arrays: z = x W + b, a = f(z). Rows are examples.
     *
     * @param inner numbers of an example that come in
     * @param units numbers of an example that leave
     * @param input x, rows × inner
     * @param sums z, rows × units; the array of {@code output} where f changes nothing
     * @param output a, rows × units
     * @param delta ∂L/∂a, or ∂L/∂z for the last layer, made ∂L/∂z in place; null on the way forward alone and where no layer
     *     up to this one learns
     * @param inputDelta ∂L/∂x; null where nobody asks for it
     * @param parameters where W (inner × units) and behind it b lie from {@code at} on
     * @param gradient ∂L/∂parameters in the same places; null where this layer does not learn
     */
    @SuppressWarnings("ArrayRecordComponent") // the network's arrays at work, compared by nobody
    record Link(
            Activation activation,
            int inner,
            int units,
            double[] input,
            double[] sums,
            double[] output,
            double[] delta,
            double[] inputDelta,
            double[] parameters,
            double[] gradient,
            int at) {
        /** Where the biases lie. */
        public int biasAt() {
            return at + inner * units;
        }
    }
}
