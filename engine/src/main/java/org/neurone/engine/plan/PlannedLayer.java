package org.neurone.engine.plan;

import java.util.List;
import org.neurone.engine.data.Shape;
import org.neurone.engine.layer.Layer;
import org.neurone.engine.layer.LayerSpec;

/**
 * One layer in its place.
 *
 * @param spec its settings, completed: an {@code output} stands here as the layer it means
 * @param index which of the experiment's layers it is, from 0; −1 where it was added (a flatten, an output)
 * @param parametersAt where its weights start among all trained numbers of the network
 * @param statisticsAt where its statistics start among all statistics of the network
 * @param reached which of the planned layers it reaches back to, whose output it adds; −1 for the network's input, {@link #NOWHERE} where it
 *     reaches back to none
 */
public record PlannedLayer(LayerSpec spec, int index, Layer layer, long parametersAt, long statisticsAt, int reached) {
    /** What a layer reaches back to that looks at what comes in alone. */
    public static final int NOWHERE = -2;

    /** Whether it adds what left an earlier layer. */
    public boolean reachesBack() {
        return reached != NOWHERE;
    }

    /** The first of these layers that does anything to what this one reaches back to. */
    public int startsAt(List<PlannedLayer> all) {
        int first = reached + 1;
        while (all.get(first).layer().identity()) {
            first++;
        }
        return first;
    }

    /** The shape of one example that goes in. */
    public Shape input() {
        return layer.input();
    }

    /** The shape of one example that comes out. */
    public Shape output() {
        return layer.output();
    }

    /** Weights and biases together. */
    public long parameters() {
        return layer.weights() + layer.biases();
    }

    /** Whether training changes it. */
    public boolean trains() {
        return parameters() > 0
                && (layer.weighting() == null || !layer.weighting().frozen());
    }
}
