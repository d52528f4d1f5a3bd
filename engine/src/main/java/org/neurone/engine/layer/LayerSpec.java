package org.neurone.engine.layer;

import org.neurone.engine.data.Shape;

/** The settings of one layer, as a text states them. The arrays and the work are a {@link Layer}'s. */
public interface LayerSpec {
    /** The most equal layers that one statement stands for. */
    int MOST_TIMES = 100;

    /** Why this layer cannot stand behind that shape, or null where it can. */
    default Misfit misfit(Shape input) {
        return null;
    }

    /**
     * Over how many layers before it this one reaches back: what came into them is added to what comes in here. 0 for one that looks
     * at what comes in alone.
     */
    default int reach() {
        return 0;
    }

    /** How many such layers stand one behind the other, at least 1. */
    default int times() {
        return 1;
    }

    /** One of them: what a plan places, as often as {@link #times} says. */
    default LayerSpec once() {
        return this;
    }

    /** @throws IllegalArgumentException where a layer stands less than once or more than {@value #MOST_TIMES} times */
    static void requireTimes(int times) {
        if (times < 1 || times > MOST_TIMES) {
            throw new IllegalArgumentException(
                    "a layer stands 1 to " + MOST_TIMES + " times, but this one stands " + times + " times");
        }
    }

    /** The shape of what leaves the layer, for an input that fits. */
    Shape output(Shape input);

    /** The layer for an input that fits. Allocates nothing of the size of the network. */
    Layer layer(Shape input);
}
