package org.neurone.engine.layer;

import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.data.Shape;
import org.neurone.engine.kernel.DenseChain;
import org.neurone.engine.kernel.Matrix;
import org.neurone.engine.random.Rng;

/**
 * A fully connected layer; its formulas are in {@code DenseWork}. W is (inputs, units), with b behind it as one more row. The cache is
 * z, where f changes it.
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

    @Override
    public Activation activation() {
        return activation;
    }

    @Override
    public double[] sums(LayerPass pass) {
        return activation instanceof Linear ? pass.output() : pass.cache();
    }

    /** The views of its arrays; of no gradient where it does not learn. */
    public DenseChain.Link link(LayerPass pass, boolean learns) {
        double[] gradient = learns ? pass.gradient() : null;
        return new DenseChain.Link(
                activation,
                Matrix.of(pass.input(), inner),
                pass.weights(pass.parameters(), inner, units),
                pass.biases(pass.parameters(), inner, units),
                Matrix.of(sums(pass), units),
                Matrix.of(pass.output(), units),
                Matrix.of(pass.outputDelta(), units),
                Matrix.of(pass.inputDelta(), inner),
                pass.weights(gradient, inner, units),
                pass.biases(gradient, inner, units));
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
    public long cache(int rows) {
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
    public LayerWork connect(LayerPass pass, int worker) {
        return new DenseWork(pass, link(pass, true));
    }

    @Override
    public void summands(LayerPass pass, int row, int input, int unit, Summands into) {
        double x = input < 0 ? 1 : pass.input()[row * inner + input];
        into.add(0, x, pass.outputDelta()[row * units + unit]);
    }

    @Override
    public boolean tellsSummands() {
        return true;
    }

    @Override
    public int gradientRows() {
        return inner + 1;
    }
}
