package org.neurone.engine;

import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.engine.run.TrainingState;

/** What hands may change while a run goes on. */
final class Hands {
    private Hands() {}

    /** Whether the other experiment differs only in how it learns. */
    static boolean mayAdopt(Plan plan, Experiment settings, Experiment other) {
        return other.sameNetwork(settings)
                && Plan.of(other, plan.data(), Limits.standard().withWork(Double.POSITIVE_INFINITY))
                        .sound();
    }

    /** @throws IllegalArgumentException where there is no such number, or the value is not finite */
    static void set(Plan plan, TrainingState training, int layer, int number, double value) {
        PlannedLayer planned = plan.layerOf(layer, number);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a weight is a finite number, but this is " + Decimal.print(value));
        }
        training.weights().parameters()[(int) planned.parametersAt() + number] = value;
    }
}
