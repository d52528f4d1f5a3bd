package org.neurone.engine.layer;

import org.neurone.engine.data.Shape;

/** The settings of one layer, as a text states them. The arrays and the work are a {@link Layer}'s. */
public interface LayerSpec {
    /** Why this layer cannot stand behind that shape, or null where it can. */
    default Misfit misfit(Shape input) {
        return null;
    }

    /** How many such layers stand one behind the other, at least 1. */
    default int times() {
        return 1;
    }

    /** One of them: what a plan places, as often as {@link #times} says. */
    default LayerSpec once() {
        return this;
    }

    /** @throws IllegalArgumentException where a layer stands less than once */
    static void requireTimes(int times) {
        if (times < 1) {
            throw new IllegalArgumentException("a layer stands at least once, but this one stands " + times + " times");
        }
    }

    /** The shape of what leaves the layer, for an input that fits. */
    Shape output(Shape input);

    /** The layer for an input that fits. Allocates nothing of the size of the network. */
    Layer layer(Shape input);
}
