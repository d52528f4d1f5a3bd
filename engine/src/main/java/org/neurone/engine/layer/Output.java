package org.neurone.engine.layer;

import java.util.Objects;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.data.Shape;

/**
 * The last layer, said outright. What it leaves open follows from the data and the loss.
 *
 * @param units at least 1; null for as many as the data's targets need
 * @param activation null for the one that fits the task and the loss
 */
public record Output(Integer units, Activation activation, Weighting weighting) implements LayerSpec {
    /** Left open whole: as many units as the data needs, and what fits the task and the loss. */
    public Output() {
        this(null, null, Weighting.DEFAULT);
    }

    /**
     * With the weights that a text means that says nothing.
     *
     * @param units null for as many as the data's targets need
     * @param activation null for the one that fits the task and the loss
     * @throws IllegalArgumentException for fewer than 1 unit
     */
    public Output(Integer units, Activation activation) {
        this(units, activation, Weighting.DEFAULT);
    }

    /** @throws IllegalArgumentException where a setting is out of its range */
    public Output {
        if (units != null && units < 1) {
            throw new IllegalArgumentException("an output has at least 1 unit, but this has " + units);
        }
        Objects.requireNonNull(weighting, "weighting");
    }

    /** The layer that it stands for. */
    public Dense with(int resolvedUnits, Activation resolvedActivation) {
        return new Dense(resolvedUnits, resolvedActivation, weighting);
    }

    private Dense resolved() {
        if (units == null || activation == null) {
            throw new IllegalStateException("an output that leaves something open is completed by the plan first");
        }
        return with(units, activation);
    }

    @Override
    public Shape output(Shape input) {
        return resolved().output(input);
    }

    @Override
    public Layer layer(Shape input) {
        return resolved().layer(input);
    }
}
