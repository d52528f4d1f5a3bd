package org.neurone.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Normalize;
import org.neurone.engine.data.Task;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.model.State;
import org.neurone.engine.reason.Unfit;

/** Places the layers, then looks at the whole. */
public final class Planner {
    private Planner() {}

    /** The work behind {@link Plan#of}. */
    public static Plan plan(Experiment experiment, DataInfo described, Limits limits) {
        LayerPlan placed = new LayerPlan(experiment, described, limits);
        DataInfo data = scaled(experiment, described, placed);
        List<PlannedLayer> layers = placed.layers();
        List<Fault> faults = new ArrayList<>();
        TrainingChecks training = new TrainingChecks(experiment, data, limits, faults);
        boolean classesMeant = training.wantsClasses();
        for (Fault fault : placed.faults()) {
            // Of a network for classes, that it does not fit values is no second mistake.
            if (!classesMeant || !fault.code().equals("output-units")) {
                faults.add(fault);
            }
        }
        training.run();
        training.remarks(classesMeant ? Severity.ERROR : Severity.HINT);
        if (placed.complete()) {
            if (!classesMeant) {
                new NetworkChecks(experiment, data, layers, faults).run();
                training.loss(layers.get(layers.size() - 1));
            }
            SizeChecks.run(experiment, data, limits, layers, faults);
            state(experiment, data, placed, faults);
        }
        return new Plan(
                experiment,
                data,
                layers,
                placed.encoding(),
                placed.addedOutput(),
                placed.parameters(),
                placed.statistics(),
                new ArrayList<>(new LinkedHashSet<>(faults)));
    }

    /**
     * Where no text says how targets are scaled, those of a table are, unless the last layer cannot give every number: one that
     * gives 0 to 1 is meant for targets from 0 to 1.
     */
    private static DataInfo scaled(Experiment experiment, DataInfo data, LayerPlan placed) {
        boolean asked = experiment.data().targets() != null || !placed.complete();
        if (asked || data.task() != Task.REGRESS || data.layout().targets() == Normalize.NONE) {
            return data;
        }
        Activation last =
                placed.layers().get(placed.layers().size() - 1).layer().activation();
        boolean every = last == null
                || (last.lowest() == Double.NEGATIVE_INFINITY && last.highest() == Double.POSITIVE_INFINITY);
        return every ? data : data.withScaledTargets(Normalize.NONE);
    }

    private static void state(Experiment experiment, DataInfo data, LayerPlan placed, List<Fault> faults) {
        State state = experiment.state();
        long inputs = data.input(experiment.inputs()).size();
        long outputs = placed.layers().get(placed.layers().size() - 1).output().size();
        boolean misfit = state != null
                && !state.fits(
                        sizes(placed.layers()),
                        placed.statistics(),
                        inputs,
                        data.columns().size(),
                        outputs);
        if (misfit) {
            faults.add(Fault.of(Severity.WARNING, "state", null, Unfit.FOREIGN_STATE));
        }
    }

    /** Trained numbers of each layer that has any, as a saved state notes them. */
    public static int[] sizes(List<PlannedLayer> layers) {
        int count = 0;
        for (PlannedLayer layer : layers) {
            count += layer.parameters() > 0 ? 1 : 0;
        }
        int[] sizes = new int[count];
        int i = 0;
        for (PlannedLayer layer : layers) {
            if (layer.parameters() > 0) {
                sizes[i++] = (int) layer.parameters();
            }
        }
        return sizes;
    }
}
