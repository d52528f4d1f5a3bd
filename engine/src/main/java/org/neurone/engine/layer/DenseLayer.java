package org.neurone.engine.layer;

import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.data.Shape;
import org.neurone.engine.kernel.DenseChain;
import org.neurone.engine.random.Rng;

/**
 * z = x W + b, a = f(z); back: δ = ∂L/∂a · f′(z), ∂L/∂x = δ Wᵀ, ∂L/∂W = xᵀ δ, ∂L/∂b = Σ δ. W is (inputs, units), with b
 * behind it as one more row. Kept is z, where f changes it.
 */
public final class DenseLayer implements Layer {
    private final Shape input;
    private final Dense spec;
    private final Activation activation;
    private final int inner;
    private final int units;

    DenseLayer(Shape input, Dense spec) {
        this.input = input;
        this.spec = spec;
        this.activation = spec.activation();
        this.inner = (int) Math.min(input.size(), Integer.MAX_VALUE - 1);
        this.units = spec.units();
    }

    /** What each sum passes through. */
    public Activation activation() {
        return activation;
    }

    /** z, the weighted sums of the last forward pass, rows × units. */
    public double[] sums(LayerPass pass) {
        return activation instanceof Linear ? pass.output() : pass.kept();
    }

    /** Its part of a {@link DenseChain}. */
    public DenseChain.Link link(LayerPass pass, boolean learns) {
        return new DenseChain.Link(
                activation,
                inner,
                units,
                pass.input(),
                sums(pass),
                pass.output(),
                pass.outputDelta(),
                pass.inputDelta(),
                pass.parameters(),
                learns ? pass.gradient() : null,
                pass.at());
    }

    @Override
    public Shape input() {
        return input;
    }

    @Override
    public Shape output() {
        return Shape.vector(units);
    }

    @Override
    public long weights() {
        return input.size() * units;
    }

    @Override
    public long biases() {
        return units;
    }

    @Override
    public Weighting weighting() {
        return spec.weighting();
    }

    @Override
    public long kept(int rows) {
        return activation instanceof Linear ? 0 : (long) rows * units;
    }

    @Override
    public long cost() {
        return weights();
    }

    @Override
    public void initialise(double[] parameters, int at, Rng rng) {
        InitialWeights.set(spec.weighting(), parameters, at, (int) weights(), units, inner, units, rng);
    }

    @Override
    public void forward(LayerPass pass, int worker, int from, int to) {
        double[] z = sums(pass);
        double[] w = pass.parameters();
        int at = pass.at();
        int rows = to - from;
        int outAt = from * units;
        pass.kernels().product(pass.input(), from * inner, w, at, at + inner * units, z, outAt, rows, inner, units);
        if (z != pass.output()) {
            pass.kernels().activate(activation, z, pass.output(), outAt, rows, units);
        }
    }

    @Override
    public void backward(LayerPass pass, int worker, int from, int to) {
        double[] delta = pass.outputDelta();
        int rows = to - from;
        int outAt = from * units;
        double[] z = sums(pass);
        if (!pass.deltaAtSums() && z != pass.output()) {
            pass.kernels().slope(activation, z, pass.output(), delta, outAt, rows, units);
        }
        double[] back = pass.inputDelta();
        if (back != null) {
            pass.kernels()
                    .productBack(delta, outAt, pass.parameters(), pass.at(), back, from * inner, rows, inner, units);
        }
    }

    @Override
    public int gradientRows() {
        return inner + 1;
    }

    @Override
    public void gradient(LayerPass pass, int worker, int from, int to) {
        double[] g = pass.gradient();
        double[] delta = pass.outputDelta();
        int at = pass.at();
        int rows = pass.rows();
        int last = to <= inner ? to : inner;
        if (from < last) {
            pass.kernels().productGradient(pass.input(), 0, delta, 0, g, at, rows, inner, units, from, last, false);
        }
        if (to > inner) {
            pass.kernels().columnSums(delta, 0, g, at + inner * units, rows, units, false);
        }
    }
}
