package org.neurone.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurone.engine.activation.Elu;
import org.neurone.engine.activation.LeakyRelu;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.source.Circle;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.explain.Explainer;
import org.neurone.engine.explain.LossSurface;
import org.neurone.engine.explain.NextUpdate;
import org.neurone.engine.initializer.Normal;
import org.neurone.engine.initializer.Uniform;
import org.neurone.engine.layer.BatchNorm;
import org.neurone.engine.layer.Conv;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.Dropout;
import org.neurone.engine.layer.Pool;
import org.neurone.engine.loss.Huber;
import org.neurone.engine.optimizer.Adam;
import org.neurone.engine.optimizer.Clip;
import org.neurone.engine.optimizer.Momentum;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.regularizer.L2;
import org.neurone.engine.schedule.Decay;
import org.neurone.engine.schedule.Steps;
import org.neurone.engine.stop.Patience;

/** Every message names the value and what is allowed. */
class SettingsTest {
    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final Trainer TRAINER = Trainer.of(Experiment.builder()
            .data(DataSpec.of(new Circle(0, 20)))
            .layer(new Dense(3, new Tanh()))
            .build());

    private static Arguments of(String sentence, Executable wrong) {
        return Arguments.of(sentence, wrong);
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                of("the alpha of elu is a finite number greater than 0, but this is Infinity", () -> new Elu(INFINITY)),
                of(
                        "the slope of leaky-relu is a finite number of at least 0, but this is NaN",
                        () -> new LeakyRelu(NAN)),
                of("the delta of huber is a finite number greater than 0, but this is 0", () -> new Huber(0)),
                of(
                        "the epsilon of batchnorm is a finite number greater than 0, but this is Infinity",
                        () -> new BatchNorm(INFINITY, 0.1)),
                of(
                        "the momentum of batchnorm is greater than 0 and at most 1, but this is 1.5",
                        () -> new BatchNorm(1e-5, 1.5)),
                of("a dropout share lies from 0 to less than 1, but this is 1", () -> new Dropout(1)),
                of("a layer has at least 1 unit, but this has -1", () -> new Dense(-1, new Tanh())),
                of("a kernel is at least 1x1, but this is 0x3", () -> new Conv(1, 0, 3, new Tanh())),
                of("a pool is at least 1x1, but this is 2x-3", () -> new Pool(true, 2, -3)),
                of("a standard deviation is a finite number of at least 0, but this is -1", () -> new Normal(-1)),
                of(
                        "uniform goes from a smaller number to a larger one, but this is from 2 to 1",
                        () -> new Uniform(2, 1)),
                of("beta1 lies from 0 to less than 1, but this is 1", () -> new Adam(1, 0.999, 1e-8)),
                of(
                        "epsilon is a finite number of at least 0, but this is Infinity",
                        () -> new Adam(0.9, 0.999, INFINITY)),
                of("momentum lies from 0 to less than 1, but this is NaN", () -> new Momentum(NAN)),
                of("gradients are clipped at a finite bound greater than 0, but this is 0", () -> new Clip.Norm(0)),
                of("the strength of l2 is a finite number of at least 0, but this is -0.5", () -> new L2(-0.5)),
                of("a decay is a finite number of at least 0, but this is Infinity", () -> new Decay(INFINITY)),
                of("a step's factor is a finite number greater than 0, but this is 0", () -> new Steps(0, 5)),
                of("patience lasts at least 1 epoch, but this is 0", () -> new Patience(0)),
                of(
                        "the learning rate is a finite number greater than 0, but this is NaN",
                        () -> Experiment.builder().learningRate(NAN).build()),
                of(
                        "a run lasts 1 to 9007199254740992 epochs, but this is 0",
                        () -> Experiment.builder().epochs(0).build()),
                of(
                        "a seed is a whole number from 0 to 4294967295, but this is -1",
                        () -> Experiment.builder().seed(-1).build()),
                of(
                        "the test part is a share from 0 to less than 1, but this is 1.0",
                        () -> new DataSpec(new Circle(0, 20), 1.0, 1, null)),
                of(
                        "the limit of memory is at least 1, but this is 0",
                        () -> Limits.standard().withMemory(0)),
                of(
                        "the limit of work is at least 1, but this is NaN",
                        () -> Limits.standard().withWork(NAN)));
    }

    static Stream<Arguments> places() {
        Explainer one = Explainer.of(TRAINER, 0);
        String layers = "the plan has layers 0 to 1, but this is ";
        String weights = "layer 0 has 9 weights and biases, counted from 0, but this is ";
        return Stream.of(
                of(layers + 2, () -> TRAINER.set(2, 0, 1)),
                of(weights + 9, () -> TRAINER.set(0, 9, 1)),
                of("a weight is a finite number, but this is NaN", () -> TRAINER.set(0, 0, NAN)),
                of(layers + -1, () -> TRAINER.network().parameters(-1)),
                of(layers + 7, () -> one.deltas(7, 0)),
                of("examples 0 to 0 are explained here, but this is 1", () -> one.outputs(0, 1)),
                of("examples 0 to 0 are explained here, but this is -1", () -> one.weight(0, 0, -1)),
                of(weights + -1, () -> one.weight(0, -1)),
                of("the training part has examples 0 to 13, but this is 14", () -> Explainer.of(TRAINER, 14)),
                of(weights + 9, () -> NextUpdate.of(TRAINER).of(0, 9)),
                of(layers + 5, () -> LossSurface.overWeights(TRAINER, 0, 0, 5, 0)),
                of(
                        "-1 examples of 2 columns need -2 numbers, but these are 2",
                        () -> TRAINER.network().predictAll(new double[2], -1)));
    }

    @ParameterizedTest
    @MethodSource({"settings", "places"})
    void theMessageNamesTheValueAndWhatIsAllowed(String sentence, Executable wrong) {
        assertEquals(
                sentence, assertThrows(IllegalArgumentException.class, wrong).getMessage());
    }
}
