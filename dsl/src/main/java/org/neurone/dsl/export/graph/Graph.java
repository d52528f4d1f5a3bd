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
 */
public final class Graph {
    /** The title of an experiment that has none. */
    public static final String UNTITLED = "Neurone network";

    private final Builder parts;

    private Graph(Builder parts) {
        if (!isIdentifier(parts.name)) {
            throw new IllegalArgumentException(
                    "a network is named by letters, digits and underscores, but this is \"" + parts.name + "\"");
        }
        Objects.requireNonNull(parts.pipeline, "pipeline");
        Objects.requireNonNull(parts.input, "input");
        Objects.requireNonNull(parts.encoding, "encoding");
        Objects.requireNonNull(parts.experiment, "experiment");
        Objects.requireNonNull(parts.predictor, "predictor");
        this.parts = parts;
    }

    /** Of nothing yet: pipeline, input, encoding, layers, experiment and predictor are to be said. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this network. */
    public Builder toBuilder() {
        return parts.copy();
    }

    /** What a class or file made of it is called: an identifier of ASCII letters, digits and underscores. */
    public String name() {
        return parts.name;
    }

    /** What the experiment is called, {@link #UNTITLED} where it has no title. */
    public String title() {
        return parts.title;
    }

    /** The experiment in the language, for people to read in what is exported; empty where there is none. */
    public String text() {
        return parts.text;
    }

    /** From an example's columns to what the first layer is fed, and from the last one's outputs to values. */
    public Pipeline pipeline() {
        return parts.pipeline;
    }

    /** Shape of what the first layer is fed. */
    public Shape input() {
        return parts.input;
    }

    /** What each column is made of in a table, and what is done about holes. */
    public Layout layout() {
        return parts.layout;
    }

    /** How targets are written, which says how outputs are read. */
    public Encoding encoding() {
        return parts.encoding;
    }

    /** Names of the target columns. */
    public List<String> targets() {
        return parts.targets;
    }

    /** Names by class number; empty for a regression. */
    public List<String> classes() {
        return parts.classes;
    }

    /** In order, at least one. */
    public List<GraphLayer> layers() {
        return parts.layers;
    }

    /** How it was trained. */
    public Experiment experiment() {
        return parts.experiment;
    }

    /** What its optimizer knew, {@link Memory#NONE} where that is not at hand. */
    public Memory memory() {
        return parts.memory;
    }

    /** What it was trained on, {@link Examples#NONE} where that is not at hand. */
    public Examples examples() {
        return parts.examples;
    }

    /** Answers as the network does. */
    public Predictor predictor() {
        return parts.predictor;
    }

    /** Multiplications, about, that one example takes; at least 1. */
    public double cost() {
        double cost = 1;
        for (GraphLayer layer : parts.layers) {
            cost += layer.cost();
        }
        return cost;
    }

    /** The same network under another name. */
    public Graph named(String other) {
        return toBuilder().name(other).build();
    }

    /** The same network under another title. */
    public Graph titled(String other) {
        return toBuilder().title(other).build();
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
        return (int) parts.layers.get(parts.layers.size() - 1).output().size();
    }

    /** The last layer's activation, {@code linear} where it has none. */
    public Activation lastActivation() {
        return parts.layers.get(parts.layers.size() - 1) instanceof GraphLayer.Weighted weighted
                ? weighted.activation()
                : new Linear();
    }

    /** From an example's columns to what the first layer is fed. */
    public Features features() {
        return parts.pipeline.features();
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
        return parts.pipeline.scalesTargets();
    }

    /** Whether outputs speak for one of a few classes. */
    public boolean classifies() {
        return !parts.classes.isEmpty();
    }

    /** Gathers what is known of a network. */
    public static final class Builder {
        private String name = "Network";
        private String title = UNTITLED;
        private String text = "";
        private Pipeline pipeline;
        private Shape input;
        private Layout layout = Layout.PLAIN;
        private Encoding encoding;
        private List<String> targets = List.of();
        private List<String> classes = List.of();
        private List<GraphLayer> layers = List.of();
        private Experiment experiment;
        private Memory memory = Memory.NONE;
        private Examples examples = Examples.NONE;
        private Predictor predictor;

        private Builder() {}

        private Builder copy() {
            Builder copy = new Builder();
            copy.name = name;
            copy.title = title;
            copy.text = text;
            copy.pipeline = pipeline;
            copy.input = input;
            copy.layout = layout;
            copy.encoding = encoding;
            copy.targets = targets;
            copy.classes = classes;
            copy.layers = layers;
            copy.experiment = experiment;
            copy.memory = memory;
            copy.examples = examples;
            copy.predictor = predictor;
            return copy;
        }

        /** @throws IllegalArgumentException where the name is no identifier */
        public Graph build() {
            return new Graph(copy());
        }

        /** See {@link Graph#name}. */
        public Builder name(String value) {
            name = Objects.requireNonNull(value, "name");
            return this;
        }

        /** See {@link Graph#title}. */
        public Builder title(String value) {
            title = Objects.requireNonNull(value, "title");
            return this;
        }

        /** See {@link Graph#text}. */
        public Builder text(String value) {
            text = Objects.requireNonNull(value, "text");
            return this;
        }

        /** See {@link Graph#pipeline}. */
        public Builder pipeline(Pipeline value) {
            pipeline = Objects.requireNonNull(value, "pipeline");
            return this;
        }

        /** See {@link Graph#input}. */
        public Builder input(Shape value) {
            input = Objects.requireNonNull(value, "input");
            return this;
        }

        /** See {@link Graph#layout}. */
        public Builder layout(Layout value) {
            layout = Objects.requireNonNull(value, "layout");
            return this;
        }

        /** See {@link Graph#encoding}. */
        public Builder encoding(Encoding value) {
            encoding = Objects.requireNonNull(value, "encoding");
            return this;
        }

        /** See {@link Graph#targets}. */
        public Builder targets(List<String> value) {
            targets = List.copyOf(value);
            return this;
        }

        /** See {@link Graph#classes}. */
        public Builder classes(List<String> value) {
            classes = List.copyOf(value);
            return this;
        }

        /** See {@link Graph#layers}. */
        public Builder layers(List<GraphLayer> value) {
            layers = List.copyOf(value);
            return this;
        }

        /** See {@link Graph#experiment}. */
        public Builder experiment(Experiment value) {
            experiment = Objects.requireNonNull(value, "experiment");
            return this;
        }

        /** See {@link Graph#memory}. */
        public Builder memory(Memory value) {
            memory = Objects.requireNonNull(value, "memory");
            return this;
        }

        /** See {@link Graph#examples}. */
        public Builder examples(Examples value) {
            examples = Objects.requireNonNull(value, "examples");
            return this;
        }

        /** See {@link Graph#predictor}. */
        public Builder predictor(Predictor value) {
            predictor = Objects.requireNonNull(value, "predictor");
            return this;
        }
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
        for (GraphLayer layer : parts.layers) {
            if (layer instanceof GraphLayer.Skip skip && skip.behind() == number) {
                return true;
            }
        }
        return false;
    }
}
