package org.neurone.engine.run;

import java.util.List;
import org.neurone.engine.plan.PlannedLayer;

/** Finds out which layer's numbers stopped being finite, and what tells why that may be. */
public final class Diagnosis {
    private Diagnosis() {}

    /** Looks at the arrays of a training whose last update failed. */
    public static Breakdown of(TrainingState training) {
        List<PlannedLayer> layers = training.plan().layers();
        long epoch = (long) training.epoch()
                + (training.position() > 0 || training.step() == 0 || !weightsBroken(training) ? 1 : 0);
        for (int i = 0; i < layers.size(); i++) {
            boolean weights =
                    !finite(training.weights().parameters(), (int) layers.get(i).parametersAt(), (int)
                            layers.get(i).parameters());
            if (weights) {
                return report(training, epoch, i, Breakdown.Part.WEIGHT);
            }
        }
        for (int i = 0; i < layers.size(); i++) {
            int numbers = training.nextCount() * training.pass().outputSize(i);
            if (!finite(training.pass().sums(i), 0, numbers)
                    || !finite(training.pass().output(i), 0, numbers)) {
                return report(training, epoch, i, Breakdown.Part.OUTPUT);
            }
        }
        return report(training, epoch, layers.size() - 1, Breakdown.Part.LOSS);
    }

    private static boolean weightsBroken(TrainingState training) {
        return !training.weights().finite();
    }

    private static boolean finite(double[] numbers, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (!(Math.abs(numbers[i]) <= Double.MAX_VALUE)) {
                return false;
            }
        }
        return true;
    }

    private static Breakdown report(TrainingState training, long epoch, int layer, Breakdown.Part part) {
        return new Breakdown(
                epoch,
                (long) training.step() + 1,
                layer,
                part,
                training.settings().learningRate(),
                Math.max(largest(training.inputs()), largest(training.targets())),
                largest(training.weights().parameters()));
    }

    private static double largest(double[] numbers) {
        double largest = 0;
        for (double number : numbers) {
            largest = Math.max(largest, Math.abs(number));
        }
        return largest;
    }
}
