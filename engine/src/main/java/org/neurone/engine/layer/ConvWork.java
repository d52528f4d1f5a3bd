package org.neurone.engine.layer;

import org.neurone.engine.activation.Activation;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.Matrix;
import org.neurone.engine.kernel.Window;

/**
 * A convolution as a product, one picture at a time: its windows as a matrix of places × reach, times the filters as reach ×
 * filters. Back: ∂L/∂windows = δ Wᵀ is added to where the windows came from, and ∂L/∂W = Σ windowsᵀ δ over the pictures.
 */
final class ConvWork implements LayerWork {
    private final LayerPass pass;
    private final Kernels kernels;
    private final Window window;
    private final Activation activation;
    private final int places;
    /** Pictures × their numbers. */
    private final Matrix x;

    private final Matrix back;
    private final Matrix w;
    private final Matrix b;
    private final Matrix wSlope;
    private final Matrix bSlope;
    /** (Pictures × places) × filters. */
    private final Matrix z;

    private final Matrix a;
    private final Matrix delta;
    private final boolean activates;
    private final Matrix patches;

    ConvWork(LayerPass pass, int worker, Window window, int filters, Activation activation, double[] sums) {
        this.pass = pass;
        this.kernels = pass.kernels();
        this.window = window;
        this.activation = activation;
        this.places = window.places();
        this.x = Matrix.of(pass.input(), window.size());
        this.back = Matrix.of(pass.inputDelta(), window.size());
        this.w = pass.weights(pass.parameters(), window.reach(), filters);
        this.b = pass.biases(pass.parameters(), window.reach(), filters);
        this.wSlope = pass.weights(pass.gradient(), window.reach(), filters);
        this.bSlope = pass.biases(pass.gradient(), window.reach(), filters);
        this.z = Matrix.of(sums, filters);
        this.a = Matrix.of(pass.output(), filters);
        this.delta = Matrix.of(pass.outputDelta(), filters);
        this.activates = sums != pass.output();
        this.patches = Matrix.of(pass.scratch(worker), window.reach());
    }

    /** The numbers of one picture, in a view of all places. */
    private Matrix of(int picture, Matrix all) {
        return all.over(picture * places, (picture + 1) * places);
    }

    @Override
    public void forward(int from, int to) {
        for (int r = from; r < to; r++) {
            kernels.convolve(window, x.row(r), w, b, of(r, z), patches);
        }
        if (activates) {
            kernels.activate(activation, z.over(from * places, to * places), a.over(from * places, to * places));
        }
    }

    @Override
    public void backward(int from, int to) {
        if (activates && !pass.deltaAtSums()) {
            int first = from * places;
            int end = to * places;
            kernels.slope(activation, z.over(first, end), a.over(first, end), delta.over(first, end));
        }
        for (int r = from; back != null && r < to; r++) {
            kernels.convolveBack(window, of(r, delta), w, back.row(r), patches);
        }
    }

    /** The rows of W, and the biases as one more. */
    @Override
    public void gradient(int from, int to) {
        int reach = w.rows();
        int last = to <= reach ? to : reach;
        if (from < last) {
            Matrix g = wSlope.over(from, last);
            for (int r = 0; r < pass.rows(); r++) {
                kernels.convolveGradient(window, x.row(r), of(r, delta), g, r > 0, patches);
            }
        }
        if (to > reach) {
            kernels.columnSums(delta.over(0, pass.rows() * places), bSlope);
        }
    }
}
