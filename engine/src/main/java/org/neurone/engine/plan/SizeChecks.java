package org.neurone.engine.plan;

import java.util.List;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.layer.Layer;
import org.neurone.engine.reason.TooMany;

/** What a run needs, counted in {@code long} before anything is allocated. */
final class SizeChecks {
    private SizeChecks() {}

    /** The most examples that are sent through the network together: a batch, or a part of the data being measured. */
    static int rows(Experiment experiment, DataInfo data) {
        int examples = data.trainExamples();
        int batch = experiment.batch();
        return batch == Experiment.WHOLE_BATCH || batch > examples ? examples : batch;
    }

    static void run(
            Experiment experiment,
            DataInfo data,
            Limits limits,
            List<PlannedLayer> layers,
            long parameters,
            List<Fault> faults) {
        long examples = data.examples();
        if (examples > limits.examples()) {
            faults.add(Fault.of(Severity.ERROR, "data", null, new TooMany(TooMany.Kind.EXAMPLES, examples, limits.examples())));
            return;
        }
        long memory = memory(experiment, data, layers, parameters);
        if (memory > limits.memory()) {
            String statement = rows(experiment, data) > Experiment.DEFAULT_BATCH ? "batch" : "layer";
            faults.add(Fault.of(Severity.ERROR, statement, null, new TooMany(TooMany.Kind.MEMORY, memory, limits.memory())));
            return;
        }
        double work = 0;
        for (PlannedLayer layer : layers) {
            work += 3.0 * layer.layer().cost();
        }
        work = work * data.trainExamples() * experiment.epochs() + Effort.preparing(experiment, data);
        if (work > limits.work()) {
            faults.add(Fault.of(Severity.ERROR, "epochs", null, new TooMany(TooMany.Kind.WORK, (long) work, (long) limits.work())));
        }
    }

    /** What a layer's own objects take besides its numbers, as so many of these: 1.2 KB were measured. */
    private static final int LAYER_ITSELF = 200;

    /** Numbers held at once: the data, the weights with gradient and memory, and what each layer keeps of a batch. */
    private static long memory(Experiment experiment, DataInfo data, List<PlannedLayer> layers, long parameters) {
        int rows = rows(experiment, data);
        long width = layers.get(0).input().size();
        PlannedLayer last = layers.get(layers.size() - 1);
        long numbers = data.examples() * (width + last.output().size());
        // Weights, gradient and moments in use, then three points to come back to.
        numbers += parameters * (5 + 4L * experiment.optimizer().memories());
        numbers += rows * width;
        for (PlannedLayer planned : layers) {
            Layer layer = planned.layer();
            numbers += 2L * rows * layer.output().size() + layer.cache(rows) + layer.scratch() + LAYER_ITSELF;
        }
        return numbers;
    }
}
