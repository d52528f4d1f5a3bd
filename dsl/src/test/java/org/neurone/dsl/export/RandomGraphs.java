package org.neurone.dsl.export;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.export.graph.GraphLayer;
import org.neurone.dsl.export.graph.Memory;
import org.neurone.engine.BuiltIn;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.data.Encoding;
import org.neurone.engine.data.Features;
import org.neurone.engine.data.Filling;
import org.neurone.engine.data.Layout;
import org.neurone.engine.data.Pipeline;
import org.neurone.engine.data.Scaling;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.Window;
import org.neurone.engine.number.Values;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;

/** Random networks with random weights, for comparing what is exported with what is meant. */
public final class RandomGraphs {
    public static final List<Activation> ACTIVATIONS = BuiltIn.activations();

    private final Rng rng;

    public RandomGraphs(int seed) {
        this.rng = new Rng(seed, Stream.WEIGHTS);
    }

    /** A few dense layers of that activation over two columns, with feature terms and normalisation. */
    public Graph dense(Activation activation) {
        Features features = new Features(List.of("x", "y 2"), terms(), scaling(6));
        List<GraphLayer> layers = new ArrayList<>();
        layers.add(dense(Shape.vector(6), 1 + rng.below(7), activation));
        layers.add(new GraphLayer.Dropout(layers.get(0).output(), 0.2));
        layers.add(normalization(layers.get(0).output()));
        layers.add(dense(layers.get(0).output(), 2 + rng.below(5), activation));
        layers.add(dense(layers.get(3).output(), 6, activation));
        layers.add(new GraphLayer.Skip(layers.get(4).output(), 0));
        layers.add(dense(layers.get(5).output(), 3, new Softmax()));
        return graph(features, Shape.vector(6), Encoding.ONE_OF_K, List.of("cat", "dog \"é\"", "emu"), layers);
    }

    /** Two values of columns that may have holes, taught on a scale of their own. */
    public Graph values(Activation activation) {
        Filling filling = new Filling(Values.of(numbers(2, 1)));
        Features features = new Features(List.of("x", "y 2"), filling, terms(), scaling(6));
        List<GraphLayer> layers = new ArrayList<>();
        layers.add(dense(Shape.vector(6), 4, activation));
        layers.add(dense(layers.get(0).output(), 2, new Linear()));
        Scaling targets = new Scaling(new double[] {16_000, -0.5}, new double[] {2_500, 0.01});
        return graph(new Pipeline(features, targets), Shape.vector(6), Encoding.VALUES, List.of(), layers);
    }

