package org.neurone.engine.layer;

import org.neurone.engine.data.Shape;

/** The settings of one layer, as a text states them. The arrays and the work are a {@link Layer}'s. */
public interface LayerSpec {
    /** Why this layer cannot stand behind that shape, or null where it can. */
    default Misfit misfit(Shape input) {
        return null;
    }

    /** The shape of what leaves the layer, for an input that fits. */
    Shape output(Shape input);

    /** The layer for an input that fits. Allocates nothing of the size of the network. */
    Layer layer(Shape input);
}
