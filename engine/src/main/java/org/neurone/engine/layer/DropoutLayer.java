package org.neurone.engine.layer;

import org.neurone.engine.data.Shape;
import org.neurone.engine.random.Rng;

/** Multiplies by a mask of 0 and 1 / (1 − share) in training. Kept is the mask, drawn example by example. */
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
    public long kept(int rows) {
        return rows * shape.size();
    }

    @Override
    public void prepare(LayerPass pass, Rng dropout) {
        double[] mask = pass.kept();
        double survivor = 1 / (1 - share);
        int count = pass.rows() * (int) shape.size();
        for (int i = 0; i < count; i++) {
            mask[i] = dropout.uniform() < share ? 0 : survivor;
        }
    }

    @Override
    public void forward(LayerPass pass, int worker, int from, int to) {
        double[] in = pass.input();
        double[] out = pass.output();
        int size = (int) shape.size();
        if (pass.training()) {
            double[] mask = pass.kept();
            for (int i = from * size; i < to * size; i++) {
                out[i] = in[i] * mask[i];
            }
        } else {
            for (int i = from * size; i < to * size; i++) {
                out[i] = in[i];
            }
        }
    }

    @Override
    public void backward(LayerPass pass, int worker, int from, int to) {
        double[] back = pass.inputDelta();
        if (back == null) {
            return;
        }
        double[] delta = pass.outputDelta();
        double[] mask = pass.kept();
        int size = (int) shape.size();
        boolean training = pass.training();
        for (int i = from * size; i < to * size; i++) {
            back[i] = training ? delta[i] * mask[i] : delta[i];
        }
    }
}
