package org.neurone.engine.kernel;

import org.neurone.engine.activation.Activation;
import org.neurone.engine.optimizer.Optimizer;
import org.neurone.engine.regularizer.Regularizer;

/** The kernels as the formulas have them, one sum at a time. */
public final class PlainKernels implements Kernels {
    /** Keeps nothing: one serves all. */
    public PlainKernels() {}

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public double[][] allocate(int[] lengths) {
        double[][] arrays = new double[lengths.length][];
        for (int i = 0; i < lengths.length; i++) {
            arrays[i] = new double[lengths[i]];
        }
        return arrays;
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
        for (int r = 0; r < rows; r++) {
            for (int j = 0; j < outer; j++) {
                double sum = 0;
                for (int k = 0; k < inner; k++) {
                    sum += in[inAt + r * inner + k] * w[wAt + k * outer + j];
                }
                out[outAt + r * outer + j] = sum + w[biasAt + j];
            }
        }
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
        for (int r = 0; r < rows; r++) {
            for (int k = 0; k < inner; k++) {
                double sum = 0;
                for (int j = 0; j < outer; j++) {
                    sum += delta[deltaAt + r * outer + j] * w[wAt + k * outer + j];
                }
                back[backAt + r * inner + k] = sum;
            }
        }
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
        for (int k = from; k < to; k++) {
            for (int j = 0; j < outer; j++) {
                double sum = more ? g[gAt + k * outer + j] : 0;
                for (int r = 0; r < rows; r++) {
                    sum += in[inAt + r * inner + k] * delta[deltaAt + r * outer + j];
                }
                g[gAt + k * outer + j] = sum;
            }
        }
    }

    @Override
    public void columnSums(double[] delta, int deltaAt, double[] g, int gAt, int rows, int outer, boolean more) {
        for (int j = 0; j < outer; j++) {
            double sum = more ? g[gAt + j] : 0;
            for (int r = 0; r < rows; r++) {
                sum += delta[deltaAt + r * outer + j];
            }
            g[gAt + j] = sum;
        }
    }

    @Override
    public void activate(Activation f, double[] z, double[] a, int at, int rows, int width) {
        f.forward(z, a, at, rows, width);
    }

    @Override
    public void slope(Activation f, double[] z, double[] a, double[] delta, int at, int rows, int width) {
        f.backward(z, a, delta, at, rows, width);
    }

    @Override
    public void gather(Window window, double[] picture, int pictureAt, double[] patches) {
        int to = 0;
        for (int oy = 0; oy < window.outHeight(); oy++) {
            for (int ox = 0; ox < window.outWidth(); ox++) {
                for (int ky = 0; ky < window.kernelHeight(); ky++) {
                    for (int kx = 0; kx < window.kernelWidth(); kx++) {
                        int dot = dot(window, oy, ox, ky, kx);
                        for (int c = 0; c < window.channels(); c++) {
                            patches[to++] = dot < 0 ? 0 : picture[pictureAt + dot + c];
                        }
                    }
                }
            }
        }
    }

    @Override
    public void scatterAdd(Window window, double[] patches, double[] picture, int pictureAt) {
        int from = 0;
        for (int oy = 0; oy < window.outHeight(); oy++) {
            for (int ox = 0; ox < window.outWidth(); ox++) {
                for (int ky = 0; ky < window.kernelHeight(); ky++) {
                    for (int kx = 0; kx < window.kernelWidth(); kx++) {
                        int dot = dot(window, oy, ox, ky, kx);
                        for (int c = 0; c < window.channels(); c++, from++) {
                            if (dot >= 0) {
                                picture[pictureAt + dot + c] += patches[from];
                            }
                        }
                    }
                }
            }
        }
    }

    @Override
    public void maxPool(Window window, double[] picture, int pictureAt, double[] out, double[] winners, int outAt) {
        int to = outAt;
        for (int oy = 0; oy < window.outHeight(); oy++) {
            for (int ox = 0; ox < window.outWidth(); ox++) {
                for (int c = 0; c < window.channels(); c++, to++) {
                    int winner = dot(window, oy, ox, 0, 0) + c;
                    double largest = picture[pictureAt + winner];
                    for (int ky = 0; ky < window.kernelHeight(); ky++) {
                        for (int kx = 0; kx < window.kernelWidth(); kx++) {
                            int dot = dot(window, oy, ox, ky, kx) + c;
                            double value = picture[pictureAt + dot];
                            if (value > largest || (Double.isNaN(value) && !Double.isNaN(largest))) {
                                largest = value;
                                winner = dot;
                            }
                        }
                    }
                    out[to] = largest;
                    winners[to] = winner;
                }
            }
        }
    }

    @Override
    public void maxPoolBack(Window window, double[] delta, double[] winners, int deltaAt, double[] back, int backAt) {
        int end = deltaAt + window.places() * window.channels();
        for (int i = deltaAt; i < end; i++) {
            back[backAt + (int) winners[i]] += delta[i];
        }
    }

    @Override
    public void averagePool(Window window, double[] picture, int pictureAt, double[] out, int outAt) {
        int dots = window.kernelHeight() * window.kernelWidth();
        int to = outAt;
        for (int oy = 0; oy < window.outHeight(); oy++) {
            for (int ox = 0; ox < window.outWidth(); ox++) {
                for (int c = 0; c < window.channels(); c++, to++) {
                    double sum = 0;
                    for (int ky = 0; ky < window.kernelHeight(); ky++) {
                        for (int kx = 0; kx < window.kernelWidth(); kx++) {
                            sum += picture[pictureAt + dot(window, oy, ox, ky, kx) + c];
                        }
                    }
                    out[to] = sum / dots;
                }
            }
        }
    }

    @Override
    public void averagePoolBack(Window window, double[] delta, int deltaAt, double[] back, int backAt) {
        int dots = window.kernelHeight() * window.kernelWidth();
        int from = deltaAt;
        for (int oy = 0; oy < window.outHeight(); oy++) {
            for (int ox = 0; ox < window.outWidth(); ox++) {
                for (int c = 0; c < window.channels(); c++, from++) {
                    double share = delta[from] / dots;
                    for (int ky = 0; ky < window.kernelHeight(); ky++) {
                        for (int kx = 0; kx < window.kernelWidth(); kx++) {
                            back[backAt + dot(window, oy, ox, ky, kx) + c] += share;
                        }
                    }
                }
            }
        }
    }

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

    /** Where the dot's first channel stands in the picture, or −1 outside of it. */
    private static int dot(Window window, int oy, int ox, int ky, int kx) {
        int y = oy * window.strideHeight() + ky - window.top();
        int x = ox * window.strideWidth() + kx - window.left();
        boolean inside = y >= 0 && y < window.height() && x >= 0 && x < window.width();
        return inside ? (y * window.width() + x) * window.channels() : -1;
    }
}
