package org.neurone.dsl.trouble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neurone.engine.Trainer;
import org.neurone.engine.TrainingListener;
import org.neurone.engine.activation.Elementwise;
import org.neurone.engine.explain.Explainer;
import org.neurone.engine.plan.PlannedLayer;

/**
 * Since when units of the hidden layers let nothing back to their weights, because their activation is flat, or nearly, wherever
 * examples put them. A convolution's unit is a filter, seen at all its places.
 */
final class SlopesSeen implements TrainingListener {
    /** Examples that are looked at, evenly spread over the training part. */
    private static final int SAMPLE = 200;

    /** A mean slope below this share of the steepest is nearly flat. */
    private static final double FLAT = 0.05;

    private final int[] sample;
    private final List<Layer> layers = new ArrayList<>();

    /**
     * One hidden layer.
     *
     * @param layer of the plan, from 0
     * @param steepest the largest slope of its activation
     * @param bounded whether the activation has an end on both sides, so that a flat unit is saturated and not dead
     * @param since for each unit after which epoch it has been flat ever since, −1 where it is not
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Layer(int layer, Elementwise activation, double steepest, boolean bounded, long[] since) {
        int flat() {
            int flat = 0;
            for (long epoch : since) {
                flat += epoch >= 0 ? 1 : 0;
            }
            return flat;
        }

        /** After which epoch the last of those that are flat became so. */
        long from() {
            long from = 0;
            for (long epoch : since) {
                from = Math.max(from, epoch);
            }
            return from;
        }
    }

    /** @param trainer that has not begun */
    SlopesSeen(Trainer trainer) {
        int size = trainer.data().train().size();
        sample = new int[Math.min(SAMPLE, size)];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = (int) ((long) i * size / sample.length);
        }
        List<PlannedLayer> planned = trainer.plan().layers();
        for (int layer = 0; layer + 1 < planned.size(); layer++) {
            if (planned.get(layer).layer().activation() instanceof Elementwise activation && !activation.flat()) {
                long[] since = new long[planned.get(layer).output().channels()];
                Arrays.fill(since, -1);
                layers.add(new Layer(layer, activation, steepest(activation), bounded(activation), since));
            }
        }
        epoch(trainer);
        trainer.listen(this);
    }

    List<Layer> layers() {
        return layers;
    }

    private static boolean bounded(Elementwise activation) {
        return activation.lowest() > Double.NEGATIVE_INFINITY && activation.highest() < Double.POSITIVE_INFINITY;
    }

    /** Of all that are in use the steepest place lies near 0. */
    private static double steepest(Elementwise activation) {
        double steepest = 0;
        for (double z = -8; z <= 8; z += 0.125) {
            steepest = Math.max(steepest, Math.abs(activation.slope(z, activation.value(z))));
        }
        return steepest;
    }

    @Override
    public void epoch(Trainer trainer) {
        if (layers.isEmpty()) {
            return;
        }
        Explainer explainer = Explainer.of(trainer, sample);
        for (Layer layer : layers) {
            double[] slopes = new double[layer.since().length];
            int seen = 0;
            for (int row = 0; row < sample.length; row++) {
                double[] z = explainer.sums(layer.layer(), row);
                double[] a = explainer.outputs(layer.layer(), row);
                for (int i = 0; i < z.length; i++) {
                    slopes[i % slopes.length] += Math.abs(layer.activation().slope(z[i], a[i]));
                }
                seen += z.length / slopes.length;
            }
            for (int unit = 0; unit < slopes.length; unit++) {
                double flat = layer.bounded() ? FLAT * layer.steepest() * seen : 0;
                boolean awake = slopes[unit] > flat;
                long since = layer.since()[unit];
                layer.since()[unit] = awake ? -1 : since >= 0 ? since : trainer.epoch();
            }
        }
    }
}
