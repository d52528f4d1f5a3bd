package org.neurone.engine.run;

/**
 * A run that ended because a number stopped being finite, with what tells why that may be. The trainer stands again where
 * all numbers last were.
 *
 * @param epoch in which it happened, from 1
 * @param step the update after which it showed, from 1
 * @param layer which layer of the plan broke first, from 0; the last one where only the loss did
 * @param part what of it broke
 * @param learningRate η as the run began, greater than 0
 * @param data the largest number among inputs and targets, without its sign
 * @param weights the largest weight, without its sign; of the initial ones where there was no update before
 */
public record Breakdown(long epoch, long step, int layer, Part part, double learningRate, double data, double weights) {
    /** Data that leaves a common learning rate no chance: its limit falls with the square of the inputs. */
    private static final double LARGE = 100;

    /** What can break. */
    public enum Part {
        /** One of the layer's weights. */
        WEIGHT,
        /** One of the layer's outputs. */
        OUTPUT,
        /** The loss of what the last layer puts out. */
        LOSS
    }

    /** Whether no update came before, so that data or initial weights are too large, whatever the learning rate. */
    public boolean atStart() {
        return step == 1;
    }

    /** Whether the data is so large that a common learning rate is too large for it. */
    public boolean largeData() {
        return data > LARGE;
    }
}
