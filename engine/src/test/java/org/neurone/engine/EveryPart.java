package org.neurone.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Sign;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Step;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.source.Iris;
import org.neurone.engine.data.source.Strokes;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.experiment.ExperimentBuilder;
import org.neurone.engine.initializer.Constant;
import org.neurone.engine.initializer.He;
import org.neurone.engine.initializer.Initializer;
import org.neurone.engine.initializer.LeCun;
import org.neurone.engine.initializer.Normal;
import org.neurone.engine.initializer.Uniform;
import org.neurone.engine.initializer.Xavier;
import org.neurone.engine.initializer.Zero;
import org.neurone.engine.layer.BatchNorm;
import org.neurone.engine.layer.Conv;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.Dropout;
import org.neurone.engine.layer.Flatten;
import org.neurone.engine.layer.LayerSpec;
import org.neurone.engine.layer.Output;
import org.neurone.engine.layer.Pool;
import org.neurone.engine.layer.Skip;
import org.neurone.engine.layer.Weighting;
import org.neurone.engine.loss.Absolute;
import org.neurone.engine.loss.CrossEntropy;
import org.neurone.engine.loss.Hinge;
import org.neurone.engine.loss.Huber;
import org.neurone.engine.loss.Loss;
import org.neurone.engine.loss.Quadratic;
import org.neurone.engine.optimizer.Adagrad;
import org.neurone.engine.optimizer.Adam;
import org.neurone.engine.optimizer.AdamW;
import org.neurone.engine.optimizer.Clip;
import org.neurone.engine.optimizer.Momentum;
import org.neurone.engine.optimizer.Nesterov;
import org.neurone.engine.optimizer.Optimizer;
import org.neurone.engine.optimizer.Perceptron;
import org.neurone.engine.optimizer.RmsProp;
import org.neurone.engine.optimizer.Sgd;
import org.neurone.engine.regularizer.L1;
import org.neurone.engine.regularizer.L2;
import org.neurone.engine.regularizer.Regularizer;
import org.neurone.engine.schedule.Cosine;
import org.neurone.engine.schedule.Decay;
import org.neurone.engine.schedule.Schedule;
import org.neurone.engine.schedule.Steps;
import org.neurone.engine.schedule.Warmup;
import org.neurone.engine.stop.AccuracyReached;
import org.neurone.engine.stop.LossReached;
import org.neurone.engine.stop.Patience;
import org.neurone.engine.stop.StopRule;

/**
 * Small experiments in which, taken together, every part of the catalogue that takes part in a training step stands. Activations and
 * layers come from the catalogue by themselves; a new part of another kind is named in the list of its kind.
 */
public final class EveryPart {
    private static final List<Activation> ACTIVATIONS = BuiltIn.activations().stream()
            .filter(activation -> !activation.flat())
            .toList();
    private static final List<Optimizer> OPTIMIZERS = List.of(
            new Sgd(),
            new Momentum(0.9),
            new Nesterov(0.9),
            new Adagrad(1e-10),
            new RmsProp(0.9, 1e-8),
            new Adam(0.9, 0.999, 1e-8),
            new AdamW(0.9, 0.999, 1e-8, 0.01));
    private static final List<Loss> LOSSES = List.of(
            new Quadratic(), new CrossEntropy(), new Absolute(), new Huber(1), new Hinge(), BuiltIn.quarticLoss());
    private static final List<Initializer> INITIALIZERS = List.of(
            new Xavier(), new He(), new LeCun(), new Uniform(-1, 1), new Normal(0.5), new Zero(), new Constant(0.1));
    private static final List<Schedule> SCHEDULES =
            List.of(new Decay(0.1), new Steps(0.9, 2), new Cosine(40L), new Warmup(3));
    private static final List<Regularizer> REGULARIZERS = List.of(new L1(0.001), new L2(0.01));
    private static final List<Clip> CLIPS = List.of(new Clip.Norm(0.1), new Clip.Value(0.01));
    private static final List<StopRule> STOPS =
            List.of(new LossReached(0), new Patience(Integer.MAX_VALUE), new AccuracyReached(1));

