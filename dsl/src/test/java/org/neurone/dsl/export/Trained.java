package org.neurone.dsl.export;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.Language;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.export.graph.Graphs;
import org.neurone.engine.Network;
import org.neurone.engine.Trainer;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Normalize;
import org.neurone.engine.data.source.Blobs;
import org.neurone.engine.data.source.Circle;
import org.neurone.engine.data.source.CsvSource;
import org.neurone.engine.data.source.Iris;
import org.neurone.engine.data.source.Sine;
import org.neurone.engine.data.source.Strokes;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.experiment.ExperimentBuilder;
import org.neurone.engine.layer.BatchNorm;
import org.neurone.engine.layer.Conv;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.Dropout;
import org.neurone.engine.layer.Pool;
import org.neurone.engine.layer.Weighting;
import org.neurone.engine.loss.CrossEntropy;
import org.neurone.engine.optimizer.Adam;

/** Networks that the engine itself has trained for a few epochs. */
public final class Trained {
    private Trained() {}

    /** One of every kind of data and output, the activation in all hidden layers. */
    public static List<Network> all(Activation activation) {
        List<Network> networks = new ArrayList<>();
        networks.add(circle(activation, 3));
        networks.add(iris(activation, 3));
        networks.add(strokes(activation, 1));
        networks.add(sine(activation, 3));
        return networks;
    }

    /** For each layer of the catalogue one in which it stands and has learned, so that a new one is met by itself. */
    public static List<Network> ofEveryLayer() {
        List<Network> networks = new ArrayList<>();
        for (Entry<?> entry : Catalog.standard().entries(Kind.LAYER)) {
            String text = CatalogueFormsTest.around(entry.example()) + "\nepochs 3; lr 0.1";
            networks.add(train(Language.standard().parse(text).toBuilder()));
        }
        return networks;
    }

    /** Two classes in one output, with features. */
    public static Network circle(Activation activation, int epochs) {
        Term x = new Term.Column("x");
        Term y = new Term.Column("y");
        return train(Experiment.builder()
                .title("Circle, \"quoted\"")
                .data(new DataSpec(new Circle(0.1, 120), null, 7, Normalize.STANDARD))
                .inputs(List.of(
                        x,
                        y,
                        new Term.Power(x, 3),
                        new Term.Product(List.of(x, y)),
                        new Term.Call(Term.Function.SIN, y),
                        new Term.Call(Term.Function.COS, x),
                        new Term.Call(Term.Function.ABS, x)))
                .layer(new Dense(5, activation))
                .layer(new Dense(1, new Sigmoid()))
                .epochs(epochs)
                .learningRate(0.3));
    }

    /** Three classes, four columns that are normalised. */
    public static Network iris(Activation activation, int epochs) {
        return train(Experiment.builder()
                .data(DataSpec.of(new Iris()))
                .layer(new Dense(6, activation))
                .layer(new BatchNorm(1e-5, 0.1))
                .layer(new Dropout(0.1))
                .layer(new Dense(3, new Softmax()))
                .loss(new CrossEntropy())
                .optimizer(new Adam(0.9, 0.999, 1e-8))
                .epochs(epochs));
    }

    /** Pictures through convolutions and pools. */
    public static Network strokes(Activation activation, int epochs) {
        return train(Experiment.builder()
                .data(DataSpec.of(new Strokes(0.1, 60)))
                .layer(new Conv(3, 3, 4, activation, 2, 1, true, Weighting.DEFAULT))
                .layer(new BatchNorm(1e-5, 0.1))
                .layer(new Pool(true, 2, 3, 1, 2))
                .layer(new Conv(2, 2, 2, activation, 1, 1, false, Weighting.DEFAULT))
                .layer(new Pool(false, 1, 2))
                .epochs(epochs));
    }

    /** One value of one column. */
    public static Network sine(Activation activation, int epochs) {
        return train(Experiment.builder()
                .data(DataSpec.of(new Sine(0.05, 80)))
                .layer(new Dense(7, activation))
                .layer(new Dense(1, new Linear()))
                .epochs(epochs)
                .learningRate(0.05));
    }

    /** Large values of a table with holes. */
    public static Network prices(Activation activation, int epochs) {
        StringBuilder table = new StringBuilder("size,kind,price\n");
        for (int i = 0; i < 60; i++) {
            table.append(i % 7 == 0 ? "" : "" + i % 13).append(i % 3 == 0 ? ",old," : i % 3 == 1 ? ",new," : ",,");
            table.append(90_000 + 1_500 * (i % 13)).append('\n');
        }
        Experiment experiment = Experiment.builder()
                .data(DataSpec.of(new CsvSource("t", List.of(), null, null, List.of(), null, "mean")))
                .layer(new Dense(4, activation))
                .layer(new Dense(1, new Linear()))
                .epochs(epochs)
                .build();
        Trainer trainer = Trainer.of(experiment, Tables.of("t", Csv.read(table.toString())));
        trainer.run();
        return trainer.network();
    }

    /** Classes far apart, learned well. */
    public static Network blobs() {
        return train(Experiment.builder()
                .title("Four blobs")
                .data(DataSpec.of(new Blobs(4, 0.1, 200)))
                .layer(new Dense(8, new Tanh()))
                .layer(new Dense(6, new Relu()))
                .loss(new CrossEntropy())
                .optimizer(new Adam(0.9, 0.999, 1e-8))
                .epochs(40));
    }

    /** More weights than the constants of a class file could hold one by one. */
    public static Network wide() {
        return train(Experiment.builder()
                .layer(new Dense(300, new Tanh()))
                .layer(new Dense(200, new Tanh()))
                .layer(new Dense(1, new Sigmoid()))
                .batch(100)
                .epochs(1));
    }

    public static Graph graph(Network network) {
        return Graphs.of(network, "# a note\nlayer 3", Tables.none());
    }

    private static Network train(ExperimentBuilder builder) {
        Trainer trainer = Trainer.of(builder.build());
        trainer.run();
        return trainer.network();
    }
}
