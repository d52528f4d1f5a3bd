package org.neurone.dsl.export.graph;

import java.util.List;
import java.util.Objects;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.data.Encoding;
import org.neurone.engine.data.Features;
import org.neurone.engine.data.Layout;
import org.neurone.engine.data.Pipeline;
import org.neurone.engine.data.Shape;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.Window;
import org.neurone.engine.number.Values;

/**
 * A trained network laid open for writing: every layer with its shapes and numbers, what happens to an example's columns
 * before the first, and how the last one's outputs are read. What each format is made from.
 *
 * @param name what a class or file made of it is called: an identifier of ASCII letters, digits and underscores
 * @param title what the experiment is called, {@link #UNTITLED} where it has no title
 * @param text the experiment in the language, for people to read in what is exported; empty where there is none
 * @param pipeline from an example's columns to what the first layer is fed, and from the last one's outputs to values
 * @param input shape of what the first layer is fed
 * @param layout what each column is made of in a table, and what is done about holes
 * @param encoding how targets are written, which says how outputs are read
 * @param targets names of the target columns
 * @param classes names by class number; empty for a regression
 * @param layers in order, at least one
 * @param experiment how it was trained
 * @param memory what its optimizer knew, {@link Memory#NONE} where that is not at hand
 * @param examples what it was trained on, {@link Examples#NONE} where that is not at hand
 * @param predictor answers as the network does
 */
public record Graph(
        String name,
        String title,
        String text,
        Pipeline pipeline,
        Shape input,
        Layout layout,
        Encoding encoding,
        List<String> targets,
        List<String> classes,
        List<GraphLayer> layers,
        Experiment experiment,
        Memory memory,
        Examples examples,
        Predictor predictor) {
    /** The title of an experiment that has none. */
    public static final String UNTITLED = "Neurone network";

    public Graph {
        if (!isIdentifier(name)) {
            throw new IllegalArgumentException(
                    "a network is named by letters, digits and underscores, but this is \"" + name + "\"");
        }
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(layout, "layout");
        targets = List.copyOf(targets);
        classes = List.copyOf(classes);
        layers = List.copyOf(layers);
    }

    /** Multiplications, about, that one example takes; at least 1. */
    public double cost() {
        double cost = 1;
        for (GraphLayer layer : layers) {
            cost += layer.cost();
        }
        return cost;
    }

    /** The same network under another name. */
    public Graph named(String other) {
        return called(other, title);
    }

    /** The same network under another title. */
    public Graph titled(String other) {
        return called(name, other);
    }

    private Graph called(String newName, String newTitle) {
        return new Graph(
                newName,
                newTitle,
                text,
                pipeline,
                input,
                layout,
                encoding,
                targets,
                classes,
                layers,
                experiment,
                memory,
                examples,
                predictor);
    }

    private static boolean isIdentifier(String name) {
        boolean right = !name.isEmpty() && !isDigit(name.charAt(0));
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            right &= (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || isDigit(c);
        }
        return right;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Numbers that the network answers with. */
    public int outputs() {
        return (int) layers.get(layers.size() - 1).output().size();
    }

    /** The last layer's activation, {@code linear} where it has none. */
    public Activation lastActivation() {
        return layers.get(layers.size() - 1) instanceof GraphLayer.Weighted weighted
                ? weighted.activation()
                : new Linear();
    }

    /** From an example's columns to what the first layer is fed. */
    public Features features() {
        return pipeline.features();
    }

    /** Whether features are normalised at all. */
    public boolean scaled() {
        return !features().scaling().isNone();
    }

    /** Whether holes in columns, which are NaN, are filled. */
    public boolean filled() {
        return features().filling().fills();
    }

    /** Whether outputs are brought back to the targets' own unit: value · scale + shift. */
    public boolean rescaled() {
        return pipeline.scalesTargets();
    }

    /** Whether outputs speak for one of a few classes. */
    public boolean classifies() {
        return !classes.isEmpty();
    }

    /**
     * The examples that a network was trained on.
     *
     * @param columns (size, columns), row-major, as the data has them: before features and normalisation
     * @param targets (size, targets), row-major: class numbers, or a regression's values
     * @param test how many of them, the last ones, are kept for testing
     * @param validation how many before those are kept for validation
     */
    public record Examples(int size, Values columns, Values targets, int test, int validation) {
        /** With more numbers than this examples are better left in a file of their own. */
        private static final int MOST_NUMBERS = 200_000;

        /** No examples: a script then wants a table. */
        public static final Examples NONE = new Examples(0, Values.of(), Values.of(), 0, 0);

        public Examples {
            if (size < 0 || test < 0 || validation < 0 || test > size - validation) {
                throw new IllegalArgumentException("of " + size + " examples, " + test
                        + " cannot be kept for testing and " + validation + " for validation");
            }
        }

        /** These, where they are few enough to stand in a script, else none. */
        public Examples forScript() {
            return columns.size() + targets.size() > MOST_NUMBERS ? NONE : this;
        }
    }

    /** Rows of zeros that a convolution needs below its picture. */
    public static int bottom(Window window) {
        int reached = (window.outHeight() - 1) * window.strideHeight() + window.kernelHeight();
        return Math.max(0, reached - window.height() - window.top());
    }

    /** Columns of zeros that a convolution needs right of its picture. */
    public static int right(Window window) {
        int reached = (window.outWidth() - 1) * window.strideWidth() + window.kernelWidth();
        return Math.max(0, reached - window.width() - window.left());
    }

    /** Whether a window needs zeros around its picture anywhere. */
    public static boolean padded(Window window) {
        return window.top() > 0 || window.left() > 0 || bottom(window) > 0 || right(window) > 0;
    }

    /** Whether a layer further on adds what leaves the layer of that number, counted from 1; 0 for what comes into the network. */
    public boolean kept(int number) {
        for (GraphLayer layer : layers) {
            if (layer instanceof GraphLayer.Skip skip && skip.behind() == number) {
                return true;
            }
        }
        return false;
    }
}
