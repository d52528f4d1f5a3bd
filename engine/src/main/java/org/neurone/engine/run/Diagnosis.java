package org.neurone.engine.run;

import java.util.List;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.engine.words.Wording;

/** Finds out which layer's numbers stopped being finite, and says why that may be. */
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
                return report(training, epoch, i, true);
            }
        }
        for (int i = 0; i < layers.size(); i++) {
            int numbers = training.nextCount() * training.pass().outputSize(i);
            if (!finite(training.pass().sums(i), 0, numbers)
                    || !finite(training.pass().output(i), 0, numbers)) {
                return report(training, epoch, i, false);
            }
        }
        return report(training, epoch, layers.size(), false);
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

    private static Breakdown report(TrainingState training, long epoch, int layer, boolean weights) {
        Wording cause = Cause.of(training);
        String english = what(layer, layers(training), weights, epoch) + " " + cause.english();
        String french = quoi(layer, layers(training), weights, epoch) + " " + cause.french();
        int named = layer < layers(training) ? layer : layer - 1;
        return new Breakdown(epoch, (long) training.step() + 1, named, Wording.of(english, french));
    }

    private static int layers(TrainingState training) {
        return training.plan().layers().size();
    }

    private static String what(int layer, int layers, boolean weights, long epoch) {
        String place = layer == layers
                ? "The loss of what layer " + layers + " puts out"
                : (weights ? "A weight" : "An output") + " of layer " + (layer + 1);
        return place + " grew beyond what a number can hold in epoch " + epoch + ".";
    }

    private static String quoi(int layer, int layers, boolean weights, long epoch) {
        String place = layer == layers
                ? "La perte de ce que donne la couche " + layers
                : (weights ? "Un poids" : "Une sortie") + " de la couche " + (layer + 1);
        return place + " a dépassé les nombres représentables à l’époque " + epoch + ".";
    }
}
