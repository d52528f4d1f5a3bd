package org.neurone.engine.layer;

import org.neurone.engine.activation.Activation;
import org.neurone.engine.data.Shape;
import org.neurone.engine.random.Rng;

/**
 * One layer between two shapes: what it needs and how it starts. It holds no array: weights, scratch and everything else that
 * changes is in the {@link LayerPass} on which it is {@linkplain #connect put to work}, so that one layer serves many threads and
 * many networks at once.
 *
 * <p>A step of training calls {@link #prepare}, then {@link LayerWork#forward} and {@link LayerWork#backward} for ranges of
 * examples, then {@link LayerWork#gradient} for ranges of weight rows. A layer's own numbers are first its weights, then its
 * biases, in one stretch of {@link LayerPass#parameters()} that starts at {@link LayerPass#at()}.
 */
public interface Layer {
    /** The shape of one example that goes in. */
    Shape input();

    /** The shape of one example that comes out. */
    Shape output();

    /** Trained numbers, on which regularisation puts a penalty where there is a {@link #weighting}; {@code long}, since a text may ask for any size. */
    default long weights() {
        return 0;
    }

    /** Trained numbers behind them on which it puts none. */
    default long biases() {
        return 0;
    }

    /** Numbers learned from the data without a gradient, such as running means; saved with the model. */
    default long statistics() {
        return 0;
    }

    /** Settings of the weights; null where there are none to set. */
    default Weighting weighting() {
        return null;
    }

    /** Numbers that {@link LayerWork#backward} needs from {@link LayerWork#forward}, for so many examples. */
    default long cache(int rows) {
        return 0;
    }

    /** Numbers of scratch that each worker needs. */
    default long scratch() {
        return 0;
    }

    /** Multiplications of one example on its way forward: what limits count. */
    default long cost() {
        return output().size();
    }

    /** Whether forward and backward look at all examples of the batch together and so cannot be split by examples. */
    default boolean wholeBatch() {
        return false;
    }

    /** Whether what leaves is what came, in another shape: then input and output are one array and nothing is called. */
    default boolean identity() {
        return false;
    }

    /** Sets the initial weights, biases included. */
    default void initialise(double[] parameters, int at, Rng rng) {}

    /** Sets the initial statistics. */
    default void initialiseStatistics(double[] statistics, int at) {}

    /** What weighted sums z pass through on their way out; null where the layer has none. */
    default Activation activation() {
        return null;
    }

    /** z of the last forward pass, rows × the output's size; what left the layer where it has no activation. */
    default double[] sums(LayerPass pass) {
        return pass.output();
    }

    /**
     * Tells what one number's slope ∂L/∂w is made of, after a pass forward and back; adds nothing where the layer cannot say.
     *
     * @param row which example of the pass
     * @param input which of the numbers that come in the weight is multiplied by, −1 for a bias
     * @param unit what it is part of: a unit, a filter, a channel
     */
    default void summands(LayerPass pass, int row, int input, int unit, Summands into) {}

    /** Whether {@link #summands} says. */
    default boolean tellsSummands() {
        return false;
    }

    /** Draws what a training step needs by chance, for all examples in order, on one thread. */
    default void prepare(LayerPass pass, Rng dropout) {}

    /**
     * This layer at work on the arrays of a pass, with the worker's own views and scratch memory. Asked once for each worker when the
     * arrays are connected, so that a step makes nothing new; never asked of an {@link #identity}.
     */
    LayerWork connect(LayerPass pass, int worker);

    /** Rows into which the gradient may be split: each holds {@code (weights + biases) / gradientRows} numbers. */
    default int gradientRows() {
        return 0;
    }
}
