package org.neurone.engine.kernel;

import org.neurone.engine.activation.Activation;
import org.neurone.engine.optimizer.Optimizer;
import org.neurone.engine.regularizer.Regularizer;

/**
 * The arithmetic on whole arrays that training spends its time in, as a seam for faster forms. {@link PlainKernels} is
 * the meaning: every other implementation gives the same bits. It is handed in, never looked up.
 *
 * <p>Arrays are flat and row-major; {@code xAt} is where in {@code x} the first row starts. Each sum runs in one fixed
 * order from +0.0, multiply then add, never fused. Calls on ranges that share no result may run at the same time.
 * Arguments are right: nothing here checks them.
 */
public interface Kernels {
    /** A name for {@code --verbose} and reports. */
    String name();

    /**
     * Arrays of zeros of these lengths, all that one trainer or one scratch needs, so that an implementation with a
     * memory of its own knows its size. Work goes on arrays of one such call together; where kernels keep a memory, the
     * next call starts it anew and the arrays of the one before are no longer theirs.
     */
    double[][] allocate(int[] lengths);

    /**
     * All layers of a network of fully connected ones as one, or null where these kernels have nothing shorter than a call
     * for each product.
     *
     * @param links from the first layer to the last
     * @param rows most examples at once
     */
    default DenseChain chain(DenseChain.Link[] links, int rows) {
        return null;
    }

    /** {@code out[r,j] = (Σₖ in[r,k] · w[k,j]) + w[bias,j]}, k ascending, bias the row of {@code w} at {@code biasAt}. */
    void product(
            double[] in,
            int inAt,
            double[] w,
            int wAt,
            int biasAt,
            double[] out,
            int outAt,
            int rows,
            int inner,
            int outer);

    /** {@code back[r,k] = Σⱼ delta[r,j] · w[k,j]}, j ascending. */
    void productBack(
            double[] delta,
            int deltaAt,
            double[] w,
            int wAt,
            double[] back,
            int backAt,
            int rows,
            int inner,
            int outer);

    /**
     * {@code g[k,j] = Σᵣ in[r,k] · delta[r,j]} for {@code from ≤ k < to}, r ascending. With {@code more} the sums go on
     * from what {@code g} holds instead of from 0.
     */
    void productGradient(
            double[] in,
            int inAt,
            double[] delta,
            int deltaAt,
            double[] g,
            int gAt,
            int rows,
            int inner,
            int outer,
            int from,
            int to,
            boolean more);

    /** {@code g[j] = Σᵣ delta[r,j]}, r ascending, or on from what {@code g} holds. */
    void columnSums(double[] delta, int deltaAt, double[] g, int gAt, int rows, int outer, boolean more);

    /** a = f(z): {@link Activation#forward}. */
    void activate(Activation f, double[] z, double[] a, int at, int rows, int width);

    /** ∂L/∂a into ∂L/∂z: {@link Activation#backward}. */
    void slope(Activation f, double[] z, double[] a, double[] delta, int at, int rows, int width);

    /** {@code patches[place, k]} = what the window sees at each place of one picture, 0 outside of it. */
    void gather(Window window, double[] picture, int pictureAt, double[] patches);

    /** Adds each {@code patches[place, k]} to where {@link #gather} took it from, places and k ascending. */
    void scatterAdd(Window window, double[] patches, double[] picture, int pictureAt);

    /**
     * The convolution of one picture: {@code out[place, f] = (Σₖ patches[place, k] · w[k, f]) + w[bias, f]}, as {@link #gather}
     * and {@link #product} have it.
     *
     * @param patches scratch memory for what {@link #gather} makes, whose content counts for nothing before and after
     */
    default void convolve(
            Window window,
            double[] picture,
            int pictureAt,
            double[] w,
            int wAt,
            int biasAt,
            double[] out,
            int outAt,
            int filters,
            double[] patches) {
        gather(window, picture, pictureAt, patches);
        product(patches, 0, w, wAt, biasAt, out, outAt, window.places(), window.reach(), filters);
    }

    /** {@code back} = ∂L/∂picture of a convolution, from 0, as {@link #productBack} and {@link #scatterAdd} have it. */
    default void convolveBack(
            Window window,
            double[] delta,
            int deltaAt,
            double[] w,
            int wAt,
            int filters,
            double[] back,
            int backAt,
            double[] patches) {
        productBack(delta, deltaAt, w, wAt, patches, 0, window.places(), window.reach(), filters);
        for (int i = backAt; i < backAt + window.size(); i++) {
            back[i] = 0;
        }
        scatterAdd(window, patches, back, backAt);
    }

    /**
     * {@code g[k,f] = Σ patches[place, k] · delta[place, f]} for {@code from ≤ k < to}, places ascending, or on from what
     * {@code g} holds: as {@link #gather} and {@link #productGradient} have it.
     */
    default void convolveGradient(
            Window window,
            double[] picture,
            int pictureAt,
            double[] delta,
            int deltaAt,
            double[] g,
            int gAt,
            int filters,
            int from,
            int to,
            boolean more,
            double[] patches) {
        gather(window, picture, pictureAt, patches);
        productGradient(patches, 0, delta, deltaAt, g, gAt, window.places(), window.reach(), filters, from, to, more);
    }

    /**
     * The largest number of each window of one picture, channel by channel, the first of equals; NaN wins.
     *
     * @param winners where in the picture it stood, counted from its start, as a whole number a place and channel
     */
    void maxPool(Window window, double[] picture, int pictureAt, double[] out, double[] winners, int outAt);

    /** Adds each delta to the winner of its window, places ascending. */
    void maxPoolBack(Window window, double[] delta, double[] winners, int deltaAt, double[] back, int backAt);

    /** The mean of each window, channel by channel: its sum, kernel rows and columns ascending, divided by its size. */
    void averagePool(Window window, double[] picture, int pictureAt, double[] out, int outAt);

    /** Adds each delta divided by the window's size to all dots of its window, places ascending. */
    void averagePoolBack(Window window, double[] delta, int deltaAt, double[] back, int backAt);

    /** {@link Optimizer#update}. */
    void update(
            Optimizer optimizer,
            double[] weights,
            double[] gradient,
            double[][] memory,
            int from,
            int to,
            double rate,
            int step);

    /** {@link Regularizer#addSlope}. */
    void addSlope(Regularizer regularizer, double[] weights, double[] gradient, int from, int to);

    /** {@code x[i] = x[i] · factor} for {@code from ≤ i < to}. */
    void scale(double[] x, int from, int to, double factor);
}
