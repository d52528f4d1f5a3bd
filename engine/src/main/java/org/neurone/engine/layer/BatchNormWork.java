package org.neurone.engine.layer;

/**
 * y = γ x̂ + β with x̂ = (x − μ) / √(σ² + ε), channel by channel over all n = rows × height × width pixels of the batch.
 * Back: ∂L/∂γ = Σ δ x̂, ∂L/∂β = Σ δ, ∂L/∂x = γ / √(σ² + ε) · (δ − (∂L/∂β + x̂ ∂L/∂γ) / n).
 */
final class BatchNormWork implements LayerWork {
    private final LayerPass pass;
    private final BatchNorm spec;
    private final int size;
    private final int channels;
    private final double[] scratch;

    BatchNormWork(LayerPass pass, BatchNorm spec, int size, int channels, double[] scratch) {
        this.pass = pass;
        this.spec = spec;
        this.size = size;
        this.channels = channels;
        this.scratch = scratch;
    }

    @Override
    public void forward(int from, int to) {
        double[] means = scratch;
        if (pass.training()) {
            measure(means);
        }
        double[] statistics = pass.training() ? means : pass.statistics();
        int statisticsAt = pass.training() ? 0 : pass.statisticsAt();
        double[] x = pass.input();
        double[] y = pass.output();
        double[] cache = pass.cache();
        double[] parameters = pass.parameters();
        int at = pass.at();
        int rootsAt = pass.rows() * size;
        for (int c = 0; c < channels; c++) {
            double mean = statistics[statisticsAt + c];
            double root = 1 / Math.sqrt(statistics[statisticsAt + channels + c] + spec.epsilon());
            double gamma = parameters[at + c];
            double beta = parameters[at + channels + c];
            cache[rootsAt + c] = root;
            for (int i = from * size + c; i < to * size; i += channels) {
                double normal = (x[i] - mean) * root;
                cache[i] = normal;
                y[i] = gamma * normal + beta;
            }
        }
    }

    /** The batch's means and variances into {@code batch}, and their share into the running statistics. */
    private void measure(double[] batch) {
        double[] x = pass.input();
        double[] statistics = pass.statistics();
        int statisticsAt = pass.statisticsAt();
        int end = pass.rows() * size;
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
            int m = statisticsAt + c;
            int v = statisticsAt + channels + c;
            statistics[m] = (1 - share) * statistics[m] + share * mean;
            statistics[v] = (1 - share) * statistics[v] + share * unbiased;
        }
    }

    @Override
    public void backward(int from, int to) {
        double[] back = pass.inputDelta();
        if (back == null) {
            return;
        }
        double[] delta = pass.outputDelta();
        double[] cache = pass.cache();
        int end = pass.rows() * size;
        int n = end / channels;
        for (int c = 0; c < channels; c++) {
            double factor = pass.parameters()[pass.at() + c] * cache[end + c];
            double slopeOfGamma = pass.training() ? sum(delta, cache, c, end) / n : 0;
            double slopeOfBeta = pass.training() ? sum(delta, c, end) / n : 0;
            for (int i = from * size + c; i < to * size; i += channels) {
                double common = slopeOfBeta + cache[i] * slopeOfGamma;
                back[i] = factor * (delta[i] - common);
            }
        }
    }

    @Override
    public void gradient(int from, int to) {
        double[] g = pass.gradient();
        int end = pass.rows() * size;
        for (int c = 0; c < channels; c++) {
            if (from == 0) {
                g[pass.at() + c] = sum(pass.outputDelta(), pass.cache(), c, end);
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
