package org.neurone.engine.layer;

import org.neurone.engine.kernel.DenseChain;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.Matrix;

/** z = x W + b, a = f(z); back: δ = ∂L/∂a · f′(z), ∂L/∂x = δ Wᵀ, ∂L/∂W = xᵀ δ, ∂L/∂b = Σ δ. */
final class DenseWork implements LayerWork {
    private final LayerPass pass;
    private final Kernels kernels;
    private final DenseChain.Link views;

    DenseWork(LayerPass pass, DenseChain.Link views) {
        this.pass = pass;
        this.kernels = pass.kernels();
        this.views = views;
    }

    @Override
    public void forward(int from, int to) {
        DenseChain.Link v = views;
        Matrix z = v.z().over(from, to);
        kernels.product(v.x().over(from, to), v.w(), v.b(), z);
        if (v.activates()) {
            kernels.activate(v.activation(), z, v.a().over(from, to));
        }
    }

    @Override
    public void backward(int from, int to) {
        DenseChain.Link v = views;
        Matrix delta = v.delta().over(from, to);
        if (v.activates() && !pass.deltaAtSums()) {
            kernels.slope(v.activation(), v.z().over(from, to), v.a().over(from, to), delta);
        }
        if (v.back() != null) {
            kernels.productBack(delta, v.w(), v.back().over(from, to));
        }
    }

    /** The rows of W, and the biases as one more. */
    @Override
    public void gradient(int from, int to) {
        DenseChain.Link v = views;
        Matrix delta = v.delta().over(0, pass.rows());
        int inputs = v.w().rows();
        int last = to <= inputs ? to : inputs;
        if (from < last) {
            kernels.productGradient(
                    v.x().over(0, pass.rows()), delta, v.wSlope().over(from, last), false);
        }
        if (to > inputs) {
            kernels.columnSums(delta, v.bSlope());
        }
    }
}
