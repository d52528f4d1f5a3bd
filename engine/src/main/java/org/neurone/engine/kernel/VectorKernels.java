package org.neurone.engine.kernel;

import java.util.function.Supplier;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.optimizer.Optimizer;
import org.neurone.engine.regularizer.Regularizer;

/**
 * Kernels shaped for the vectoriser of the JVM's compiler (C2), with the same bits as {@link PlainKernels}.
 *
 * <p>A product can run its vectors along either of two indices, or do without vectors where both are short; which one is
 * cheapest is estimated from the sizes alone ({@link #product} and its neighbours), so the choice costs a few
 * nanoseconds and changes no result. Everything on single numbers goes over whole arrays in loops that vectorise.
 *
 * <p>May be used from many threads at once: scratch memory is lent to one call at a time.
 */
public final class VectorKernels implements Kernels {
    /** Nanoseconds a product of rows takes before its first sum. */
    private static final double ROW_PRODUCT_START = 150;

    /** Nanoseconds a multiply-add takes without vectors. */
    private static final double SMALL_STEP = 0.4;

    /** The same along long rows of weights, which are read as they lie. */
    private static final double SWEEP_STEP = 0.2;

    /** Nanoseconds to copy a number to or from a row that lies side by side in memory, and one that does not. */
    private static final double COPY = 0.25;

    private static final double TRANSPOSE = 1.2;

    private final Kernels plain = new PlainKernels();
    private final ScratchPool<RowProduct> pool;
    private final VectorActivations activations = new VectorActivations();

    /** Kernels without scratch memory so far; it grows with use to 900 KB a thread. */
    public VectorKernels() {
        this(PlatformTiles.quickest());
    }

    /** With tiles of this kind, some for each thread. */
    VectorKernels(Supplier<RowTiles> tiles) {
        this.pool = new ScratchPool<>(() -> new RowProduct(tiles.get()));
    }

    @Override
    public String name() {
        return "vector";
    }

    @Override
    public double[][] allocate(int[] lengths) {
        return plain.allocate(lengths);
    }

    @Override
    public DenseChain chain(DenseChain.Link[] links) {
        return SmallChain.of(links);
    }

    @Override
    public void product(Matrix in, Matrix w, Matrix b, Matrix out) {
        double rows = out.rows();
        double inner = in.columns();
        double outer = out.columns();
        double sums = rows * inner * outer;
        double small = sums * (outer < SmallProducts.LONG_ROW ? SMALL_STEP : SWEEP_STEP);
        double alongOuter = steps(sums, outer) + COPY * (inner * outer + 2 * rows * outer);
        double alongRows = steps(sums, rows) + TRANSPOSE * (inner * rows + rows * outer);
        if (small <= alongOuter && small <= alongRows) {
            SmallProducts.product(in, w, b, out);
            return;
        }
        RowProduct product = pool.borrow();
        if (alongOuter <= alongRows) {
            product.left(in).right(w).bias(b).into(out, false);
        } else {
            product.leftTurned(w).rightTurned(in).biasDown(b).intoTurned(out, false);
        }
        pool.giveBack(product);
    }

    @Override
    public void productBack(Matrix delta, Matrix w, Matrix back) {
        double rows = back.rows();
        double inner = back.columns();
        double outer = delta.columns();
        double sums = rows * inner * outer;
        double small = sums * SMALL_STEP;
        double alongInner = steps(sums, inner) + TRANSPOSE * inner * outer + COPY * 2 * rows * inner;
        double alongRows = steps(sums, rows) + TRANSPOSE * (rows * outer + rows * inner);
        if (small <= alongInner && small <= alongRows) {
            SmallProducts.back(delta, w, back);
            return;
        }
        RowProduct product = pool.borrow();
        if (alongInner <= alongRows) {
            product.left(delta).rightTurned(w).into(back, false);
        } else {
            product.left(w).rightTurned(delta).intoTurned(back, false);
        }
        pool.giveBack(product);
    }

