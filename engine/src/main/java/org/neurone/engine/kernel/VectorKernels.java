package org.neurone.engine.kernel;

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

    /** Nanoseconds to copy a number to or from a row that lies side by side in memory, and one that does not. */
    private static final double COPY = 0.25;

    private static final double TRANSPOSE = 1.2;

    private static final int TINY = 12;

    /** Numbers side by side in a window below which they are brought together line by line and turned. */
    private static final int SHORT_RUN = 16;

    private final RowProductPool pool = new RowProductPool();

    /** Kernels without scratch memory so far; it grows with use to 550 KB a thread. */
    public VectorKernels() {}

    @Override
    public String name() {
        return "vector";
    }

    @Override
    public double[][] allocate(int[] lengths) {
        return new PlainKernels().allocate(lengths);
    }

    @Override
    public DenseChain chain(DenseChain.Link[] links, int rows) {
        return SmallChain.of(links, rows);
    }

    @Override
    public void product(
            double[] in,
            int inAt,
            double[] w,
            int wAt,
            int biasAt,
            double[] out,
            int outAt,
            int rows,
            int inner,
            int outer) {
        if (tiny(rows, inner, outer)) {
            SmallProducts.product(in, inAt, w, wAt, biasAt, out, outAt, rows, inner, outer);
            return;
        }
        double sums = (double) rows * inner * outer;
        double small = sums * SMALL_STEP;
        double alongOuter = steps(sums, outer) + COPY * ((double) inner * outer + 2.0 * rows * outer);
        double alongRows = steps(sums, rows) + TRANSPOSE * ((double) inner * rows + (double) rows * outer);
        if (small <= alongOuter && small <= alongRows) {
            SmallProducts.product(in, inAt, w, wAt, biasAt, out, outAt, rows, inner, outer);
            return;
        }
        RowProduct product = pool.borrow();
        if (alongOuter <= alongRows) {
            product.left(in, inAt, inner, 1).right(w, wAt, outer, 1).bias(w, biasAt, 0);
            product.into(out, outAt, outer, 1, rows, inner, outer, false);
        } else {
            product.left(w, wAt, 1, outer).right(in, inAt, 1, inner).bias(w, biasAt, 1);
            product.into(out, outAt, 1, outer, outer, inner, rows, false);
        }
        pool.giveBack(product);
    }

    @Override
    public void productBack(
            double[] delta,
            int deltaAt,
            double[] w,
            int wAt,
            double[] back,
            int backAt,
            int rows,
            int inner,
            int outer) {
        if (tiny(rows, inner, outer)) {
            SmallProducts.back(delta, deltaAt, w, wAt, back, backAt, rows, inner, outer);
            return;
        }
        double sums = (double) rows * inner * outer;
        double small = sums * SMALL_STEP;
        double alongInner = steps(sums, inner) + TRANSPOSE * inner * outer + COPY * 2 * rows * inner;
        double alongRows = steps(sums, rows) + TRANSPOSE * ((double) rows * outer + (double) rows * inner);
        if (small <= alongInner && small <= alongRows) {
            SmallProducts.back(delta, deltaAt, w, wAt, back, backAt, rows, inner, outer);
            return;
        }
        RowProduct product = pool.borrow();
        if (alongInner <= alongRows) {
            product.left(delta, deltaAt, outer, 1).right(w, wAt, 1, outer);
            product.into(back, backAt, inner, 1, rows, outer, inner, false);
        } else {
            product.left(w, wAt, outer, 1).right(delta, deltaAt, 1, outer);
            product.into(back, backAt, 1, inner, inner, outer, rows, false);
        }
        pool.giveBack(product);
    }

    @Override
    public void productGradient(
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
            boolean more) {
        int range = to - from;
        if (tiny(rows, range, outer)) {
            SmallProducts.gradient(in, inAt, delta, deltaAt, g, gAt, rows, inner, outer, from, to, more);
            return;
        }
        double sums = (double) rows * range * outer;
        double small = sums * SMALL_STEP;
        double alongOuter = steps(sums, outer) + COPY * ((double) rows * outer + 2.0 * range * outer);
        double alongInner = steps(sums, range) + COPY * rows * range + TRANSPOSE * range * outer;
        if (small <= alongOuter && small <= alongInner) {
            SmallProducts.gradient(in, inAt, delta, deltaAt, g, gAt, rows, inner, outer, from, to, more);
            return;
        }
        RowProduct product = pool.borrow();
        int at = gAt + from * outer;
        if (alongOuter <= alongInner) {
            product.left(in, inAt + from, 1, inner).right(delta, deltaAt, outer, 1);
            product.into(g, at, outer, 1, range, rows, outer, more);
        } else {
            product.left(delta, deltaAt, 1, outer).right(in, inAt + from, inner, 1);
            product.into(g, at, 1, outer, outer, rows, range, more);
        }
        pool.giveBack(product);
    }

    /** Whether a product is so small that even the choice of a way would cost more than it can win. */
    private static boolean tiny(int rows, int inner, int outer) {
        return rows <= TINY && inner <= TINY && outer <= TINY;
    }

    /** Nanoseconds for so many multiply-adds with vectors along a row: long rows reach 16 of them a nanosecond. */
    private static double steps(double sums, int columns) {
        return columns < RowProduct.FEWEST_COLUMNS
                ? Double.POSITIVE_INFINITY
                : ROW_PRODUCT_START + sums * (columns + 20) / (16.0 * columns);
    }

    @Override
    public void columnSums(double[] delta, int deltaAt, double[] g, int gAt, int rows, int outer, boolean more) {
        SmallProducts.columnSums(delta, deltaAt, g, gAt, rows, outer, more);
    }

    @Override
    public void activate(Activation f, double[] z, double[] a, int at, int rows, int width) {
        VectorActivations.forward(f, z, a, at, rows, width);
    }

    @Override
    public void slope(Activation f, double[] z, double[] a, double[] delta, int at, int rows, int width) {
        VectorActivations.backward(f, z, a, delta, at, rows, width);
    }

    @Override
    public void gather(Window window, double[] picture, int pictureAt, double[] patches) {
        RunWindows.gather(window, picture, pictureAt, patches);
    }

    @Override
    public void scatterAdd(Window window, double[] patches, double[] picture, int pictureAt) {
        RunWindows.scatterAdd(window, patches, picture, pictureAt);
    }

    /** Vectors along the places, whose numbers are copied in whole rows from the picture's lines. */
    @Override
    public void convolve(
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
        int places = window.places();
        if (places < 2 * RowProduct.FEWEST_COLUMNS || patches.length < WindowLines.size(window)) {
            Kernels.super.convolve(window, picture, pictureAt, w, wAt, biasAt, out, outAt, filters, patches);
            return;
        }
        WindowLines.lay(window, picture, pictureAt, patches);
        RowProduct product = pool.borrow();
        product.left(w, wAt, 1, filters).rightReach(window, patches).bias(w, biasAt, 1);
        product.into(out, outAt, 1, filters, filters, window.reach(), places, false);
        pool.giveBack(product);
    }

    /** Vectors along the numbers a window reaches, added to their dots while the rows they lie in are in the first cache. */
    @Override
    public void convolveBack(
            Window window,
            double[] delta,
            int deltaAt,
            double[] w,
            int wAt,
            int filters,
            double[] back,
            int backAt,
            double[] patches) {
        int reach = window.reach();
        if (reach < RowProduct.FEWEST_COLUMNS || !RowProduct.inOneBlock(filters, reach)) {
            Kernels.super.convolveBack(window, delta, deltaAt, w, wAt, filters, back, backAt, patches);
            return;
        }
        for (int i = backAt; i < backAt + window.size(); i++) {
            back[i] = 0;
        }
        RowProduct product = pool.borrow();
        product.left(delta, deltaAt, filters, 1).right(w, wAt, 1, filters);
        product.scatter(window, back, backAt, filters);
        pool.giveBack(product);
    }

    /** Where a window's rows are short: vectors along all that it reaches, brought together from the picture's lines. */
    @Override
    public void convolveGradient(
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
        int range = to - from;
        boolean shortRuns = window.kernelWidth() * window.channels() < SHORT_RUN;
        boolean room = patches.length >= WindowLines.size(window);
        if (!shortRuns || !room || range < RowProduct.FEWEST_COLUMNS || range < filters) {
            Kernels.super.convolveGradient(
                    window, picture, pictureAt, delta, deltaAt, g, gAt, filters, from, to, more, patches);
            return;
        }
        WindowLines.lay(window, picture, pictureAt, patches);
        RowProduct product = pool.borrow();
        product.left(delta, deltaAt, 1, filters).rightPlaces(window, patches, from);
        product.into(g, gAt + from * filters, 1, filters, filters, window.places(), range, more);
        pool.giveBack(product);
    }

    @Override
    public void maxPool(Window window, double[] picture, int pictureAt, double[] out, double[] winners, int outAt) {
        RunWindows.maxPool(window, picture, pictureAt, out, winners, outAt);
    }

    @Override
    public void maxPoolBack(Window window, double[] delta, double[] winners, int deltaAt, double[] back, int backAt) {
        int end = deltaAt + window.places() * window.channels();
        for (int i = deltaAt; i < end; i++) {
            int to = backAt + (int) winners[i];
            back[to] = back[to] + delta[i];
        }
    }

    @Override
    public void averagePool(Window window, double[] picture, int pictureAt, double[] out, int outAt) {
        RunWindows.averagePool(window, picture, pictureAt, out, outAt);
    }

    @Override
    public void averagePoolBack(Window window, double[] delta, int deltaAt, double[] back, int backAt) {
        RunWindows.averagePoolBack(window, delta, deltaAt, back, backAt);
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
            int step) {
        optimizer.update(weights, gradient, memory, from, to, rate, step);
    }

    @Override
    public void addSlope(Regularizer regularizer, double[] weights, double[] gradient, int from, int to) {
        regularizer.addSlope(weights, gradient, from, to);
    }

    @Override
    public void scale(double[] x, int from, int to, double factor) {
        for (int i = from; i < to; i++) {
            x[i] = x[i] * factor;
        }
    }
}
