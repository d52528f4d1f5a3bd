package org.neurone.web.kernel;

import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.kernel.DenseChain;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.kernel.SmallChain;
import org.neurone.engine.kernel.Window;
import org.neurone.engine.optimizer.Adagrad;
import org.neurone.engine.optimizer.Adam;
import org.neurone.engine.optimizer.AdamW;
import org.neurone.engine.optimizer.Momentum;
import org.neurone.engine.optimizer.Nesterov;
import org.neurone.engine.optimizer.Optimizer;
import org.neurone.engine.optimizer.RmsProp;
import org.neurone.engine.optimizer.Sgd;
import org.neurone.engine.regularizer.Regularizer;
import org.teavm.jso.JSObject;

/**
 * Kernels in WebAssembly with vectors of two doubles, with the same bits as {@link PlainKernels}.
 *
 * <p>The arrays that {@link #allocate} gives are views of one WebAssembly memory, so nothing is copied between the two
 * worlds. Each array carries its memory's instance and its address; a call whose arrays do not all come from one
 * allocation, and what the module has no loop for, goes the plain way. Where a memory cannot be had, all of it does.
 */
public final class WasmKernels implements Kernels {
    private static final int BYTES = 8;

    private final JSObject module;
    private final Kernels plain = new PlainKernels();

    /** @param module the compiled {@code kernels.wasm}, a {@code WebAssembly.Module} */
    public WasmKernels(JSObject module) {
        this.module = module;
    }

    @Override
    public String name() {
        return "wasm";
    }

    @Override
    public double[][] allocate(int[] lengths) {
        double total = 0;
        for (int i = 0; i < lengths.length; i++) {
            total += WasmMemory.aligned(lengths[i]);
        }
        JSObject memory = WasmMemory.create(module, total);
        if (memory == null) {
            return plain.allocate(lengths);
        }
        double[][] arrays = new double[lengths.length][];
        double at = WasmMemory.START;
        for (int i = 0; i < lengths.length; i++) {
            arrays[i] = WasmMemory.view(memory, at, lengths[i]).toJavaArray();
            at += WasmMemory.aligned(lengths[i]);
        }
        return arrays;
    }

