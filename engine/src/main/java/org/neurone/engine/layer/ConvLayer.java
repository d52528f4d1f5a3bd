package org.neurone.engine.layer;

import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.data.Shape;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.Window;
import org.neurone.engine.random.Rng;

/**
 * A convolution as a product: the picture's windows are gathered into a matrix of places × reach, one example at a time,
 * and multiplied by the filters as reach × filters. Back: ∂L/∂windows = δ Wᵀ is added to where the windows came from, and
 * ∂L/∂W = Σ windowsᵀ δ over the examples. Kept is z; scratch is one matrix of windows.
 */
public final class ConvLayer implements Layer {
    private final Shape input;
    private final Shape output;
    private final Conv spec;
    private final Window window;
    private final Activation activation;
    private final int filters;

    ConvLayer(Shape input, Conv spec) {
        this.input = input;
        this.output = spec.output(input);
        this.spec = spec;
        this.window = spec.window(input);
        this.activation = spec.activation();
        this.filters = spec.filters();
    }

    /** How its kernel lies over the picture. */
    public Window window() {
        return window;
    }

    /** What each sum passes through. */
    public Activation activation() {
        return activation;
    }

    /** z, the weighted sums of the last forward pass, rows × places × filters. */
    public double[] sums(LayerPass pass) {
        return activation instanceof Linear ? pass.output() : pass.kept();
    }

    @Override
    public Shape input() {
        return input;
    }

    @Override
    public Shape output() {
        return output;
    }

    private long reach() {
        return (long) window.kernelHeight() * window.kernelWidth() * window.channels();
    }

    private long places() {
        return (long) window.outHeight() * window.outWidth();
    }

    @Override
    public long weights() {
        return reach() * filters;
    }

    @Override
    public long biases() {
        return filters;
    }

    @Override
    public Weighting weighting() {
        return spec.weighting();
    }

    @Override
    public long kept(int rows) {
        return activation instanceof Linear ? 0 : rows * output.size();
    }

    @Override
    public long scratch() {
        return places() * reach();
    }

    @Override
    public long cost() {
        return places() * weights();
    }

    @Override
    public void initialise(double[] parameters, int at, Rng rng) {
        int dots = window.kernelHeight() * window.kernelWidth();
        InitialWeights.set(
                spec.weighting(),
                parameters,
                at,
                (int) weights(),
                filters,
                dots * window.channels(),
                dots * filters,
                rng);
    }

    @Override
    public boolean oneByOne() {
        return true;
    }

    @Override
    public void forward(LayerPass pass, int worker, int from, int to) {
        Kernels kernels = pass.kernels();
        double[] z = sums(pass);
        double[] patches = pass.scratch(worker);
        double[] w = pass.parameters();
        int at = pass.at();
        int places = window.places();
        int reach = window.reach();
        int size = places * filters;
        for (int r = from; r < to; r++) {
            int pictureAt = r * window.size();
            kernels.convolve(
                    window, pass.input(), pictureAt, w, at, at + reach * filters, z, r * size, filters, patches);
        }
        if (z != pass.output()) {
            kernels.activate(activation, z, pass.output(), from * size, (to - from) * places, filters);
        }
    }

    @Override
    public void backward(LayerPass pass, int worker, int from, int to) {
        Kernels kernels = pass.kernels();
        double[] delta = pass.outputDelta();
        double[] z = sums(pass);
        int places = window.places();
        int size = places * filters;
        if (!pass.deltaAtSums() && z != pass.output()) {
            kernels.slope(activation, z, pass.output(), delta, from * size, (to - from) * places, filters);
        }
        double[] back = pass.inputDelta();
        if (back == null) {
            return;
        }
        double[] patches = pass.scratch(worker);
        for (int r = from; r < to; r++) {
            kernels.convolveBack(
                    window, delta, r * size, pass.parameters(), pass.at(), filters, back, r * window.size(), patches);
        }
    }

    @Override
    public int gradientRows() {
        return window.reach() + 1;
    }

    @Override
    public void gradient(LayerPass pass, int worker, int from, int to) {
        Kernels kernels = pass.kernels();
        double[] g = pass.gradient();
        double[] delta = pass.outputDelta();
        int at = pass.at();
        int places = window.places();
        int reach = window.reach();
        int size = places * filters;
        int last = to <= reach ? to : reach;
        if (from < last) {
            double[] patches = pass.scratch(worker);
            for (int r = 0; r < pass.rows(); r++) {
                int pictureAt = r * window.size();
                kernels.convolveGradient(
                        window, pass.input(), pictureAt, delta, r * size, g, at, filters, from, last, r > 0, patches);
            }
        }
        if (to > reach) {
            kernels.columnSums(delta, 0, g, at + reach * filters, pass.rows() * places, filters, false);
        }
    }
}
