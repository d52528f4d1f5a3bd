package org.neurone.engine.layer;

/**
 * One layer at work on the arrays of one pass, as one worker sees them: where its formulas stand. For one thread at a time; the
 * works of several workers run side by side on ranges that share no result.
 */
public interface LayerWork {
    /** From {@link LayerPass#input()} to {@link LayerPass#output()}, for the examples {@code from ≤ r < to}. */
    void forward(int from, int to);

    /**
     * From {@link LayerPass#outputDelta()} to {@link LayerPass#inputDelta()}, where that is not null, for the examples
     * {@code from ≤ r < to}. May change {@code outputDelta}, and must where {@link #gradient} reads it changed.
     */
    void backward(int from, int to);

    /** Sets {@link LayerPass#gradient()} from all examples of the batch, for the rows {@code from ≤ k < to}. */
    default void gradient(int from, int to) {}
}
