package org.neurone.web.kernel;

import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.kernel.DenseChain;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.Matrix;
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
    /** Where the biases of a product lie that has none. */
    private static final int NONE = -1;

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

    @Override
    public boolean takesAnyArray() {
        return false;
    }

    /** One example at a time through a small network is calls more than sums: then nothing is as fast as no call at all. */
    @Override
    public DenseChain chain(DenseChain.Link[] links) {
        return SmallChain.of(links);
    }

    @Override
    public void product(Matrix in, Matrix w, Matrix b, Matrix out) {
        if (!multiply(in, 0, false, w, false, out, b, false)) {
            plain.product(in, w, b, out);
        }
    }

    @Override
    public void productBack(Matrix delta, Matrix w, Matrix back) {
        if (!multiply(delta, 0, false, w, true, back, null, false)) {
            plain.productBack(delta, w, back);
        }
    }

    @Override
    public void productGradient(Matrix in, Matrix delta, Matrix g, boolean more) {
        if (!multiply(in, g.first(), true, delta, false, g, null, more)) {
            plain.productGradient(in, delta, g, more);
        }
    }

    /**
     * c = a · b + bias, with aᵀ or bᵀ where turned.
     *
     * @param first of the columns of {@code a}, where that is turned
     * @param bias null for none
     */
    private static boolean multiply(
            Matrix a, int first, boolean aTurned, Matrix b, boolean bTurned, Matrix c, Matrix bias, boolean more) {
        int aColumns = a.columns();
        int bColumns = b.columns();
        return WasmCalls.multiply(
                a.data(),
                a.at() + first,
                aTurned ? 1 : aColumns,
                aTurned ? aColumns : 1,
                b.data(),
                b.at(),
                bTurned ? 1 : bColumns,
                bTurned ? bColumns : 1,
                c.data(),
                c.at(),
                c.rows(),
                aTurned ? a.rows() : aColumns,
                c.columns(),
                bias == null ? b.data() : bias.data(),
                bias == null ? NONE : bias.at(),
                more);
    }

    @Override
    public void columnSums(Matrix delta, Matrix g) {
        if (!WasmCalls.columnSums(delta.data(), delta.at(), g.data(), g.at(), delta.rows(), g.columns())) {
            plain.columnSums(delta, g);
        }
    }

    @Override
    public void activate(Activation f, Matrix z, Matrix a) {
        boolean done = f instanceof Tanh
                ? WasmCalls.tanh(z.data(), a.data(), z.at(), z.size())
                : f instanceof Sigmoid
                        ? WasmCalls.sigmoid(z.data(), a.data(), z.at(), z.size())
                        : f instanceof Relu
                                ? WasmCalls.relu(z.data(), a.data(), z.at(), z.size())
                                : f instanceof Softmax
                                        && WasmCalls.softmax(z.data(), a.data(), z.at(), z.rows(), z.columns());
        if (!done) {
            plain.activate(f, z, a);
        }
    }

    @Override
    public void slope(Activation f, Matrix z, Matrix a, Matrix delta) {
        boolean done = f instanceof Tanh
                ? WasmCalls.tanhSlope(a.data(), delta.data(), delta.at(), delta.size())
                : f instanceof Sigmoid
                        ? WasmCalls.sigmoidSlope(a.data(), delta.data(), delta.at(), delta.size())
                        : f instanceof Relu && WasmCalls.reluSlope(z.data(), delta.data(), delta.at(), delta.size());
        if (!done) {
            plain.slope(f, z, a, delta);
        }
    }

    @Override
    public void gather(Window window, Matrix picture, Matrix patches) {
        if (!windows(window, picture, patches, 0)) {
            plain.gather(window, picture, patches);
        }
    }

    @Override
    public void scatterAdd(Window window, Matrix patches, Matrix picture) {
        if (!windows(window, picture, patches, 1)) {
            plain.scatterAdd(window, patches, picture);
        }
    }

    private static boolean windows(Window window, Matrix picture, Matrix patches, int back) {
        return WasmCalls.windows(
                picture.data(),
                picture.at(),
                patches.data(),
                patches.at(),
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
    public void maxPool(Window window, Matrix picture, Matrix out, Matrix winners) {
        if (!WasmCalls.maxPool(
                picture.data(),
                picture.at(),
                out.data(),
                winners.data(),
                out.at(),
                window.width(),
                window.channels(),
                window.kernelHeight(),
                window.kernelWidth(),
                window.strideHeight(),
                window.strideWidth(),
                window.outHeight(),
                window.outWidth())) {
            plain.maxPool(window, picture, out, winners);
        }
    }

    @Override
    public void maxPoolBack(Window window, Matrix delta, Matrix winners, Matrix back) {
        if (!WasmCalls.maxPoolBack(delta.data(), winners.data(), delta.at(), back.data(), back.at(), delta.size())) {
            plain.maxPoolBack(window, delta, winners, back);
        }
    }

    @Override
    public void averagePool(Window window, Matrix picture, Matrix out) {
        if (!averagePool(window, picture, out, 0)) {
            plain.averagePool(window, picture, out);
        }
    }

    @Override
    public void averagePoolBack(Window window, Matrix delta, Matrix back) {
        if (!averagePool(window, back, delta, 1)) {
            plain.averagePoolBack(window, delta, back);
        }
    }

    private static boolean averagePool(Window window, Matrix picture, Matrix out, int back) {
        return WasmCalls.averagePool(
                picture.data(),
                picture.at(),
                out.data(),
                out.at(),
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
            double step) {
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
            double step) {
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