    /** A picture through convolutions, pools and a normalisation into one sigmoid. */
    public Graph picture(Activation activation) {
        int height = 5 + rng.below(5);
        int width = 5 + rng.below(5);
        Shape input = Shape.picture(height, width, 1 + rng.below(3));
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < input.size(); i++) {
            columns.add("p" + i);
        }
        List<GraphLayer> layers = new ArrayList<>();
        layers.add(convolution(input, 1 + rng.below(4), true, activation));
        layers.add(normalization(layers.get(0).output()));
        layers.add(new GraphLayer.Skip(layers.get(1).output(), 1));
        layers.add(pooling(layers.get(0).output(), rng.below(2) == 0));
        layers.add(convolution(layers.get(3).output(), 1 + rng.below(4), false, activation));
        layers.add(pooling(layers.get(4).output(), rng.below(2) == 0));
        Shape flat = Shape.vector((int) layers.get(5).output().size());
        layers.add(new GraphLayer.Flatten(layers.get(5).output(), flat));
        layers.add(dense(flat, 1, new Sigmoid()));
        Features features = new Features(columns, List.of(), scaling(columns.size()));
        return graph(features, input, Encoding.BINARY, List.of("no", "yes"), layers);
    }

    /** {@code rows} examples of raw columns. */
    public double[] examples(Graph graph, int rows) {
        return numbers(rows * graph.features().columns().size(), 1.5);
    }

    private static Graph graph(
            Features features, Shape input, Encoding encoding, List<String> classes, List<GraphLayer> layers) {
        return graph(new Pipeline(features, Scaling.none(0)), input, encoding, classes, layers);
    }

    private static Graph graph(
            Pipeline pipeline, Shape input, Encoding encoding, List<String> classes, List<GraphLayer> layers) {
        Experiment experiment = Experiment.builder().build();
        return Graph.builder()
                .name("Network")
                .title("a test")
                .text("layer 3")
                .pipeline(pipeline)
                .input(input)
                .layout(Layout.PLAIN)
                .encoding(encoding)
                .targets(classes.isEmpty() ? List.of("price", "share") : List.of("kind"))
                .classes(classes)
                .layers(layers)
                .experiment(experiment)
                .memory(Memory.NONE)
                .examples(Graph.Examples.NONE)
                .predictor((columns, rows, outputs) -> {})
                .build();
    }

    private static List<Term> terms() {
        Term x = new Term.Column("x");
        Term y = new Term.Column("y 2");
        return List.of(
                x,
                new Term.Power(y, 7),
                new Term.Product(List.of(x, y, new Term.Power(x, 2))),
                new Term.Call(Term.Function.SIN, x),
                new Term.Call(Term.Function.COS, new Term.Product(List.of(x, y))),
                new Term.Call(Term.Function.ABS, y));
    }

    private Scaling scaling(int features) {
        double[] scale = new double[features];
        for (int i = 0; i < features; i++) {
            scale[i] = rng.uniform(0.5, 3);
        }
        return new Scaling(numbers(features, 1), scale);
    }

    private GraphLayer.Dense dense(Shape input, int units, Activation activation) {
        int inputs = (int) input.size();
        Values weights = values(inputs * units, 2 / Math.sqrt(inputs));
        return new GraphLayer.Dense(input, Shape.vector(units), weights, values(units, 1), activation, 0, 0, false);
    }

    private GraphLayer.Convolution convolution(Shape input, int filters, boolean same, Activation activation) {
        int down = 1 + rng.below(2);
        int right = 1 + rng.below(2);
        int height = 1 + rng.below(Math.min(4, input.height()));
        int width = 1 + rng.below(Math.min(4, input.width()));
        int rows = same ? (input.height() + down - 1) / down : (input.height() - height) / down + 1;
        int columns = same ? (input.width() + right - 1) / right : (input.width() - width) / right + 1;
        int padDown = same ? Math.max(0, (rows - 1) * down + height - input.height()) : 0;
        int padRight = same ? Math.max(0, (columns - 1) * right + width - input.width()) : 0;
        Window window = new Window(
                input.height(),
                input.width(),
                input.channels(),
                height,
                width,
                down,
                right,
                padDown / 2,
                padRight / 2,
                rows,
                columns);
        int length = height * width * input.channels();
        return new GraphLayer.Convolution(
                input,
                Shape.picture(rows, columns, filters),
                window,
                values(length * filters, 2 / Math.sqrt(length)),
                values(filters, 1),
                activation,
                0,
                0,
                false);
    }

    private GraphLayer.Pooling pooling(Shape input, boolean largest) {
        int height = Math.min(input.height(), 1 + rng.below(3));
        int width = Math.min(input.width(), 1 + rng.below(3));
        Shape output = Shape.picture(input.height() / height, input.width() / width, input.channels());
        Window window = new Window(
                input.height(),
                input.width(),
                input.channels(),
                height,
                width,
                height,
                width,
                0,
                0,
                output.height(),
                output.width());
        return new GraphLayer.Pooling(input, output, window, largest);
    }

    private GraphLayer.BatchNormalization normalization(Shape input) {
        int channels = input.channels();
        double[] variance = new double[channels];
        for (int c = 0; c < channels; c++) {
            variance[c] = rng.uniform(0.2, 2);
        }
        return new GraphLayer.BatchNormalization(
                input, values(channels, 1), values(channels, 1), values(channels, 1), Values.of(variance), 1e-5, 0.1);
    }

    private Values values(int count, double spread) {
        return Values.of(numbers(count, spread));
    }

    private double[] numbers(int count, double spread) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = rng.uniform(-spread, spread);
        }
        return numbers;
    }
}
