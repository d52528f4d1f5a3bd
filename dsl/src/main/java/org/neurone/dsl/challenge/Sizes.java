package org.neurone.dsl.challenge;

import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.PlannedLayer;

/** How large a network is, as challenges count it. */
public final class Sizes {
    private Sizes() {}

    /** Neurons of all layers, the output's among them; a convolution's filters are its neurons. */
    public static long units(Plan plan) {
        long units = 0;
        for (PlannedLayer layer : plan.layers()) {
            units += units(layer);
        }
        return units;
    }

    /** Neurons of one layer; 0 where it has no weights. */
    static long units(PlannedLayer layer) {
        return layer.layer().weighting() == null ? 0 : layer.output().channels();
    }
}
