package org.neurone.engine.run;

import org.neurone.engine.activation.Activation;
import org.neurone.engine.layer.DenseLayer;
import org.neurone.engine.plan.Plan;

/** The last layer's activation. */
public final class Outputs {
    private Outputs() {}

    /** The last layer of every sound plan is fully connected. */
    public static Activation activation(Plan plan) {
        return ((DenseLayer) plan.last().layer()).activation();
    }
}
