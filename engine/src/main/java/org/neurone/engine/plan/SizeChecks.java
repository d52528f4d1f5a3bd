package org.neurone.engine.plan;

import java.util.List;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.experiment.Experiment;
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
            Experiment experiment, DataInfo data, Limits limits, List<PlannedLayer> layers, List<Fault> faults) {
        long examples = data.examples();
        if (examples > limits.examples()) {
            TooMany reason = limits.exceeded(TooMany.Kind.EXAMPLES, examples, limits.examples());
            faults.add(Fault.of(Severity.ERROR, "data", null, reason));
            return;
        }
        RunMemory held = new RunMemory(experiment, data, layers);
        long memory = held.numbers(1);
        if (memory > limits.memory()) {
            TooMany reason = limits.exceeded(TooMany.Kind.MEMORY, memory, limits.memory());
            faults.add(Fault.of(Severity.ERROR, held.statement(), held.index(), null, reason));
            return;
        }
        double work = 0;
        for (PlannedLayer layer : layers) {
            work += 3.0 * layer.layer().cost();
        }
        work = work * data.trainExamples() * experiment.epochs() + Effort.preparing(experiment, data);
        if (work > limits.work()) {
            TooMany reason = limits.exceeded(TooMany.Kind.WORK, (long) work, (long) limits.work());
            faults.add(Fault.of(Severity.ERROR, "epochs", null, reason));
        }
    }
}
