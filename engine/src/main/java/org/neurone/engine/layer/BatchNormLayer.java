package org.neurone.engine.layer;

import org.neurone.engine.data.Shape;
import org.neurone.engine.random.Rng;

/**
 * A normalisation over the batch; its formulas are in {@code BatchNormWork}. Weights are γ (1 at the start), biases are β (0). Statistics are the running means, then the running variances; these
 * take the batch's variance times n / (n − 1), as PyTorch does. The cache is x̂, then 1 / √(σ² + ε) of each channel, then
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
    public long statistics() {
        return 2L * channels;
    }

    @Override
    public long cache(int rows) {
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
    public void initialiseStatistics(double[] statistics, int at) {
        for (int c = 0; c < channels; c++) {
            statistics[at + c] = 0;
            statistics[at + channels + c] = 1;
        }
    }

    @Override
    public LayerWork connect(LayerPass pass, int worker) {
        return new BatchNormWork(pass, spec, (int) shape.size(), channels, pass.scratch(worker));
    }

    @Override
    public void summands(LayerPass pass, int row, int input, int unit, Summands into) {
        int size = (int) shape.size();
        for (int place = 0; place < size / channels; place++) {
            int at = row * size + place * channels + unit;
            into.add(place, input < 0 ? 1 : pass.cache()[at], pass.outputDelta()[at]);
        }
    }

    @Override
    public boolean tellsSummands() {
        return true;
    }

    @Override
    public int gradientRows() {
        return 2;
    }
}
