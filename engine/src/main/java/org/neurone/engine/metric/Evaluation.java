package org.neurone.engine.metric;

import java.util.List;
import java.util.Objects;
import org.neurone.engine.data.Encoding;

/** Predictions beside what was desired. The arrays are shared with whoever made them: read, never changed. */
public final class Evaluation {
    private final int size;
    private final int width;
    private final double[] predicted;
    private final double[] desired;
    private final int[] labels;
    private final Encoding encoding;
    private final List<String> classes;
    private final double loss;

    /**
     * @param size number of examples
     * @param width numbers an example in {@code predicted} and {@code desired}
     * @param predicted size × width, row-major: the network's outputs; may be longer
     * @param desired size × width, row-major; may be longer
     * @param labels class number of each example; empty for a regression
     * @param encoding how targets are written; {@link Encoding#VALUES} for a regression
     * @param classes names by class number; empty for a regression
     * @param loss mean loss of these examples, regularisation not included
     */
    public Evaluation(
            int size,
            int width,
            double[] predicted,
            double[] desired,
            int[] labels,
            Encoding encoding,
            List<String> classes,
            double loss) {
        Objects.requireNonNull(encoding, "encoding");
        classes = List.copyOf(classes);
        if (predicted.length < (long) size * width || desired.length < (long) size * width) {
            throw new IllegalArgumentException(size + " examples of " + width + " outputs need " + (long) size * width
                    + " numbers, but " + predicted.length + " predicted and " + desired.length + " desired were given");
        }
        if (encoding != Encoding.VALUES && labels.length < size) {
            throw new IllegalArgumentException(
                    size + " examples need a class each, but " + labels.length + " were given");
        }
        this.size = size;
        this.width = width;
        this.predicted = predicted;
        this.desired = desired;
        this.labels = labels;
        this.encoding = encoding;
        this.classes = classes;
        this.loss = loss;
    }

    /** Number of examples. */
    public int size() {
        return size;
    }

    /** Numbers an example in {@code predicted} and {@code desired}. */
    public int width() {
        return width;
    }

    /** Size × width, row-major: the network's outputs; may be longer. */
    public double[] predicted() {
        return predicted;
    }

    /** Size × width, row-major; may be longer. */
    public double[] desired() {
        return desired;
    }

    /** Class number of each example; empty for a regression. */
    public int[] labels() {
        return labels;
    }

    /** How targets are written; {@link Encoding#VALUES} for a regression. */
    public Encoding encoding() {
        return encoding;
    }

    /** Names by class number; empty for a regression. */
    public List<String> classes() {
        return classes;
    }

    /** Mean loss of these examples, regularisation not included. */
    public double loss() {
        return loss;
    }

    /** Whether the examples have classes. */
    public boolean hasClasses() {
        return encoding != Encoding.VALUES;
    }

    /** The class predicted for an example, as {@link Encoding#decide} reads the outputs. */
    public int decided(int example) {
        return encoding.decide(predicted, example * width, width);
    }
}
