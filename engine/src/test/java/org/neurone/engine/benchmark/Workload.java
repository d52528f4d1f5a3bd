package org.neurone.engine.benchmark;

import java.util.List;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.layer.Conv;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.LayerSpec;
import org.neurone.engine.layer.Pool;
import org.neurone.engine.loss.CrossEntropy;
import org.neurone.engine.loss.Quadratic;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;

/** The networks that every speed is measured on, from a first lesson's to a picture's. The data are noise: speed does not care. */
@SuppressWarnings("ImmutableEnumChecker") // records and unchangeable lists
public enum Workload {
    XOR_SIZED("2-4-2-1 tanh, batch 10", 10, Shape.vector(2), 2, dense(new Tanh(), 4, 2, 1)),
    PLAYGROUND("2-8-8-8-1 tanh, batch 30", 30, Shape.vector(2), 2, dense(new Tanh(), 8, 8, 8, 1)),
    ONE_BY_ONE("2-2-1 sigmoid, batch 1", 1, Shape.vector(2), 2, dense(new Sigmoid(), 2, 1)),
    DIGITS("64-128-10 sigmoid and softmax, batch 32", 32, Shape.vector(64), 10, softmax(dense(new Sigmoid(), 128))),
    WIDE("784-256-128-10 relu and softmax, batch 64", 64, Shape.vector(784), 10, softmax(dense(new Relu(), 256, 128))),
    PICTURES(
            "28×28×1, conv 8 and 16 of 5×5 relu, pool 2, softmax 10, batch 20",
            20,
            Shape.picture(28, 28, 1),
            10,
            pictures());

    private final String title;
    private final int batch;
    private final Shape input;
    private final int classes;
    private final List<LayerSpec> layers;

    Workload(String title, int batch, Shape input, int classes, List<LayerSpec> layers) {
        this.title = title;
        this.batch = batch;
        this.input = input;
        this.classes = classes;
        this.layers = layers;
    }

    /** What it is, for a table. */
    public String title() {
        return title;
    }

    /** Its text as Java. An epoch is 300 examples or four batches, so that its end weighs as little as with real data. */
    public Experiment experiment() {
        return Experiment.builder()
                .data(DataSpec.of(new Noise(input, classes, batch * Math.max(4, 300 / batch))))
                .layers(layers)
                .loss(classes > 2 ? new CrossEntropy() : new Quadratic())
                .learningRate(1e-3)
                .batch(batch)
                .epochs(Integer.MAX_VALUE)
                .build();
    }

    private static List<LayerSpec> dense(Activation activation, int... units) {
        LayerSpec[] layers = new LayerSpec[units.length];
        for (int i = 0; i < units.length; i++) {
            layers[i] = new Dense(units[i], activation);
        }
        return List.of(layers);
    }

    private static List<LayerSpec> softmax(List<LayerSpec> hidden) {
        LayerSpec[] layers = hidden.toArray(new LayerSpec[hidden.size() + 1]);
        layers[hidden.size()] = new Dense(10, new Softmax());
        return List.of(layers);
    }

    private static List<LayerSpec> pictures() {
        return List.of(
                new Conv(8, 5, 5, new Relu()),
                new Pool(true, 2, 2),
                new Conv(16, 5, 5, new Relu()),
                new Pool(true, 2, 2),
                new Dense(10, new Softmax()));
    }

    /** Uniform numbers and classes in turn. */
    private record Noise(Shape shape, int classes, int samples) implements Source {
        @Override
        public DataInfo describe(Tables tables) {
            String[] columns = new String[(int) shape.size()];
            for (int i = 0; i < columns.length; i++) {
                columns[i] = "x" + i;
            }
            String[] names = new String[classes];
            for (int i = 0; i < classes; i++) {
                names[i] = "class " + i;
            }
            return DataInfo.classes(List.of(columns), "class", List.of(names), samples)
                    .withInput(shape)
                    .withTest(0);
        }

        @Override
        public Examples examples(Tables tables, long seed) {
            Rng random = Rng.of(seed, Stream.DATA);
            double[] inputs = new double[samples * (int) shape.size()];
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] = random.uniform(-1, 1);
            }
            double[] labels = new double[samples];
            for (int i = 0; i < samples; i++) {
                labels[i] = i % classes;
            }
            return new Examples(samples, inputs, labels);
        }
    }
}
