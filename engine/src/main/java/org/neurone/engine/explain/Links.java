package org.neurone.engine.explain;

import org.neurone.engine.activation.Elementwise;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.kernel.Window;
import org.neurone.engine.layer.ConvLayer;
import org.neurone.engine.layer.DenseLayer;
import org.neurone.engine.layer.Layer;
import org.neurone.engine.layer.LayerPass;
import org.neurone.engine.layer.LayerWork;
import org.neurone.engine.layer.PoolLayer;

/**
 * The derivatives of one layer's outputs by its inputs for one example, one link at a time: ∂out/∂in = weight · slope, or
 * one factor for layers that have no weights.
 */
abstract class Links {
    /** Hears each link of an input. */
    interface Visitor {
        /** @param slope f′(z) at the output, NaN where the link is one factor */
        void link(int output, double weight, double slope);
    }

    /** Most numbers of a table of derivatives. */
    private static final long MOST = 4_000_000;

    /** Calls the visitor for each output that the input reaches. */
    abstract void from(int input, Visitor visitor);

    /** The links of a layer after a forward pass, for one row; null where there would be too many to follow. */
    static Links of(Layer layer, LayerPass pass, int row) {
        if (layer instanceof DenseLayer dense && dense.activation() instanceof Elementwise f) {
            return new OfDense(dense, pass, row, f);
        }
        if (layer instanceof ConvLayer conv && conv.activation() instanceof Elementwise f) {
            return new OfConv(conv, pass, row, f);
        }
        if (layer instanceof PoolLayer pool) {
            return new OfPool(pool, pass, row);
        }
        boolean small = layer.input().size() * layer.output().size() <= MOST;
        return small ? OfAny.measure(layer, pass, row) : null;
    }

    /** The weights of the last layer, whose slopes are part of what follows it. */
    static Links ofLast(DenseLayer layer, LayerPass pass) {
        return new OfDense(layer, pass, 0, new Linear());
    }

    private static final class OfDense extends Links {
        private final LayerPass pass;
        private final int units;
        private final double[] slopes;

        OfDense(DenseLayer layer, LayerPass pass, int row, Elementwise f) {
            this.pass = pass;
            this.units = layer.output().channels();
            this.slopes = slopes(layer.sums(pass), pass.output(), row * units, units, f);
        }

        @Override
        void from(int input, Visitor visitor) {
            int at = pass.at() + input * units;
            for (int j = 0; j < units; j++) {
                visitor.link(j, pass.parameters()[at + j], slopes[j]);
            }
        }
    }

    private static final class OfConv extends Links {
        private final LayerPass pass;
        private final Window window;
        private final int filters;
        private final double[] slopes;

        OfConv(ConvLayer layer, LayerPass pass, int row, Elementwise f) {
            this.pass = pass;
            this.window = layer.window();
            this.filters = layer.output().channels();
            int size = (int) layer.output().size();
            this.slopes = slopes(layer.sums(pass), pass.output(), row * size, size, f);
        }

        @Override
        void from(int input, Visitor visitor) {
            int channel = input % window.channels();
            int pixel = input / window.channels();
            int y = pixel / window.width() + window.top();
            int x = pixel % window.width() + window.left();
            for (int ky = 0; ky < window.kernelHeight(); ky++) {
                for (int kx = 0; kx < window.kernelWidth(); kx++) {
                    int place = place(window, y - ky, x - kx);
                    if (place >= 0) {
                        int k = (ky * window.kernelWidth() + kx) * window.channels() + channel;
                        for (int f = 0; f < filters; f++) {
                            int out = place * filters + f;
                            visitor.link(out, pass.parameters()[pass.at() + k * filters + f], slopes[out]);
                        }
                    }
                }
            }
        }
    }

    private static final class OfPool extends Links {
        private final LayerPass pass;
        private final Window window;
        private final boolean max;
        private final int outputAt;

        OfPool(PoolLayer layer, LayerPass pass, int row) {
            this.pass = pass;
            this.window = layer.window();
            this.max = layer.max();
            this.outputAt = row * (int) layer.output().size();
        }

        @Override
        void from(int input, Visitor visitor) {
            int channel = input % window.channels();
            int pixel = input / window.channels();
            for (int ky = 0; ky < window.kernelHeight(); ky++) {
                for (int kx = 0; kx < window.kernelWidth(); kx++) {
                    int place = place(window, pixel / window.width() - ky, pixel % window.width() - kx);
                    if (place >= 0) {
                        int out = place * window.channels() + channel;
                        if (!max) {
                            visitor.link(out, 1.0 / (window.kernelHeight() * window.kernelWidth()), Double.NaN);
                        } else if (pass.cache()[outputAt + out] == input) {
                            visitor.link(out, 1, Double.NaN);
                        }
                    }
                }
            }
        }
    }

    /** The place of a window whose first pixel is there, counted in the picture with its zeros; −1 for none. */
    private static int place(Window window, int y, int x) {
        if (y < 0 || x < 0 || y % window.strideHeight() != 0 || x % window.strideWidth() != 0) {
            return -1;
        }
        int oy = y / window.strideHeight();
        int ox = x / window.strideWidth();
        return oy < window.outHeight() && ox < window.outWidth() ? oy * window.outWidth() + ox : -1;
    }

    private static double[] slopes(double[] z, double[] a, int at, int count, Elementwise f) {
        double[] slopes = new double[count];
        for (int i = 0; i < count; i++) {
            slopes[i] = f.slope(z[at + i], a[at + i]);
        }
        return slopes;
    }

    /** Any layer, by sending 1 back through each of its outputs in turn. */
    private static final class OfAny extends Links {
        private final int outputs;
        private final double[] derivatives;

        private OfAny(int outputs, double[] derivatives) {
            this.outputs = outputs;
            this.derivatives = derivatives;
        }

        static OfAny measure(Layer layer, LayerPass pass, int row) {
            int inputs = (int) layer.input().size();
            int outputs = (int) layer.output().size();
            double[] derivatives = new double[inputs * outputs];
            double[] delta = pass.outputDelta();
            double[] back = pass.inputDelta();
            double[] deltaBefore = delta.clone();
            double[] backBefore = back.clone();
            LayerWork work = layer.connect(pass, 0);
            for (int j = 0; j < outputs; j++) {
                for (int i = 0; i < outputs; i++) {
                    delta[row * outputs + i] = i == j ? 1 : 0;
                }
                work.backward(row, row + 1);
                for (int i = 0; i < inputs; i++) {
                    derivatives[i * outputs + j] = back[row * inputs + i];
                }
            }
            System.arraycopy(deltaBefore, 0, delta, 0, delta.length);
            System.arraycopy(backBefore, 0, back, 0, back.length);
            return new OfAny(outputs, derivatives);
        }

        @Override
        void from(int input, Visitor visitor) {
            for (int j = 0; j < outputs; j++) {
                double derivative = derivatives[input * outputs + j];
                if (derivative != 0) {
                    visitor.link(j, derivative, Double.NaN);
                }
            }
        }
    }
}
