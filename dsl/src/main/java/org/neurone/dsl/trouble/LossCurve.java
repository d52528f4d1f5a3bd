package org.neurone.dsl.trouble;

import java.util.Arrays;
import org.neurone.engine.Trainer;
import org.neurone.engine.TrainingListener;

/** The losses of a run after each of its epochs, 0 included; regularisation not included. */
final class LossCurve implements TrainingListener {
    /** A loss that is larger by this much has risen; less is the jitter of batches. */
    private static final double RISE = 1.01;

    private double[] train = new double[64];
    private double[] held = new double[64];
    private int count;

    /** @param trainer that has not begun */
    LossCurve(Trainer trainer) {
        add(trainer);
        trainer.listen(this);
    }

    @Override
    public void epoch(Trainer trainer) {
        add(trainer);
    }

    private void add(Trainer trainer) {
        if (count == train.length) {
            train = Arrays.copyOf(train, 2 * count);
            held = Arrays.copyOf(held, 2 * count);
        }
        train[count] = trainer.loss();
        held[count] = trainer.validation().size() > 0 ? trainer.validationLoss() : trainer.testLoss();
        count++;
    }

    /** Whole epochs seen. */
    int epochs() {
        return count - 1;
    }

    double first() {
        return train[0];
    }

    double last() {
        return train[epochs()];
    }

    /** The training loss after that share of the epochs, 0 to 1. */
    double at(double share) {
        return train[(int) (share * epochs())];
    }

    /** The share of the epochs of the second half after which the training loss was larger than before. */
    double rises() {
        int from = epochs() / 2;
        int rises = 0;
        for (int epoch = from + 1; epoch < count; epoch++) {
            rises += train[epoch] > RISE * train[epoch - 1] ? 1 : 0;
        }
        return epochs() == from ? 0 : (double) rises / (epochs() - from);
    }

    /** The share of the epochs of the second half after which the training loss was smaller than before. */
    double falls() {
        int from = epochs() / 2;
        int falls = 0;
        for (int epoch = from + 1; epoch < count; epoch++) {
            falls += train[epoch] < train[epoch - 1] ? 1 : 0;
        }
        return epochs() == from ? 0 : (double) falls / (epochs() - from);
    }

    /** After which epoch the held-out loss was the smallest; 0 where there is no such part. */
    int best() {
        int best = 0;
        for (int epoch = 1; epoch < count; epoch++) {
            best = held[epoch] < held[best] ? epoch : best;
        }
        return best;
    }

    /** The held-out loss after an epoch; NaN where there is no such part. */
    double held(int epoch) {
        return held[epoch];
    }

    /** Whether the training loss went on falling after the held-out loss had turned and risen by that factor. */
    boolean parted(double factor) {
        int best = best();
        return best <= 0.8 * epochs() && held[epochs()] >= factor * held[best] && last() < train[best];
    }
}
