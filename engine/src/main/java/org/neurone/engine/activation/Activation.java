package org.neurone.engine.activation;

/**
 * A function from a layer's weighted sums z to its outputs a. Most work on each number by itself: those are
 * {@link Elementwise} and need two short methods.
 *
 * <p>Arrays are flat and row-major: {@code rows} rows of {@code width} numbers, the first at {@code offset}.
 */
public interface Activation {
    /** A number that no output lies below. */
    default double lowest() {
        return Double.NEGATIVE_INFINITY;
    }

    /** A number that no output lies above. */
    default double highest() {
        return Double.POSITIVE_INFINITY;
    }

    /** Whether the slope is 0 wherever there is one, so that gradient descent cannot move what comes before. */
    default boolean flat() {
        return false;
    }

    /** a = f(z). */
    void forward(double[] z, double[] a, int offset, int rows, int width);

    /** Turns ∂L/∂a into ∂L/∂z, in place in {@code delta}. */
    void backward(double[] z, double[] a, double[] delta, int offset, int rows, int width);
}
