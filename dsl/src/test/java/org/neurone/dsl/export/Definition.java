package org.neurone.dsl.export;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.export.graph.GraphLayer;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.data.Shape;
import org.neurone.engine.kernel.Window;

/** What a graph computes, written down once more from the definitions, index by index, to compare exports with. */
public final class Definition {
    private Definition() {}

    /**
     * @param columns one example's columns
     * @return the outputs
     */
    public static double[] predict(Graph graph, double[] columns) {
        double[] x = graph.features().of(columns, 1);
        List<double[]> all = new ArrayList<>(List.of(x));
        for (GraphLayer layer : graph.layers()) {
            x = layer instanceof GraphLayer.Skip skip ? sum(x, all.get(skip.behind())) : layer(layer, x.clone());
            all.add(x);
        }
        double[] scale = graph.pipeline().targets().scale();
        double[] shift = graph.pipeline().targets().shift();
        for (int i = 0; i < scale.length; i++) {
            x[i] = x[i] * scale[i] + shift[i];
        }
        return x;
    }

    private static double[] sum(double[] x, double[] y) {
        double[] sum = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            sum[i] = x[i] + y[i];
        }
        return sum;
    }

    private static double[] layer(GraphLayer layer, double[] x) {
        if (layer instanceof GraphLayer.Dense dense) {
            double[] z = dense.bias().toArray();
            for (int j = 0; j < z.length; j++) {
                for (int k = 0; k < x.length; k++) {
                    z[j] += x[k] * dense.weights().get(k * z.length + j);
                }
            }
            return activated(dense.activation(), z, z.length);
        } else if (layer instanceof GraphLayer.Convolution convolution) {
            return convolution(convolution, x);
        } else if (layer instanceof GraphLayer.Pooling pooling) {
            return pooling(pooling, x);
        } else if (layer instanceof GraphLayer.BatchNormalization normalization) {
            double[] y = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                int c = i % normalization.gamma().size();
                y[i] = (x[i] - normalization.mean().get(c))
                                / Math.sqrt(normalization.variance().get(c) + normalization.epsilon())
                                * normalization.gamma().get(c)
                        + normalization.beta().get(c);
            }
            return y;
        }
        return x;
    }

    private static double[] convolution(GraphLayer.Convolution layer, double[] x) {
        Shape in = layer.input();
        Shape out = layer.output();
        Window window = layer.window();
        double[] z = new double[(int) out.size()];
        for (int i = 0; i < z.length; i++) {
            int filter = i % out.channels();
            int column = i / out.channels() % out.width();
            int row = i / out.channels() / out.width();
            z[i] = layer.bias().get(filter);
            for (int h = 0; h < window.kernelHeight(); h++) {
                for (int w = 0; w < window.kernelWidth(); w++) {
                    int y = row * window.strideHeight() + h - window.top();
                    int across = column * window.strideWidth() + w - window.left();
                    if (y >= 0 && y < in.height() && across >= 0 && across < in.width()) {
                        for (int c = 0; c < in.channels(); c++) {
                            z[i] += x[(y * in.width() + across) * in.channels() + c]
                                    * layer.weights()
                                            .get(((h * window.kernelWidth() + w) * in.channels() + c) * out.channels()
                                                    + filter);
                        }
                    }
                }
            }
        }
        return activated(layer.activation(), z, out.channels());
    }

    private static double[] pooling(GraphLayer.Pooling layer, double[] x) {
        Shape in = layer.input();
        Shape out = layer.output();
        Window window = layer.window();
        double[] y = new double[(int) out.size()];
        for (int i = 0; i < y.length; i++) {
            int channel = i % out.channels();
            int column = i / out.channels() % out.width();
            int row = i / out.channels() / out.width();
            double largest = Double.NEGATIVE_INFINITY;
            double sum = 0;
            for (int h = 0; h < window.kernelHeight(); h++) {
                for (int w = 0; w < window.kernelWidth(); w++) {
                    int at = (row * window.strideHeight() + h) * in.width() + column * window.strideWidth() + w;
                    double value = x[at * in.channels() + channel];
                    largest = Math.max(largest, value);
                    sum += value;
                }
            }
            y[i] = layer.largest() ? largest : sum / (window.kernelHeight() * window.kernelWidth());
        }
        return y;
    }

    private static double[] activated(Activation activation, double[] z, int width) {
        double[] a = new double[z.length];
        activation.forward(z, a, 0, z.length / width, width);
        return a;
    }
}
