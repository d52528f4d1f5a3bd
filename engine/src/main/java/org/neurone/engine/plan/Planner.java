package org.neurone.engine.plan;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.Experiment;
import org.neurone.engine.Plan;
import org.neurone.engine.data.DataInfo;

/** Places the layers, then looks at the whole. */
public final class Planner {
    private Planner() {}

    /** The work behind {@link Plan#of}. */
    public static Plan plan(Experiment experiment, DataInfo data, Limits limits) {
        LayerPlan placed = new LayerPlan(experiment, data, limits);
        List<PlannedLayer> layers = placed.layers();
        List<Fault> faults = new ArrayList<>(placed.faults());
        TrainingChecks training = new TrainingChecks(experiment, data, limits, faults);
        training.run();
        if (placed.complete()) {
            new NetworkChecks(experiment, data, layers, faults).run();
            training.loss(layers.get(layers.size() - 1));
            SizeChecks.run(experiment, data, limits, layers, placed.parameters(), faults);
        }
        return new Plan(
                experiment,
                data,
                layers,
                placed.encoding(),
                placed.addedOutput(),
                placed.parameters(),
                placed.figures(),
                faults);
    }
}