    private EveryPart() {}

    /** Each trains for as many epochs as it is asked to: no rule ends it, and no number grows without bound. */
    public static List<Experiment> experiments() {
        List<Experiment> all = new ArrayList<>();
        for (int i = 0; i < ACTIVATIONS.size(); i++) {
            all.add(flowers(i));
            all.add(strokes(i));
        }
        for (Activation activation : List.of(new Step(), new Sign())) {
            all.add(Experiment.builder()
                    .data(DataSpec.of(new Iris()))
                    .layer(new Dense(3, activation))
                    .optimizer(new Perceptron())
                    .learningRate(0.01)
                    .batch(7)
                    .epochs(Integer.MAX_VALUE)
                    .build());
        }
        all.addAll(furtherLayers(all));
        return all;
    }

    /** Layers of the catalogue that none of these has, each behind units and behind the channels of a picture, as far as it fits. */
    private static List<Experiment> furtherLayers(List<Experiment> all) {
        Set<Class<?>> there = new HashSet<>();
        for (Experiment experiment : all) {
            experiment.layers().forEach(layer -> there.add(layer.getClass()));
        }
        List<Experiment> further = new ArrayList<>();
        for (LayerSpec layer : BuiltIn.layers(Shape.vector(5))) {
            if (!there.contains(layer.getClass())) {
                further.add(learning(further.size())
                        .data(DataSpec.of(new Iris()))
                        .layers(List.of(
                                new Dense(5, new Tanh()),
                                new Dense(5, new Tanh()),
                                layer,
                                new Output(3, new Softmax(), Weighting.DEFAULT)))
                        .loss(new CrossEntropy())
                        .build());
            }
        }
        for (LayerSpec layer : BuiltIn.layers(Shape.picture(8, 8, 2))) {
            if (!there.contains(layer.getClass())) {
                further.add(learning(further.size())
                        .data(DataSpec.of(new Strokes(0.2, 30)))
                        .layers(List.of(
                                new Conv(2, 3, 3, new Tanh()),
                                new Conv(2, 3, 3, new Tanh()),
                                layer,
                                new Output(5, new Softmax(), Weighting.DEFAULT)))
                        .loss(new CrossEntropy())
                        .build());
            }
        }
        return further;
    }

    private static Experiment flowers(int i) {
        Loss loss = of(LOSSES, i);
        Activation output = loss.wantsSigns() ? new Tanh() : i % 2 == 0 ? new Softmax() : new Sigmoid();
        return learning(i)
                .data(DataSpec.of(new Iris()))
                .layer(new Dense(5, of(ACTIVATIONS, i), Weighting.DEFAULT.withInitializer(of(INITIALIZERS, i))))
                .layer(new Dropout(0.1))
                .layer(new Skip(1))
                .layer(new Output(3, output, Weighting.DEFAULT.withRegularizers(of(REGULARIZERS, i))))
                .loss(loss)
                .build();
    }

    private static Experiment strokes(int i) {
        List<LayerSpec> layers = List.of(
                new Conv(2, 3, 3, of(ACTIVATIONS, i)),
                i % 3 == 0 ? new BatchNorm(1e-5, 0.1) : new Pool(i % 3 == 1, 2, 2),
                new Conv(2, 2, 2, new Tanh(), 2, 1, i % 2 == 0, Weighting.DEFAULT),
                new Flatten(),
                new Output(5, new Softmax(), Weighting.DEFAULT));
        return learning(i)
                .data(DataSpec.of(new Strokes(0.2, 30)))
                .layers(layers)
                .loss(new CrossEntropy())
                .build();
    }

    private static ExperimentBuilder learning(int i) {
        return Experiment.builder()
                .optimizer(of(OPTIMIZERS, i))
                .learningRate(0.001, of(SCHEDULES, i))
                .regularize(of(REGULARIZERS, i + 1))
                .clip(of(CLIPS, i))
                .stop(of(STOPS, i))
                .batch(9)
                .epochs(Integer.MAX_VALUE);
    }

    private static <T> T of(List<T> all, int i) {
        return all.get(i % all.size());
    }
}
