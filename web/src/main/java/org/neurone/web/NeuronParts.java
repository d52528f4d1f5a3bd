package org.neurone.web;

import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Elementwise;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Step;
import org.neurone.engine.explain.Explainer;

/** A unit's activation around the place where one example puts it, and what a change of one weight makes of it. */
final class NeuronParts {
    private final Activation activation;
    private final double[] sums;
    private final int unit;

    private NeuronParts(Activation activation, double[] sums, int unit) {
        this.activation = activation;
        this.sums = sums;
        this.unit = unit;
    }

    /** @return as {@link Explanations#neuron} says */
    static double[] of(
            Explainer explainer, Activation f, int layer, int unit, int from, double change, double[] places) {
        NeuronParts neuron = new NeuronParts(f == null ? new Linear() : f, explainer.sums(layer, 0), unit);
        double z = neuron.sums[unit];
        double[] inputs = layer == 0 ? explainer.input(0) : explainer.outputs(layer - 1, 0);
        double moved = z + (from < 0 ? 1 : inputs[from]) * change;
        Elementwise beside = neuron.activation.flat() ? new Sigmoid() : new Step();
        double[] told = new double[7 + 2 * places.length];
        told[0] = z;
        told[1] = neuron.at(z);
        told[2] = neuron.slope();
        told[3] = moved;
        told[4] = neuron.at(moved);
        told[5] = beside.value(z);
        told[6] = beside.value(moved);
        for (int i = 0; i < places.length; i++) {
            told[7 + i] = neuron.at(places[i]);
            told[7 + places.length + i] = beside.value(places[i]);
        }
        return told;
    }

    /** a of the unit with another z, all other units as they are. */
    private double at(double z) {
        double[] all = sums.clone();
        double[] out = new double[all.length];
        all[unit] = z;
        activation.forward(all, out, 0, 1, all.length);
        return out[unit];
    }

    /** ∂a/∂z of the unit. */
    private double slope() {
        double[] out = new double[sums.length];
        activation.forward(sums, out, 0, 1, sums.length);
        double[] delta = new double[sums.length];
        delta[unit] = 1;
        activation.backward(sums, out, delta, 0, 1, sums.length);
        return delta[unit];
    }
}
