package org.neurone.engine.layer;

import org.neurone.engine.data.Shape;

/** A picture as a list of its numbers, row by row, channels last. The numbers stay where they are. */
public record Flatten() implements LayerSpec {
    @Override
    public Shape output(Shape input) {
        return Shape.vector((int) Math.min(input.size(), Integer.MAX_VALUE));
    }

    @Override
    public Layer layer(Shape input) {
        return new FlattenLayer(input, output(input));
    }

    private record FlattenLayer(Shape input, Shape output) implements Layer {
        @Override
        public boolean identity() {
            return true;
        }

        @Override
        public long cost() {
            return 0;
        }

        @Override
        public LayerWork connect(LayerPass pass, int worker) {
            throw new IllegalStateException("an identity has nothing to do");
        }
    }
}
