package org.neurone.engine.layer;

import org.neurone.engine.data.Shape;
import org.neurone.engine.random.Rng;

/** Multiplies by a mask of 0 and 1 / (1 − share) in training. The cache is the mask, drawn example by example. */
final class DropoutLayer implements Layer {
    private final Shape shape;
    private final double share;

    DropoutLayer(Shape shape, double share) {
        this.shape = shape;
        this.share = share;
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
    public long cache(int rows) {
        return rows * shape.size();
    }

    @Override
    public void prepare(LayerPass pass, Rng dropout) {
        double[] mask = pass.cache();
        double survivor = 1 / (1 - share);
        int count = pass.rows() * (int) shape.size();
        for (int i = 0; i < count; i++) {
            mask[i] = dropout.uniform() < share ? 0 : survivor;
        }
    }

    @Override
    public LayerWork connect(LayerPass pass, int worker) {
        return new Work(pass, (int) shape.size());
    }

    /** a = x · mask, ∂L/∂x = δ · mask; without a mask where this is no training. */
    private record Work(LayerPass pass, int size) implements LayerWork {
        @Override
        public void forward(int from, int to) {
            mask(pass.input(), pass.output(), from * size, to * size);
        }

        @Override
        public void backward(int from, int to) {
            if (pass.inputDelta() != null) {
                mask(pass.outputDelta(), pass.inputDelta(), from * size, to * size);
            }
        }

        private void mask(double[] in, double[] out, int from, int to) {
            if (!pass.training()) {
                System.arraycopy(in, from, out, from, to - from);
                return;
            }
            double[] mask = pass.cache();
            for (int i = from; i < to; i++) {
                out[i] = in[i] * mask[i];
            }
        }
    }
}
