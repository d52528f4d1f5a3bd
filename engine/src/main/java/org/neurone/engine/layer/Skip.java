package org.neurone.engine.layer;

import org.neurone.engine.data.Shape;

/**
 * Adds what came into so many layers before it to what leaves them: y = x + F(x). He, Zhang, Ren, Sun, “Deep residual learning for image
 * recognition”, 2015.
 *
 * @param over how many layers it reaches over, at least 1
 */
public record Skip(int over) implements LayerSpec {
    /** @throws IllegalArgumentException where it reaches over none */
    public Skip {
        if (over < 1) {
            throw new IllegalArgumentException("a skip reaches over at least 1 layer, but this reaches over " + over);
        }
    }

    @Override
    public int reach() {
        return over;
    }

    @Override
    public Shape output(Shape input) {
        return input;
    }

    @Override
    public Layer layer(Shape input) {
        return new SkipLayer(input);
    }
}
