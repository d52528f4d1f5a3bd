package org.neurone.engine.plan;

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
 */
public record PlannedLayer(LayerSpec spec, int index, Layer layer, long parametersAt, long statisticsAt) {
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
