package org.neurone.web.judge;

import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.PlannedLayer;

/**
 * A weight or a bias, as lessons count: from 1.
 *
 * @param layer of the network
 * @param unit of that layer
 * @param from which number the weight multiplies; 0 for the bias
 */
public record Place(int layer, int unit, int from) {
    /** Reads {@code weight LAYER UNIT FROM} or {@code bias LAYER UNIT}; null where neither stands there. */
    static Place read(Line line) {
        if (line.take("weight")) {
            return new Place(line.counted(), line.counted(), line.counted());
        }
        return line.take("bias") ? new Place(line.counted(), line.counted(), 0) : null;
    }

    /** The layer as the plan counts, from 0. */
    public int index() {
        return layer - 1;
    }

    /**
     * Which of the layer's weights and, behind them, biases it is, from 0.
     *
     * @throws LineException where the network has no such number
     */
    public int number(Plan plan) {
        if (layer > plan.layers().size()) {
            throw new LineException(
                    "The network has " + plan.layers().size() + " layers, and this is about layer " + layer + ".",
                    "Le réseau a " + plan.layers().size() + " couches, et il s’agit de la couche " + layer + ".");
        }
        PlannedLayer planned = plan.layer(index());
        int units = planned.output().channels();
        long inputs = planned.layer().weights() / Math.max(1, units);
        if (unit > units || from > inputs || planned.parameters() == 0) {
            throw new LineException(
                    "Layer " + layer + " has " + (units == 1 ? "one neuron" : units + " neurons") + " with " + inputs
                            + " weights" + (units == 1 ? "." : " each."),
                    "La couche " + layer + " a " + (units == 1 ? "un neurone" : units + " neurones") + " de " + inputs
                            + " poids" + (units == 1 ? "." : " chacun."));
        }
        return from == 0 ? (int) planned.layer().weights() + unit - 1 : (from - 1) * units + unit - 1;
    }
}
