package org.neurone.engine.layer;

import java.util.List;
import java.util.Objects;
import org.neurone.engine.initializer.Initializer;
import org.neurone.engine.initializer.Xavier;
import org.neurone.engine.number.Values;
import org.neurone.engine.reason.Mismatch;
import org.neurone.engine.regularizer.Regularizer;

/**
 * The settings that all layers with weights share.
 *
 * @param initializer draws the weights where none are given
 * @param weights set by hand, flat and row-major; null for drawn ones
 * @param bias set by hand; null for zeros
 * @param regularizers in place of the experiment's where there is one
 * @param frozen whether training leaves the layer as it is
 */
public record Weighting(
        Initializer initializer, Values weights, Values bias, List<Regularizer> regularizers, boolean frozen) {
    /** What a text means that says nothing. */
    public static final Weighting DEFAULT = new Weighting(new Xavier(), null, null, List.of(), false);

    /** @throws NullPointerException where there is no initializer */
    public Weighting {
        Objects.requireNonNull(initializer, "initializer");
        regularizers = List.copyOf(regularizers);
    }

    /** With other initial weights. */
    public Weighting withInitializer(Initializer other) {
        return new Weighting(other, weights, bias, regularizers, frozen);
    }

    /** Copies the array. */
    public Weighting withWeights(double... numbers) {
        return new Weighting(initializer, Values.of(numbers), bias, regularizers, frozen);
    }

    /** Copies the array. */
    public Weighting withBias(double... numbers) {
        return new Weighting(initializer, weights, Values.of(numbers), regularizers, frozen);
    }

    /** With penalties of its own, in place of the experiment’s. */
    public Weighting withRegularizers(Regularizer... others) {
        return new Weighting(initializer, weights, bias, List.of(others), frozen);
    }

    /** Left as it is by training. */
    public Weighting asFrozen() {
        return new Weighting(initializer, weights, bias, regularizers, true);
    }

    /** What is wrong with the numbers set by hand, or null. */
    Misfit misfit(long weightCount, String weightLayout, long biasCount) {
        if (weights != null && weights.size() != weightCount) {
            String made = weightLayout.equals(Long.toString(weightCount)) ? "" : weightLayout;
            return new Misfit(new Mismatch(Mismatch.Kind.WEIGHTS, weights.size(), weightCount, made), "weights");
        }
        if (bias != null && bias.size() != biasCount) {
            return new Misfit(new Mismatch(Mismatch.Kind.BIASES, bias.size(), biasCount), "bias");
        }
        return null;
    }
}
