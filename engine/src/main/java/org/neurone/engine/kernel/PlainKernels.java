package org.neurone.engine.kernel;

import org.neurone.engine.activation.Activation;
import org.neurone.engine.optimizer.Optimizer;
import org.neurone.engine.regularizer.Regularizer;

/**
 * The kernels as the formulas have them, one sum at a time. What the innermost loops need is in locals: a browser's compiler looks up
 * a field each time.
 */
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
    public void product(Matrix in, Matrix w, Matrix b, Matrix out) {
        double[] x = in.data();
        double[] weights = w.data();
        double[] biases = b.data();
        double[] z = out.data();
        int inner = in.columns();
        int outer = out.columns();
        int xAt = in.at();
        int zAt = out.at();
        for (int r = 0; r < out.rows(); r++, xAt += inner, zAt += outer) {
            for (int j = 0; j < outer; j++) {
                int wAt = w.at() + j;
                double sum = 0;
                for (int k = 0; k < inner; k++) {
                    sum += x[xAt + k] * weights[wAt + k * outer];
                }
                z[zAt + j] = sum + biases[b.at() + j];
            }
        }
    }

    @Override
    public void productBack(Matrix delta, Matrix w, Matrix back) {
        double[] d = delta.data();
        double[] weights = w.data();
        double[] e = back.data();
        int inner = back.columns();
        int outer = delta.columns();
        int dAt = delta.at();
        int eAt = back.at();
        for (int r = 0; r < back.rows(); r++, dAt += outer, eAt += inner) {
            for (int k = 0; k < inner; k++) {
                int wAt = w.at() + k * outer;
                double sum = 0;
                for (int j = 0; j < outer; j++) {
                    sum += d[dAt + j] * weights[wAt + j];
                }
                e[eAt + k] = sum;
            }
        }
    }

    @Override
    public void productGradient(Matrix in, Matrix delta, Matrix g, boolean more) {
        double[] x = in.data();
        double[] d = delta.data();
        int rows = in.rows();
        int inner = in.columns();
        int outer = g.columns();
        double[] slopes = g.data();
        int gAt = g.at();
        for (int k = 0; k < g.rows(); k++) {
            int xAt = in.at() + g.first() + k;
            for (int j = 0; j < outer; j++, gAt++) {
                int dAt = delta.at() + j;
                double sum = more ? slopes[gAt] : 0;
                for (int r = 0; r < rows; r++) {
                    sum += x[xAt + r * inner] * d[dAt + r * outer];
                }
                slopes[gAt] = sum;
            }
        }
    }

    @Override
    public void columnSums(Matrix delta, Matrix g) {
        double[] d = delta.data();
        int rows = delta.rows();
        int outer = g.columns();
        for (int j = 0; j < outer; j++) {
            int dAt = delta.at() + j;
            double sum = 0;
            for (int r = 0; r < rows; r++) {
                sum += d[dAt + r * outer];
            }
            g.set(0, j, sum);
        }
    }

    @Override
    public void activate(Activation f, Matrix z, Matrix a) {
        f.forward(z.data(), a.data(), z.at(), z.rows(), z.columns());
    }

    @Override
    public void slope(Activation f, Matrix z, Matrix a, Matrix delta) {
        f.backward(z.data(), a.data(), delta.data(), delta.at(), delta.rows(), delta.columns());
    }

    @Override
    public void gather(Window window, Matrix picture, Matrix patches) {
        double[] from = picture.data();
        double[] to = patches.data();
        int channels = window.channels();
        int pictureAt = picture.at();
        int at = patches.at();
        for (int oy = 0; oy < window.outHeight(); oy++) {
            for (int ox = 0; ox < window.outWidth(); ox++) {
                for (int ky = 0; ky < window.kernelHeight(); ky++) {
                    for (int kx = 0; kx < window.kernelWidth(); kx++) {
                        int pixel = window.pixel(oy, ox, ky, kx);
                        for (int c = 0; c < channels; c++, at++) {
                            to[at] = pixel < 0 ? 0 : from[pictureAt + pixel + c];
                        }
                    }
                }
            }
        }
    }

    @Override
    public void scatterAdd(Window window, Matrix patches, Matrix picture) {
        double[] from = patches.data();
        double[] to = picture.data();
        int channels = window.channels();
        int pictureAt = picture.at();
        int at = patches.at();
        for (int oy = 0; oy < window.outHeight(); oy++) {
            for (int ox = 0; ox < window.outWidth(); ox++) {
                for (int ky = 0; ky < window.kernelHeight(); ky++) {
                    for (int kx = 0; kx < window.kernelWidth(); kx++) {
                        int pixel = window.pixel(oy, ox, ky, kx);
                        for (int c = 0; c < channels; c++, at++) {
                            if (pixel >= 0) {
                                to[pictureAt + pixel + c] += from[at];
                            }
                        }
                    }
                }
            }
        }
    }

    @Override
    public void maxPool(Window window, Matrix picture, Matrix out, Matrix winners) {
        int place = 0;
        for (int oy = 0; oy < window.outHeight(); oy++) {
            for (int ox = 0; ox < window.outWidth(); ox++, place++) {
                for (int c = 0; c < window.channels(); c++) {
                    int winner = window.pixel(oy, ox, 0, 0) + c;
                    double largest = picture.get(0, winner);
                    for (int ky = 0; ky < window.kernelHeight(); ky++) {
                        for (int kx = 0; kx < window.kernelWidth(); kx++) {
                            int pixel = window.pixel(oy, ox, ky, kx) + c;
                            double value = picture.get(0, pixel);
                            if (value > largest || (Double.isNaN(value) && !Double.isNaN(largest))) {
                                largest = value;
                                winner = pixel;
                            }
                        }
                    }
                    out.set(place, c, largest);
                    winners.set(place, c, winner);
                }
            }
        }
    }

    @Override
    public void maxPoolBack(Window window, Matrix delta, Matrix winners, Matrix back) {
        for (int place = 0; place < delta.rows(); place++) {
            for (int c = 0; c < delta.columns(); c++) {
                int winner = (int) winners.get(place, c);
                back.set(0, winner, back.get(0, winner) + delta.get(place, c));
            }
        }
    }

    @Override
    public void averagePool(Window window, Matrix picture, Matrix out) {
        int pixels = window.kernelHeight() * window.kernelWidth();
        int place = 0;
        for (int oy = 0; oy < window.outHeight(); oy++) {
            for (int ox = 0; ox < window.outWidth(); ox++, place++) {
                for (int c = 0; c < window.channels(); c++) {
                    double sum = 0;
                    for (int ky = 0; ky < window.kernelHeight(); ky++) {
                        for (int kx = 0; kx < window.kernelWidth(); kx++) {
                            sum += picture.get(0, window.pixel(oy, ox, ky, kx) + c);
                        }
                    }
                    out.set(place, c, sum / pixels);
                }
            }
        }
    }

    @Override
    public void averagePoolBack(Window window, Matrix delta, Matrix back) {
        int pixels = window.kernelHeight() * window.kernelWidth();
        int place = 0;
        for (int oy = 0; oy < window.outHeight(); oy++) {
            for (int ox = 0; ox < window.outWidth(); ox++, place++) {
                for (int c = 0; c < window.channels(); c++) {
                    double share = delta.get(place, c) / pixels;
                    for (int ky = 0; ky < window.kernelHeight(); ky++) {
                        for (int kx = 0; kx < window.kernelWidth(); kx++) {
                            int pixel = window.pixel(oy, ox, ky, kx) + c;
                            back.set(0, pixel, back.get(0, pixel) + share);
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
            double step) {
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
