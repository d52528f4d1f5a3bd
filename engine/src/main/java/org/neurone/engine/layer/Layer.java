package org.neurone.engine.layer;

import org.neurone.engine.data.Shape;
import org.neurone.engine.random.Rng;

/**
 * The work of one layer between two shapes. It holds no array: weights, scratch and everything else that changes is in
 * the {@link LayerPass} it is given, so that one layer serves many threads and many networks at once.
 *
 * <p>A step of training calls {@link #prepare}, {@link #forward} and {@link #backward} for ranges of examples, then
 * {@link #gradient} for ranges of weight rows. A layer's own numbers are first its weights, then its biases, in one
 * stretch of {@link LayerPass#parameters()} that starts at {@link LayerPass#at()}.
 */
public interface Layer {
    /** The shape of one example that goes in. */
    Shape input();

    /** The shape of one example that comes out. */
    Shape output();

    /** Trained numbers that regularisation prices; {@code long}, since a text may ask for any size. */
    default long weights() {
        return 0;
    }

    /** Trained numbers behind them that it does not price. */
    default long biases() {
        return 0;
    }

    /** Numbers learned from the data without a gradient, such as running means; saved with the model. */
    default long figures() {
        return 0;
    }

    /** Settings of the weights; null where there are none to set. */
    default Weighting weighting() {
        return null;
    }

    /** Numbers that {@link #backward} needs from {@link #forward}, for so many examples. */
    default long kept(int rows) {
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

    /**
     * Whether the work of one example gains nothing from being done together with that of others. Such layers take turns: an
     * example passes all of them before the next one starts, while what each has left is still in the processor's caches.
     */
    default boolean oneByOne() {
        return false;
    }

    /** Whether what leaves is what came, in another shape: then input and output are one array and nothing is called. */
    default boolean identity() {
        return false;
    }

    /** Sets the initial weights, biases included. */
    default void initialise(double[] parameters, int at, Rng rng) {}

    /** Sets the initial figures. */
    default void initialiseFigures(double[] figures, int at) {}

    /** Draws what a training step needs by chance, for all examples in order, on one thread. */
    default void prepare(LayerPass pass, Rng dropout) {}

    /** From {@link LayerPass#input()} to {@link LayerPass#output()}, for the examples {@code from ≤ r < to}. */
    void forward(LayerPass pass, int worker, int from, int to);

    /**
     * From {@link LayerPass#outputDelta()} to {@link LayerPass#inputDelta()}, where that is not null, for the examples
     * {@code from ≤ r < to}. May change {@code outputDelta}, and must where {@link #gradient} reads it changed.
     */
    void backward(LayerPass pass, int worker, int from, int to);

    /** Rows into which the gradient may be split: each holds {@code (weights + biases) / gradientRows} numbers. */
    default int gradientRows() {
        return 0;
    }

    /** Sets {@link LayerPass#gradient()} from all examples of the batch, for the rows {@code from ≤ k < to}. */
    default void gradient(LayerPass pass, int worker, int from, int to) {}
}
