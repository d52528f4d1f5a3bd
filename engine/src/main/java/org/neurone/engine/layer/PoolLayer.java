package org.neurone.engine.layer;

import org.neurone.engine.data.Shape;
import org.neurone.engine.kernel.Window;

/** Pooling; its formulas are in {@code PoolWork}. The cache is, for the largest number, where each one stood in its picture. */
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
    public long cache(int rows) {
        return max ? rows * output.size() : 0;
    }

    @Override
    public long cost() {
        return output.size() * window.kernelHeight() * window.kernelWidth();
    }

    @Override
    public LayerWork connect(LayerPass pass, int worker) {
        return new PoolWork(pass, window, max);
    }
}
