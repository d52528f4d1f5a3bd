package org.neurone.engine.layer;

import org.neurone.engine.data.Shape;

/** y = x + r with r what it reaches back to; ∂L/∂x = ∂L/∂y, and whoever runs the layers adds the same to ∂L/∂r. */
final class SkipLayer implements Layer {
    private final Shape shape;

    SkipLayer(Shape shape) {
        this.shape = shape;
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
    public LayerWork connect(LayerPass pass, int worker) {
        return new Work(pass, (int) shape.size());
    }

    private record Work(LayerPass pass, int size) implements LayerWork {
        @Override
        public void forward(int from, int to) {
            double[] x = pass.input();
            double[] reached = pass.reached();
            double[] y = pass.output();
            for (int i = from * size; i < to * size; i++) {
                y[i] = x[i] + reached[i];
            }
        }

        @Override
        public void backward(int from, int to) {
            if (pass.inputDelta() != null) {
                System.arraycopy(pass.outputDelta(), from * size, pass.inputDelta(), from * size, (to - from) * size);
            }
        }
    }
}
