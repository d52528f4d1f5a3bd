package org.neurone.engine.benchmark.peers;

import java.util.Arrays;
import java.util.List;
import org.neurone.engine.Trainer;
import org.neurone.engine.benchmark.Workload;
import org.neurone.engine.data.Dataset;
import org.neurone.engine.data.Shape;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.layer.LayerSpec;
import org.neurone.engine.plan.Plan;

/** What every library is given: the layers of a workload, and one epoch of examples, as many whole batches. */
final class Exercise {
    static final double RATE = 1e-3;

    private final Experiment experiment;
    private final Plan plan;
    private final Dataset.Part part;

    private Exercise(Experiment experiment, Plan plan, Dataset.Part part) {
        this.experiment = experiment;
        this.plan = plan;
        this.part = part;
    }

    static Exercise of(Workload workload) {
        Experiment experiment = workload.experiment();
        Trainer trainer = Trainer.of(experiment);
        return new Exercise(experiment, trainer.plan(), trainer.data().train());
    }

    Experiment experiment() {
        return experiment;
    }

    Shape input() {
        return plan.input();
    }

    int outputs() {
        return plan.outputs();
    }

    int batch() {
        return plan.batch();
    }

    int examples() {
        return part.size();
    }

    List<LayerSpec> layers() {
        return experiment.layers();
    }

    /** Whether the last layer tells classes apart; else it is one number. */
    boolean classes() {
        return outputs() > 1;
    }

    /** So many examples one behind the other, row-major. */
    double[] inputs(int first, int count) {
        int size = (int) plan.input().size();
        return Arrays.copyOfRange(part.inputs(), first * size, (first + count) * size);
    }

    double[] target(int example) {
        return Arrays.copyOfRange(part.targets(), example * outputs(), (example + 1) * outputs());
    }

    /** The number of an example's class, or of the one it is nearer to where the target is one number. */
    int label(int example) {
        double[] target = target(example);
        int best = 0;
        for (int i = 1; i < target.length; i++) {
            best = target[i] > target[best] ? i : best;
        }
        return classes() ? best : target[0] > 0.5 ? 1 : 0;
    }

    static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }
}