    @Override
    public void productGradient(Matrix in, Matrix delta, Matrix g, boolean more) {
        double rows = in.rows();
        double inner = g.rows();
        double outer = g.columns();
        double sums = rows * inner * outer;
        double small = sums * SMALL_STEP;
        double alongOuter = steps(sums, outer) + COPY * (rows * outer + 2 * inner * outer);
        double alongInner = steps(sums, inner) + COPY * rows * inner + TRANSPOSE * inner * outer;
        if (small <= alongOuter && small <= alongInner) {
            SmallProducts.gradient(in, delta, g, more);
            return;
        }
        RowProduct product = pool.borrow();
        if (alongOuter <= alongInner) {
            product.leftTurned(in, g.first()).right(delta).into(g, more);
        } else {
            product.leftTurned(delta).right(in, g.first()).intoTurned(g, more);
        }
        pool.giveBack(product);
    }

    /** Nanoseconds for so many multiply-adds with vectors along a row: long rows reach 16 of them a nanosecond. */
    private static double steps(double sums, double columns) {
        return columns < RowProduct.FEWEST_COLUMNS
                ? Double.POSITIVE_INFINITY
                : ROW_PRODUCT_START + sums * (columns + 20) / (16.0 * columns);
    }

    @Override
    public void columnSums(Matrix delta, Matrix g) {
        SmallProducts.columnSums(delta, g);
    }

    @Override
    public void activate(Activation f, Matrix z, Matrix a) {
        activations.forward(f, z, a);
    }

    @Override
    public void slope(Activation f, Matrix z, Matrix a, Matrix delta) {
        VectorActivations.backward(f, z, a, delta);
    }

    @Override
    public void gather(Window window, Matrix picture, Matrix patches) {
        plain.gather(window, picture, patches);
    }

    @Override
    public void scatterAdd(Window window, Matrix patches, Matrix picture) {
        RunWindows.scatterAdd(window, patches, picture);
    }

    /** Vectors along the places, whose numbers are copied in whole rows from the picture's lines. */
    @Override
    public void convolve(Window window, Matrix picture, Matrix w, Matrix b, Matrix out, Matrix patches) {
        if (window.places() < 2 * RowProduct.FEWEST_COLUMNS || patches.size() < WindowLines.size(window)) {
            Kernels.super.convolve(window, picture, w, b, out, patches);
            return;
        }
        WindowLines.lay(window, picture, patches);
        RowProduct product = pool.borrow();
        product.leftTurned(w).rightReach(window, patches).biasDown(b).intoTurned(out, false);
        pool.giveBack(product);
    }

    /** Vectors along all that a window reaches, brought together from the picture's lines. */
    @Override
    public void convolveGradient(Window window, Matrix picture, Matrix delta, Matrix g, boolean more, Matrix patches) {
        boolean room = patches.size() >= WindowLines.size(window);
        if (!room || g.rows() < RowProduct.FEWEST_COLUMNS) {
            Kernels.super.convolveGradient(window, picture, delta, g, more, patches);
            return;
        }
        WindowLines.lay(window, picture, patches);
        RowProduct product = pool.borrow();
        product.leftTurned(delta).rightPlaces(window, patches, g.first()).intoTurned(g, more);
        pool.giveBack(product);
    }

    @Override
    public void maxPool(Window window, Matrix picture, Matrix out, Matrix winners) {
        RunWindows.maxPool(window, picture, out, winners);
    }

    @Override
    public void maxPoolBack(Window window, Matrix delta, Matrix winners, Matrix back) {
        RunWindows.maxPoolBack(delta, winners, back);
    }

    @Override
    public void averagePool(Window window, Matrix picture, Matrix out) {
        RunWindows.averagePool(window, picture, out);
    }

    @Override
    public void averagePoolBack(Window window, Matrix delta, Matrix back) {
        RunWindows.averagePoolBack(window, delta, back);
    }

    /** The optimizers' own loops vectorise as they stand. */
    @Override
    public void update(
            Optimizer optimizer,
            double[] weights,
            double[] gradient,
            double[][] memory,
            int from,
            int to,
            double rate,
            double step) {
        plain.update(optimizer, weights, gradient, memory, from, to, rate, step);
    }

    @Override
    public void addSlope(Regularizer regularizer, double[] weights, double[] gradient, int from, int to) {
        plain.addSlope(regularizer, weights, gradient, from, to);
    }

    @Override
    public void scale(double[] x, int from, int to, double factor) {
        plain.scale(x, from, to, factor);
    }
}
