package org.neurone.engine.layer;

import org.neurone.engine.data.Shape;
import org.neurone.engine.random.Rng;

/**
 * y = γ x̂ + β with x̂ = (x − μ) / √(σ² + ε), channel by channel over all n = rows × height × width dots of the batch.
 * Back: ∂L/∂γ = Σ δ x̂, ∂L/∂β = Σ δ, ∂L/∂x = γ / √(σ² + ε) · (δ − (∂L/∂β + x̂ ∂L/∂γ) / n).
 *
 * <p>Weights are γ (1 at the start), biases are β (0). Figures are the running means, then the running variances; these
 * take the batch's variance times n / (n − 1), as PyTorch does. Kept is x̂, then 1 / √(σ² + ε) of each channel, then
 * whether they came from the batch.
 */
public final class BatchNormLayer implements Layer {
    private final Shape shape;
    private final BatchNorm spec;
    private final int channels;

    BatchNormLayer(Shape shape, BatchNorm spec) {
        this.shape = shape;
        this.spec = spec;
        this.channels = shape.channels();
    }

    @Override
    public Shape input() {
        return shape;
    }

    @Override
    public Shape output() {
        return shape;
    }

    @Override
    public long weights() {
        return channels;
    }

    @Override
    public long biases() {
        return channels;
    }

    @Override
    public long figures() {
        return 2L * channels;
    }

    @Override
    public long kept(int rows) {
        return rows * shape.size() + channels;
    }

    @Override
    public long scratch() {
        return 2L * channels;
    }

    @Override
    public boolean wholeBatch() {
        return true;
    }

    @Override
    public void initialise(double[] parameters, int at, Rng rng) {
        for (int c = 0; c < channels; c++) {
            parameters[at + c] = 1;
            parameters[at + channels + c] = 0;
        }
    }

    @Override
    public void initialiseFigures(double[] figures, int at) {
        for (int c = 0; c < channels; c++) {
            figures[at + c] = 0;
            figures[at + channels + c] = 1;
        }
    }

    @Override
    public void forward(LayerPass pass, int worker, int from, int to) {
        double[] means = pass.scratch(worker);
        if (pass.training()) {
            measure(pass, means);
        }
        double[] figures = pass.training() ? means : pass.figures();
        int figuresAt = pass.training() ? 0 : pass.figuresAt();
        double[] x = pass.input();
        double[] y = pass.output();
        double[] kept = pass.kept();
        double[] parameters = pass.parameters();
        int at = pass.at();
        int size = (int) shape.size();
        int rootsAt = pass.rows() * size;
        for (int c = 0; c < channels; c++) {
            double mean = figures[figuresAt + c];
            double root = 1 / Math.sqrt(figures[figuresAt + channels + c] + spec.epsilon());
            double gamma = parameters[at + c];
            double beta = parameters[at + channels + c];
            kept[rootsAt + c] = root;
            for (int i = from * size + c; i < to * size; i += channels) {
                double normal = (x[i] - mean) * root;
                kept[i] = normal;
                y[i] = gamma * normal + beta;
            }
        }
    }

    /** The batch's means and variances into {@code batch}, and their share into the running figures. */
    private void measure(LayerPass pass, double[] batch) {
        double[] x = pass.input();
        double[] figures = pass.figures();
        int figuresAt = pass.figuresAt();
        int end = pass.rows() * (int) shape.size();
        int n = end / channels;
        double share = spec.momentum();
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            for (int i = c; i < end; i += channels) {
                sum += x[i];
            }
            double mean = sum / n;
            double squares = 0;
            for (int i = c; i < end; i += channels) {
                double off = x[i] - mean;
                squares += off * off;
            }
            batch[c] = mean;
            batch[channels + c] = squares / n;
            double unbiased = n > 1 ? squares / (n - 1) : 0;
            int m = figuresAt + c;
            int v = figuresAt + channels + c;
            figures[m] = (1 - share) * figures[m] + share * mean;
            figures[v] = (1 - share) * figures[v] + share * unbiased;
        }
    }

    @Override
    public void backward(LayerPass pass, int worker, int from, int to) {
        double[] back = pass.inputDelta();
        if (back == null) {
            return;
        }
        double[] delta = pass.outputDelta();
        double[] kept = pass.kept();
        int size = (int) shape.size();
        int end = pass.rows() * size;
        int n = end / channels;
        for (int c = 0; c < channels; c++) {
            double factor = pass.parameters()[pass.at() + c] * kept[end + c];
            double slopeOfGamma = pass.training() ? sum(delta, kept, c, end) / n : 0;
            double slopeOfBeta = pass.training() ? sum(delta, c, end) / n : 0;
            for (int i = from * size + c; i < to * size; i += channels) {
                double common = slopeOfBeta + kept[i] * slopeOfGamma;
                back[i] = factor * (delta[i] - common);
            }
        }
    }

    @Override
    public int gradientRows() {
        return 2;
    }

    @Override
    public void gradient(LayerPass pass, int worker, int from, int to) {
        double[] g = pass.gradient();
        int end = pass.rows() * (int) shape.size();
        for (int c = 0; c < channels; c++) {
            if (from == 0) {
                g[pass.at() + c] = sum(pass.outputDelta(), pass.kept(), c, end);
            }
            if (to == 2) {
                g[pass.at() + channels + c] = sum(pass.outputDelta(), c, end);
            }
        }
    }

    private double sum(double[] delta, int channel, int end) {
        double sum = 0;
        for (int i = channel; i < end; i += channels) {
            sum += delta[i];
        }
        return sum;
    }

    private double sum(double[] delta, double[] normal, int channel, int end) {
        double sum = 0;
        for (int i = channel; i < end; i += channels) {
            sum += delta[i] * normal[i];
        }
        return sum;
    }
}
