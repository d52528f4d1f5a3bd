package org.neurone.engine.model;

import org.neurone.engine.data.DataForm;
import org.neurone.engine.data.Pipeline;

/**
 * What a snapshot holds. Its arrays are shared with whoever gave them and whoever asks for them: read, never changed.
 *
 * <p>{@code parts.toBuilder().epoch(7).build()} is the same but for one of them.
 */
public final class StateParts {
    private final Builder parts;

    private StateParts(Builder parts) {
        this.parts = parts;
    }

    /** Of nothing yet: every part is to be said but {@code data} and {@code kept}, which are null without it. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from these. */
    public Builder toBuilder() {
        return parts.copy();
    }

    /** Trained numbers of each layer that has any, weights and biases together. */
    public int[] layerSizes() {
        return parts.layerSizes;
    }

    /** All of them, layer by layer, weights before biases. */
    public double[] parameters() {
        return parts.parameters;
    }

    /** What the optimizer remembers: one array of that length for each of its numbers. */
    public double[][] memory() {
        return parts.memory;
    }

    /** What layers learned without a gradient, such as running means. */
    public double[] statistics() {
        return parts.statistics;
    }

    /** What the steps of the data's pipeline learned. */
    public Pipeline.Fitted fitted() {
        return parts.fitted;
    }

    /** Whole epochs done, like all counts here at most {@link State#LARGEST_COUNT}. */
    public long epoch() {
        return parts.epoch;
    }

    /** Updates done. */
    public long step() {
        return parts.step;
    }

    /** Examples of the running epoch that were used. */
    public int position() {
        return parts.position;
    }

    /** Examples of the batch at hand that were shown. */
    public int pending() {
        return parts.pending;
    }

    /** Updates since the optimizer was set. */
    public long optimizerStep() {
        return parts.optimizerStep;
    }

    /** The shuffling generator's four words at the start of the running epoch. */
    public int[] shuffle() {
        return parts.shuffle;
    }

    /** The dropout generator's four words. */
    public int[] dropout() {
        return parts.dropout;
    }

    /** Whether the running epoch is in the other order than the setting {@code shuffle} says, which was changed within it. */
    public boolean otherOrder() {
        return parts.otherOrder;
    }

    /** The lowest loss that stop rules watched after an epoch so far, +∞ for none. */
    public double best() {
        return parts.best;
    }

    /** Epochs since then. */
    public long sinceBest() {
        return parts.sinceBest;
    }

    /** Whether hands changed anything after the start. */
    public boolean touched() {
        return parts.touched;
    }

    /** What the host's own table looked like, in the form of {@link DataForm}; null where the text tells that itself. */
    public byte[] data() {
        return parts.data;
    }

    /** The best epoch's weights, where the run is to end with them; null for none. */
    public State.Best kept() {
        return parts.kept;
    }

    /** Gathers what a snapshot holds; it keeps the arrays that it is given. */
    public static final class Builder {
        private int[] layerSizes;
        private double[] parameters;
        private double[][] memory;
        private double[] statistics;
        private Pipeline.Fitted fitted;
        private long epoch;
        private long step;
        private int position;
        private int pending;
        private long optimizerStep;
        private int[] shuffle;
        private int[] dropout;
        private boolean otherOrder;
        private double best;
        private long sinceBest;
        private boolean touched;
        private byte[] data;
        private State.Best kept;

        private Builder() {}

        private Builder copy() {
            Builder copy = new Builder();
            copy.layerSizes = layerSizes;
            copy.parameters = parameters;
            copy.memory = memory;
            copy.statistics = statistics;
            copy.fitted = fitted;
            copy.epoch = epoch;
            copy.step = step;
            copy.position = position;
            copy.pending = pending;
            copy.optimizerStep = optimizerStep;
            copy.shuffle = shuffle;
            copy.dropout = dropout;
            copy.otherOrder = otherOrder;
            copy.best = best;
            copy.sinceBest = sinceBest;
            copy.touched = touched;
            copy.data = data;
            copy.kept = kept;
            return copy;
        }

        /** What it gathered; the builder may go on. */
        public StateParts build() {
            return new StateParts(copy());
        }

        /** See {@link StateParts#layerSizes}. */
        public Builder layerSizes(int[] value) {
            layerSizes = value;
            return this;
        }

        /** See {@link StateParts#parameters}. */
        public Builder parameters(double[] value) {
            parameters = value;
            return this;
        }

        /** See {@link StateParts#memory}. */
        public Builder memory(double[][] value) {
            memory = value;
            return this;
        }

        /** See {@link StateParts#statistics}. */
        public Builder statistics(double[] value) {
            statistics = value;
            return this;
        }

        /** See {@link StateParts#fitted}. */
        public Builder fitted(Pipeline.Fitted value) {
            fitted = value;
            return this;
        }

        /** See {@link StateParts#epoch}. */
        public Builder epoch(long value) {
            epoch = value;
            return this;
        }

        /** See {@link StateParts#step}. */
        public Builder step(long value) {
            step = value;
            return this;
        }

        /** See {@link StateParts#position}. */
        public Builder position(int value) {
            position = value;
            return this;
        }

        /** See {@link StateParts#pending}. */
        public Builder pending(int value) {
            pending = value;
            return this;
        }

        /** See {@link StateParts#optimizerStep}. */
        public Builder optimizerStep(long value) {
            optimizerStep = value;
            return this;
        }

        /** See {@link StateParts#shuffle}. */
        public Builder shuffle(int[] value) {
            shuffle = value;
            return this;
        }

        /** See {@link StateParts#dropout}. */
        public Builder dropout(int[] value) {
            dropout = value;
            return this;
        }

        /** See {@link StateParts#otherOrder}. */
        public Builder otherOrder(boolean value) {
            otherOrder = value;
            return this;
        }

        /** See {@link StateParts#best}. */
        public Builder best(double value) {
            best = value;
            return this;
        }

        /** See {@link StateParts#sinceBest}. */
        public Builder sinceBest(long value) {
            sinceBest = value;
            return this;
        }

        /** See {@link StateParts#touched}. */
        public Builder touched(boolean value) {
            touched = value;
            return this;
        }

        /** See {@link StateParts#data}. */
        public Builder data(byte[] value) {
            data = value;
            return this;
        }

        /** See {@link StateParts#kept}. */
        public Builder kept(State.Best value) {
            kept = value;
            return this;
        }
    }
}
