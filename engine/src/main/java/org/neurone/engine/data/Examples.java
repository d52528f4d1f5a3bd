package org.neurone.engine.data;

import java.util.Objects;

/** Examples as a source gives them: nothing normalised, nothing encoded, not yet split. */
public final class Examples {
    private final int size;
    private final double[] inputs;
    private final double[] targets;

    /**
     * @param size number of examples
     * @param inputs size × columns, row-major; pictures row by row with channels last; NaN for a hole, only where {@link
     *     Missing#fills} holds of the data
     * @param targets for a regression size × targets, row-major; for classes one class number an example, from 0
     */
    public Examples(int size, double[] inputs, double[] targets) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(targets, "targets");
        if (size < 1 || inputs.length % size != 0 || targets.length % size != 0) {
            throw new IllegalArgumentException("examples are whole rows and at least one, but " + inputs.length
                    + " inputs and " + targets.length + " targets were given for " + size);
        }
        this.size = size;
        this.inputs = inputs;
        this.targets = targets;
    }

    /** Number of examples. */
    public int size() {
        return size;
    }

    /** Size × columns, row-major; pictures row by row with channels last. */
    public double[] inputs() {
        return inputs;
    }

    /** For a regression size × targets, row-major; for classes one class number an example, from 0. */
    public double[] targets() {
        return targets;
    }
}
