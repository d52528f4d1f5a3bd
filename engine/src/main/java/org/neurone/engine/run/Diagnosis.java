package org.neurone.engine.run;

import java.util.List;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.engine.words.Wording;

/** Finds out which layer's numbers stopped being finite, and says why that may be. */
public final class Diagnosis {
    private Diagnosis() {}

    /** Looks at the arrays of a course whose last update failed. */
    public static Breakdown of(Course course) {
        List<PlannedLayer> layers = course.plan().layers();
        int epoch = course.epoch() + (course.position() > 0 || course.step() == 0 || !weightsBroken(course) ? 1 : 0);
        for (int i = 0; i < layers.size(); i++) {
            boolean weights =
                    !finite(course.weights().parameters(), (int) layers.get(i).parametersAt(), (int)
                            layers.get(i).parameters());
            if (weights) {
                return report(course, epoch, i, true);
            }
        }
        for (int i = 0; i < layers.size(); i++) {
            int numbers = course.nextCount() * course.pass().outputSize(i);
            if (!finite(course.pass().sums(i), 0, numbers)
                    || !finite(course.pass().output(i), 0, numbers)) {
                return report(course, epoch, i, false);
            }
        }
        return report(course, epoch, layers.size(), false);
    }

    private static boolean weightsBroken(Course course) {
        return !course.weights().finite();
    }

    private static boolean finite(double[] numbers, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (!(Math.abs(numbers[i]) <= Double.MAX_VALUE)) {
                return false;
            }
        }
        return true;
    }

    private static Breakdown report(Course course, int epoch, int layer, boolean weights) {
        Wording cause = Cause.of(course);
        String english = what(layer, layers(course), weights, epoch) + " " + cause.english();
        String french = quoi(layer, layers(course), weights, epoch) + " " + cause.french();
        int named = layer < layers(course) ? layer : layer - 1;
        return new Breakdown(epoch, course.step() + 1, named, Wording.of(english, french));
    }

    private static int layers(Course course) {
        return course.plan().layers().size();
    }

    private static String what(int layer, int layers, boolean weights, int epoch) {
        String place = layer == layers
                ? "The loss of what layer " + layers + " puts out"
                : (weights ? "A weight" : "An output") + " of layer " + (layer + 1);
        return place + " grew beyond what a number can hold in epoch " + epoch + ".";
    }

    private static String quoi(int layer, int layers, boolean weights, int epoch) {
        String place = layer == layers
                ? "La perte de ce que donne la couche " + layers
                : (weights ? "Un poids" : "Une sortie") + " de la couche " + (layer + 1);
        return place + " a dépassé les nombres représentables à l’époque " + epoch + ".";
    }
}
