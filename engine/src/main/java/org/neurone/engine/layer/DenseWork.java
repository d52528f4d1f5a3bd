package org.neurone.engine.layer;

import org.neurone.engine.activation.Activation;
import org.neurone.engine.kernel.DenseChain;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.Matrix;

/** z = x W + b, a = f(z); back: δ = ∂L/∂a · f′(z), ∂L/∂x = δ Wᵀ, ∂L/∂W = xᵀ δ, ∂L/∂b = Σ δ. */
final class DenseWork implements LayerWork {
    private final LayerPass pass;
    private final Kernels kernels;
    private final Activation activation;
    private final boolean activates;
    private final Matrix x;
    private final Matrix w;
    private final Matrix b;
    private final Matrix z;
    private final Matrix a;
    private final Matrix delta;
    private final Matrix back;
    private final Matrix wSlope;
    private final Matrix bSlope;

    DenseWork(LayerPass pass, DenseChain.Link views) {
        this.pass = pass;
        this.kernels = pass.kernels();
        this.activation = views.activation();
        this.activates = views.activates();
        this.x = views.x();
        this.w = views.w();
        this.b = views.b();
        this.z = views.z();
        this.a = views.a();
        this.delta = views.delta();
        this.back = views.back();
        this.wSlope = views.wSlope();
        this.bSlope = views.bSlope();
    }

    @Override
    public void forward(int from, int to) {
        kernels.product(x.over(from, to), w, b, z.over(from, to));
        if (activates) {
            kernels.activate(activation, z, a.over(from, to));
        }
    }

    @Override
    public void backward(int from, int to) {
        delta.over(from, to);
        if (activates && !pass.deltaAtSums()) {
            kernels.slope(activation, z.over(from, to), a.over(from, to), delta);
        }
        if (back != null) {
            kernels.productBack(delta, w, back.over(from, to));
        }
    }

    /** The rows of W, and the biases as one more. */
    @Override
    public void gradient(int from, int to) {
        int rows = pass.rows();
        int inputs = w.rows();
        int last = to <= inputs ? to : inputs;
        delta.over(0, rows);
        if (from < last) {
            kernels.productGradient(x.over(0, rows), delta, wSlope.over(from, last), false);
        }
        if (to > inputs) {
            kernels.columnSums(delta, bSlope);
        }
    }
}
