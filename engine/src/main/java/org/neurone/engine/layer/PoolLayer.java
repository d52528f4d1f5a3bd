package org.neurone.engine.layer;

import org.neurone.engine.data.Shape;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.Window;

/** Pooling one picture after the other. Kept is, for the largest number, where each one stood in its picture. */
public final class PoolLayer implements Layer {
    private final Shape input;
    private final Shape output;
    private final boolean max;
    private final Window window;

    PoolLayer(Shape input, Pool spec) {
        this.input = input;
        this.output = spec.output(input);
        this.max = spec.max();
        this.window = spec.window(input);
    }

    /** How its window lies over the picture. */
    public Window window() {
        return window;
    }

    /** Whether the largest number of each window counts, else the mean. */
    public boolean max() {
        return max;
    }

    @Override
    public Shape input() {
        return input;
    }

    @Override
    public Shape output() {
        return output;
    }

    @Override
    public long kept(int rows) {
        return max ? rows * output.size() : 0;
    }

    @Override
    public long cost() {
        return output.size() * window.kernelHeight() * window.kernelWidth();
    }

    @Override
    public boolean oneByOne() {
        return true;
    }

    @Override
    public void forward(LayerPass pass, int worker, int from, int to) {
        Kernels kernels = pass.kernels();
        int in = window.size();
        int out = window.places() * window.channels();
        for (int r = from; r < to; r++) {
            if (max) {
                kernels.maxPool(window, pass.input(), r * in, pass.output(), pass.kept(), r * out);
            } else {
                kernels.averagePool(window, pass.input(), r * in, pass.output(), r * out);
            }
        }
    }

    @Override
    public void backward(LayerPass pass, int worker, int from, int to) {
        double[] back = pass.inputDelta();
        if (back == null) {
            return;
        }
        Kernels kernels = pass.kernels();
        int in = window.size();
        int out = window.places() * window.channels();
        for (int i = from * in; i < to * in; i++) {
            back[i] = 0;
        }
        for (int r = from; r < to; r++) {
            if (max) {
                kernels.maxPoolBack(window, pass.outputDelta(), pass.kept(), r * out, back, r * in);
            } else {
                kernels.averagePoolBack(window, pass.outputDelta(), r * out, back, r * in);
            }
        }
    }
}
