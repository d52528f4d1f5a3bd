package org.neurone.engine.kernel;

import org.neurone.engine.activation.Activation;
import org.neurone.engine.optimizer.Optimizer;
import org.neurone.engine.regularizer.Regularizer;

/**
 * The arithmetic on whole arrays that training spends its time in, as a seam for faster forms. {@link PlainKernels} is
 * the meaning: every other implementation gives the same bits. It is handed in, never looked up.
 *
 * <p>A call works on the rows that its views show and writes nothing else. Each sum runs in one fixed order from +0.0, multiply
 * then add, never fused. Calls whose views share no result may run at the same time. Arguments are right: nothing here checks
 * them.
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

    /** Whether arrays from elsewhere are as good as those of {@link #allocate}: weights that many scratches read then stand once. */
    default boolean takesAnyArray() {
        return true;
    }

    /**
     * All layers of a network of fully connected ones as one, for one example at a time; null where these kernels have nothing
     * shorter than a call for each product.
     *
     * @param links from the first layer to the last
     */
    default DenseChain chain(DenseChain.Link[] links) {
        return null;
    }

    /**
     * out = in · w + b: {@code out[r,j] = (Σₖ in[r,k] · w[k,j]) + b[j]}, k ascending.
     *
     * @param in rows × inner
     * @param w inner × outer
     * @param b 1 × outer
     * @param out rows × outer
     */
    void product(Matrix in, Matrix w, Matrix b, Matrix out);

    /**
     * back = delta · wᵀ: {@code back[r,k] = Σⱼ delta[r,j] · w[k,j]}, j ascending.
     *
     * @param delta rows × outer
     * @param w inner × outer
     * @param back rows × inner
     */
    void productBack(Matrix delta, Matrix w, Matrix back);

    /**
     * g = inᵀ · delta: {@code g[k,j] = Σᵣ in[r,k] · delta[r,j]}, r ascending, for the rows k of the whole that {@code g} shows.
     *
     * @param in rows × inner
     * @param delta rows × outer
     * @param g any rows of inner × outer
     * @param more whether the sums go on from what {@code g} holds instead of from 0
     */
    void productGradient(Matrix in, Matrix delta, Matrix g, boolean more);

    /**
     * {@code g[j] = Σᵣ delta[r,j]}, r ascending.
     *
     * @param delta rows × outer
     * @param g 1 × outer
     */
    void columnSums(Matrix delta, Matrix g);

    /** a = f(z): {@link Activation#forward}. Both views start at the same place of their arrays. */
    void activate(Activation f, Matrix z, Matrix a);

    /** ∂L/∂a into ∂L/∂z: {@link Activation#backward}. All views start at the same place of their arrays. */
    void slope(Activation f, Matrix z, Matrix a, Matrix delta);

    /**
     * {@code patches[place, k]} = what the window sees at each place of one picture, 0 outside of it.
     *
     * @param picture one row of the picture's numbers
     * @param patches places × reach
     */
    void gather(Window window, Matrix picture, Matrix patches);

    /** Adds each {@code patches[place, k]} to where {@link #gather} took it from, places and k ascending. */
    void scatterAdd(Window window, Matrix patches, Matrix picture);

    /**
     * The convolution of one picture: {@code out[place, f] = (Σₖ patches[place, k] · w[k, f]) + b[f]}.
     *
     * @param picture one row of the picture's numbers
     * @param w reach × filters
     * @param b 1 × filters
     * @param out places × filters
     * @param patches places × reach: scratch memory, whose content counts for nothing before and after
     */
    default void convolve(Window window, Matrix picture, Matrix w, Matrix b, Matrix out, Matrix patches) {
        gather(window, picture, patches);
        product(patches, w, b, out);
    }

    /** {@code back} = ∂L/∂picture of a convolution from its {@code delta}, places × filters; the rest as above. */
    default void convolveBack(Window window, Matrix delta, Matrix w, Matrix back, Matrix patches) {
        productBack(delta, w, patches);
        back.clear();
        scatterAdd(window, patches, back);
    }

    /** The part of one picture in ∂L/∂w of a convolution, as {@link #productGradient} has it. */
    default void convolveGradient(Window window, Matrix picture, Matrix delta, Matrix g, boolean more, Matrix patches) {
        gather(window, picture, patches);
        productGradient(patches, delta, g, more);
    }

    /**
     * The largest number of each window of one picture, channel by channel, the first of equals; NaN wins.
     *
     * @param picture one row of the picture's numbers
     * @param out places × channels
     * @param winners places × channels: where in the picture it stood, counted from its start, as a whole number
     */
    void maxPool(Window window, Matrix picture, Matrix out, Matrix winners);

    /** Adds each delta to the winner of its window, places ascending. */
    void maxPoolBack(Window window, Matrix delta, Matrix winners, Matrix back);

    /** The mean of each window, channel by channel: its sum, kernel rows and columns ascending, divided by its size. */
    void averagePool(Window window, Matrix picture, Matrix out);

    /** Adds each delta divided by the window's size to all pixels of its window, places ascending. */
    void averagePoolBack(Window window, Matrix delta, Matrix back);

    /** {@link Optimizer#update}. */
    void update(
            Optimizer optimizer,
            double[] weights,
            double[] gradient,
            double[][] memory,
            int from,
            int to,
            double rate,
            double step);

    /** {@link Regularizer#addSlope}. */
    void addSlope(Regularizer regularizer, double[] weights, double[] gradient, int from, int to);

    /** {@code x[i] = x[i] · factor} for {@code from ≤ i < to}. */
    void scale(double[] x, int from, int to, double factor);
}