    /** One example at a time through a small network is calls more than sums: then nothing is as fast as no call at all. */
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
        int width = outer * BYTES;
        if (!WasmCalls.multiply(
                in,
                inAt,
                inner * BYTES,
                BYTES,
                w,
                wAt,
                width,
                BYTES,
                out,
                outAt,
                width,
                rows,
                inner,
                outer,
                biasAt,
                false)) {
            plain.product(in, inAt, w, wAt, biasAt, out, outAt, rows, inner, outer);
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
        int width = outer * BYTES;
        if (!WasmCalls.multiply(
                delta,
                deltaAt,
                width,
                BYTES,
                w,
                wAt,
                BYTES,
                width,
                back,
                backAt,
                inner * BYTES,
                rows,
                outer,
                inner,
                -1,
                false)) {
            plain.productBack(delta, deltaAt, w, wAt, back, backAt, rows, inner, outer);
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
        int width = outer * BYTES;
        if (!WasmCalls.multiply(
                in,
                inAt + from,
                BYTES,
                inner * BYTES,
                delta,
                deltaAt,
                width,
                BYTES,
                g,
                gAt + from * outer,
                width,
                to - from,
                rows,
                outer,
                -1,
                more)) {
            plain.productGradient(in, inAt, delta, deltaAt, g, gAt, rows, inner, outer, from, to, more);
        }
    }

    @Override
    public void columnSums(double[] delta, int deltaAt, double[] g, int gAt, int rows, int outer, boolean more) {
        if (!WasmCalls.columnSums(delta, deltaAt, g, gAt, rows, outer, more)) {
            plain.columnSums(delta, deltaAt, g, gAt, rows, outer, more);
        }
    }

    @Override
    public void activate(Activation f, double[] z, double[] a, int at, int rows, int width) {
        int count = rows * width;
        boolean done = f instanceof Tanh
                ? WasmCalls.tanh(z, a, at, count)
                : f instanceof Sigmoid
                        ? WasmCalls.sigmoid(z, a, at, count)
                        : f instanceof Relu
                                ? WasmCalls.relu(z, a, at, count)
                                : f instanceof Softmax && WasmCalls.softmax(z, a, at, rows, width);
        if (!done) {
            f.forward(z, a, at, rows, width);
        }
    }

    @Override
    public void slope(Activation f, double[] z, double[] a, double[] delta, int at, int rows, int width) {
        int count = rows * width;
        boolean done = f instanceof Tanh
                ? WasmCalls.tanhSlope(a, delta, at, count)
                : f instanceof Sigmoid
                        ? WasmCalls.sigmoidSlope(a, delta, at, count)
                        : f instanceof Relu && WasmCalls.reluSlope(z, delta, at, count);
        if (!done) {
            f.backward(z, a, delta, at, rows, width);
        }
    }

    @Override
    public void gather(Window window, double[] picture, int pictureAt, double[] patches) {
        if (!windows(window, picture, pictureAt, patches, 0)) {
            plain.gather(window, picture, pictureAt, patches);
        }
    }

    @Override
    public void scatterAdd(Window window, double[] patches, double[] picture, int pictureAt) {
        if (!windows(window, picture, pictureAt, patches, 1)) {
            plain.scatterAdd(window, patches, picture, pictureAt);
        }
    }

    private static boolean windows(Window window, double[] picture, int pictureAt, double[] patches, int back) {
        return WasmCalls.windows(
                picture,
                pictureAt,
                patches,
                back,
                window.height(),
                window.width(),
                window.channels(),
                window.kernelHeight(),
                window.kernelWidth(),
                window.strideHeight(),
                window.strideWidth(),
                window.top(),
                window.left(),
                window.outHeight(),
                window.outWidth());
    }

    @Override
    public void maxPool(Window window, double[] picture, int pictureAt, double[] out, double[] winners, int outAt) {
        if (!WasmCalls.maxPool(
                picture,
                pictureAt,
                out,
                winners,
                outAt,
                window.width(),
                window.channels(),
                window.kernelHeight(),
                window.kernelWidth(),
                window.strideHeight(),
                window.strideWidth(),
                window.outHeight(),
                window.outWidth())) {
            plain.maxPool(window, picture, pictureAt, out, winners, outAt);
        }
    }

    @Override
    public void maxPoolBack(Window window, double[] delta, double[] winners, int deltaAt, double[] back, int backAt) {
        if (!WasmCalls.maxPoolBack(delta, winners, deltaAt, back, backAt, window.places() * window.channels())) {
            plain.maxPoolBack(window, delta, winners, deltaAt, back, backAt);
        }
    }

    @Override
    public void averagePool(Window window, double[] picture, int pictureAt, double[] out, int outAt) {
        if (!averagePool(window, picture, pictureAt, out, outAt, 0)) {
            plain.averagePool(window, picture, pictureAt, out, outAt);
        }
    }

    @Override
    public void averagePoolBack(Window window, double[] delta, int deltaAt, double[] back, int backAt) {
        if (!averagePool(window, back, backAt, delta, deltaAt, 1)) {
            plain.averagePoolBack(window, delta, deltaAt, back, backAt);
        }
    }

    private static boolean averagePool(
            Window window, double[] picture, int pictureAt, double[] out, int outAt, int back) {
        return WasmCalls.averagePool(
                picture,
                pictureAt,
                out,
                outAt,
                back,
                window.width(),
                window.channels(),
                window.kernelHeight(),
                window.kernelWidth(),
                window.strideHeight(),
                window.strideWidth(),
                window.outHeight(),
                window.outWidth());
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
        int count = to - from;
        boolean done = false;
        if (optimizer instanceof Sgd) {
            done = WasmCalls.sgd(weights, gradient, from, count, rate);
        } else if (optimizer instanceof Momentum m) {
            done = WasmCalls.momentum(weights, gradient, memory[0], from, count, m.momentum(), rate, false);
        } else if (optimizer instanceof Nesterov n) {
            done = WasmCalls.momentum(weights, gradient, memory[0], from, count, n.momentum(), rate, true);
        } else if (optimizer instanceof RmsProp r) {
            double rho = r.decay();
            done = WasmCalls.squares(weights, gradient, memory[0], from, count, rho, 1 - rho, rate, r.epsilon());
        } else if (optimizer instanceof Adagrad a) {
            done = WasmCalls.squares(weights, gradient, memory[0], from, count, 1, 1, rate, a.epsilon());
        } else if (optimizer instanceof Adam a) {
            done = adam(a.beta1(), a.beta2(), a.epsilon(), weights, gradient, memory, from, count, rate, step);
        } else if (optimizer instanceof AdamW a) {
            done = adam(a.beta1(), a.beta2(), a.epsilon(), weights, gradient, memory, from, count, rate, step);
        }
        if (!done) {
            optimizer.update(weights, gradient, memory, from, to, rate, step);
        }
    }

    private static boolean adam(
            double beta1,
            double beta2,
            double epsilon,
            double[] weights,
            double[] gradient,
            double[][] memory,
            int from,
            int count,
            double rate,
            int step) {
        return WasmCalls.adam(
                weights,
                gradient,
                memory[0],
                memory[1],
                from,
                count,
                beta1,
                beta2,
                Adam.stepSize(beta1, rate, step),
                Adam.rootCorrection(beta2, step),
                epsilon);
    }

    @Override
    public void addSlope(Regularizer regularizer, double[] weights, double[] gradient, int from, int to) {
        regularizer.addSlope(weights, gradient, from, to);
    }

    @Override
    public void scale(double[] x, int from, int to, double factor) {
        if (!WasmCalls.scale(x, from, to - from, factor)) {
            plain.scale(x, from, to, factor);
        }
    }
}
