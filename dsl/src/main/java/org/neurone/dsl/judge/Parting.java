package org.neurone.dsl.judge;

import org.neurone.engine.Trainer;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.plan.PlannedLayer;
import org.neurone.engine.run.Ending;
import org.neurone.engine.words.Wording;

/** Takes two runs from their seeds on, one update each at a time, to the first trained number that is not the same in both. */
public final class Parting {
    private final Trainer first;
    private final Trainer second;

    private final boolean comparable;
    private long epoch = -1;
    private Wording found;

    /** Of two trainers before their first update. */
    public Parting(Trainer first, Trainer second) {
        this.first = first;
        this.second = second;
        this.comparable = alike();
        if (comparable) {
            look("before the first update", "avant la première mise à jour", 0);
        }
    }

    /** Whether both networks have the same trained numbers in the same places. */
    public boolean comparable() {
        return comparable;
    }

    private boolean alike() {
        int layers = first.plan().layers().size();
        if (layers != second.plan().layers().size()) {
            return false;
        }
        for (int i = 0; i < layers; i++) {
            PlannedLayer one = first.plan().layers().get(i);
            PlannedLayer other = second.plan().layers().get(i);
            if (one.parameters() != other.parameters() || !one.output().equals(other.output())) {
                return false;
            }
        }
        return true;
    }

    /** Goes on by one update of each. @return whether there is more to find: they are the same so far, and both go on */
    public boolean advance() {
        if (!comparable || found != null || !goesOn(first) || !goesOn(second)) {
            return false;
        }
        long during = first.epoch() + 1;
        long update = first.step() + 1;
        first.stepBatch();
        second.stepBatch();
        look("in epoch " + during + ", update " + update, "à l’époque " + during + ", mise à jour " + update, during);
        if (found == null && goesOn(first) != goesOn(second)) {
            found = Wording.of(
                    "They are equal until one ends, after epoch " + first.epoch() + ", update " + first.step() + ".",
                    "Ils sont égaux jusqu’à la fin de l’un, après l’époque " + first.epoch() + ", mise à jour "
                            + first.step() + ".");
        }
        return found == null;
    }

    /** The first epoch, from 1, in which they are not the same; 0 where they part before it, −1 where they are the same so far. */
    public long epoch() {
        return epoch;
    }

    /** What has been found so far, in words: where they part, or how far they are the same. */
    public Wording told() {
        if (!comparable) {
            return Wording.of(
                    "The networks are not alike: there is no weight of one to compare with one of the other.",
                    "Les réseaux ne se ressemblent pas\u00a0: aucun poids de l’un ne se compare à un poids de l’autre.");
        }
        if (found != null) {
            return found;
        }
        return goesOn(first)
                ? Wording.of(
                        "They are the same so far, after epoch " + first.epoch() + ".",
                        "Ils sont identiques jusqu’ici, après l’époque " + first.epoch() + ".")
                : Wording.of(
                        "They are the same to the end, after epoch " + first.epoch() + ": " + first.hash(),
                        "Ils sont identiques jusqu’au bout, après l’époque " + first.epoch() + " : " + first.hash());
    }

    /** Whether both ended with the same numbers after equally many updates. */
    public boolean same() {
        return comparable && found == null && !goesOn(first) && !goesOn(second);
    }

    private void look(String when, String quand, long during) {
        int at = difference();
        if (at >= 0) {
            epoch = during;
            found = said(when, quand, at);
        }
    }

    /** Whether a run has updates to come. */
    public static boolean goesOn(Trainer trainer) {
        return trainer.ending() == Ending.NONE
                && trainer.epoch() < trainer.settings().epochs();
    }

    /** The first place among all trained numbers where they differ; −1 for none. */
    private int difference() {
        double[] one = first.training().weights().parameters();
        double[] other = second.training().weights().parameters();
        for (int i = 0; i < one.length; i++) {
            if (Double.doubleToLongBits(one[i]) != Double.doubleToLongBits(other[i])) {
                return i;
            }
        }
        return -1;
    }

    private Wording said(String when, String quand, int at) {
        String one = Decimal.print(first.training().weights().parameters()[at]);
        String other = Decimal.print(second.training().weights().parameters()[at]);
        Wording place = place(at);
        return Wording.of(
                "They part " + when + ": " + place.english() + " is " + one + " and " + other + ".",
                "Ils se séparent " + quand + " : " + place.french() + " vaut " + one + " et " + other + ".");
    }

    /** Which number it is; layers, numbers and units are counted from 1. */
    private Wording place(int at) {
        int position = 0;
        for (PlannedLayer layer : first.plan().layers()) {
            position++;
            long within = at - layer.parametersAt();
            if (within < 0 || within >= layer.parameters()) {
                continue;
            }
            long weights = layer.layer().weights();
            boolean units = layer.layer().weighting() != null;
            if (units && within < weights) {
                long columns = layer.layer().biases();
                return Wording.of(
                        "in layer " + position + " the weight from input " + (within / columns + 1) + " to unit "
                                + (within % columns + 1),
                        "dans la couche " + position + " le poids de l’entrée " + (within / columns + 1)
                                + " vers l’unité " + (within % columns + 1));
            }
            return within < weights
                    ? Wording.of(
                            "in layer " + position + " the scale of channel " + (within + 1),
                            "dans la couche " + position + " l’échelle du canal " + (within + 1))
                    : Wording.of(
                            "in layer " + position + " the bias " + (within - weights + 1),
                            "dans la couche " + position + " le biais " + (within - weights + 1));
        }
        throw new IllegalArgumentException("No trained number " + at);
    }
}
