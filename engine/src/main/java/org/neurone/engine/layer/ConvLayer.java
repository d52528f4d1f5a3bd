package org.neurone.engine.layer;

import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.data.Shape;
import org.neurone.engine.kernel.Matrix;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.kernel.Window;
import org.neurone.engine.random.Rng;

/** A convolution; its formulas are in {@code ConvWork}. The cache is z, where f changes it; scratch is one matrix of windows. */
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

    @Override
    public Activation activation() {
        return activation;
    }

    @Override
    public double[] sums(LayerPass pass) {
        return activation instanceof Linear ? pass.output() : pass.cache();
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
    public long cache(int rows) {
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
        int pixels = window.kernelHeight() * window.kernelWidth();
        InitialWeights.set(
                spec.weighting(),
                parameters,
                at,
                (int) weights(),
                filters,
                pixels * window.channels(),
                pixels * filters,
                rng);
    }

    @Override
    public LayerWork connect(LayerPass pass, int worker) {
        return new ConvWork(pass, worker, window, filters, activation, sums(pass));
    }

    @Override
    public void summands(LayerPass pass, int row, int input, int unit, Summands into) {
        int places = window.places();
        Matrix patches = new Matrix(new double[places * window.reach()], 0, places, window.reach());
        new PlainKernels().gather(window, Matrix.of(pass.input(), window.size()).row(row), patches);
        for (int place = 0; place < places; place++) {
            double seen = input < 0 ? 1 : patches.get(place, input);
            if (seen != 0) {
                into.add(place, seen, pass.outputDelta()[(row * places + place) * filters + unit]);
            }
        }
    }

    @Override
    public boolean tellsSummands() {
        return true;
    }

    @Override
    public int gradientRows() {
        return window.reach() + 1;
    }
}
