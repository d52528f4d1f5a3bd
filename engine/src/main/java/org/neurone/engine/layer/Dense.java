package org.neurone.engine.layer;

import java.util.Objects;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.data.Shape;

/**
 * A fully connected layer: a = f(x W + b), with W of (inputs, units).
 *
 * @param units at least 1
 * @param times how many such layers stand one behind the other, 1 to {@value LayerSpec#MOST_TIMES}
 */
public record Dense(int units, Activation activation, Weighting weighting, int times) implements LayerSpec {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public Dense {
        if (units < 1) {
            throw new IllegalArgumentException("a layer has at least 1 unit, but this has " + units);
        }
        Objects.requireNonNull(activation, "activation");
        Objects.requireNonNull(weighting, "weighting");
        LayerSpec.requireTimes(times);
    }

    /**
     * One such layer.
     *
     * @throws IllegalArgumentException for fewer than 1 unit
     */
    public Dense(int units, Activation activation, Weighting weighting) {
        this(units, activation, weighting, 1);
    }

    /**
     * With the weights that a text means that says nothing.
     *
     * @throws IllegalArgumentException for fewer than 1 unit
     */
    public Dense(int units, Activation activation) {
        this(units, activation, Weighting.DEFAULT);
    }

    @Override
    public Dense once() {
        return times == 1 ? this : new Dense(units, activation, weighting);
    }

    @Override
    public Misfit misfit(Shape input) {
        return weighting.misfit(input.size() * units, input.size() + " × " + units, units);
    }

    @Override
    public Shape output(Shape input) {
        return Shape.vector(units);
    }

    @Override
    public Layer layer(Shape input) {
        return new DenseLayer(input, this);
    }
}
