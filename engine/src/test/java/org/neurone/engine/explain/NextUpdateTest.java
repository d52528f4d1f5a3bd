package org.neurone.engine.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurone.engine.Trainer;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Step;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.source.Gates;
import org.neurone.engine.data.source.Strokes;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.experiment.ExperimentBuilder;
import org.neurone.engine.initializer.Xavier;
import org.neurone.engine.layer.BatchNorm;
import org.neurone.engine.layer.Conv;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.Dropout;
import org.neurone.engine.layer.Output;
import org.neurone.engine.layer.Pool;
import org.neurone.engine.layer.Skip;
import org.neurone.engine.layer.Weighting;
import org.neurone.engine.loss.CrossEntropy;
import org.neurone.engine.loss.Quadratic;
import org.neurone.engine.optimizer.AdamW;
import org.neurone.engine.optimizer.Clip;
import org.neurone.engine.optimizer.Nesterov;
import org.neurone.engine.optimizer.Perceptron;
import org.neurone.engine.regularizer.L2;

/** One step taken apart: every number of it is what the step itself works with. */
class NextUpdateTest {
    static Stream<Experiment> experiments() {
        return Stream.of(
                Experiment.builder()
                        .layers(List.of(
                                new Dense(5, new Tanh()),
                                new Dropout(0.3),
                                new Dense(5, new Tanh(), new Weighting(new Xavier(), null, null, List.of(), true)),
                                new Skip(1),
                                new BatchNorm(1e-5, 0.1),
                                new Dense(1, new Sigmoid())))
                        .optimizer(new AdamW(0.9, 0.999, 1e-8, 0.1))
                        .regularize(new L2(0.02))
                        .clip(new Clip.Norm(0.05))
                        .build(),
                Experiment.builder()
                        .data(DataSpec.of(new Strokes(0.1, 60)))
                        .layers(List.of(
                                new Conv(3, 3, 3, new Tanh()), new Pool(true, 2, 2), new Dense(1, new Sigmoid())))
                        .loss(new CrossEntropy())
                        .optimizer(new Nesterov(0.9))
                        .batch(7)
                        .build());
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void everyNumberIsTheOneThatTheStepWorksWith(Experiment experiment) {
        Trainer trainer = Trainer.of(experiment);
        for (int i = 0; i < 9; i++) {
            trainer.stepBatch();
        }
        NextUpdate next = NextUpdate.of(trainer);
        double[] gradient = next.gradient();
        double[] after = next.after();
        int last = trainer.plan().layers().size() - 1;
        trainer.stepBatch();
        assertArrayEquals(trainer.training().weights().parameters(), after);
        assertArrayEquals(trainer.training().gradient(), gradient);
        int outputs = trainer.plan().outputs();
        for (int row = 0; row < next.rows(); row++) {
            for (int j = 0; j < outputs; j++) {
                assertEquals(trainer.training().pass().sums(last)[row * outputs + j], next.sums(last, row)[j]);
                assertEquals(trainer.training().pass().output()[row * outputs + j], next.outputs(last, row)[j]);
                assertEquals(trainer.training().pass().delta(last)[row * outputs + j], next.deltas(last, row)[j]);
            }
            assertEquals(trainer.training().pass().losses()[row], next.loss(row));
        }
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void theGradientIsAddedUpExampleByExample(Experiment experiment) {
        Trainer trainer = Trainer.of(experiment);
        NextUpdate next = NextUpdate.of(trainer);
        double[] parts = new double[(int) trainer.plan().parameters()];
        for (int row = 0; row < next.rows(); row++) {
            double[] one = next.slopes(row, row + 1);
            for (int i = 0; i < parts.length; i++) {
                parts[i] += one[i];
            }
            assertArrayEquals(parts, next.slopes(0, row + 1), 1e-15);
        }
        assertEquals(next.of(0, 1).dataSlope(), next.slopes(0, next.rows())[1]);
        assertArrayEquals(new double[parts.length], next.slopes(2, 2));
        assertThrows(IllegalArgumentException.class, () -> next.slopes(0, next.rows() + 1));
    }

    /** σ(x + y − 1.5) for "and", all four in one batch: δ = ¼ · 2 (a − d) a (1 − a), by a pocket calculator. */
    @Test
    void ofAGateEachNumberIsThatOfAPocketCalculator() {
        NextUpdate next = NextUpdate.of(gate(new Sigmoid(), 0.5));
        double slope = 0;
        for (int row = 0; row < 4; row++) {
            double x = next.input(row)[0];
            double y = next.input(row)[1];
            double z = x + y - 1.5;
            double a = 1 / (1 + Math.exp(-z));
            double d = x * y;
            double delta = (a - d) * a * (1 - a) / 2;
            assertEquals(z, next.sums(0, row)[0]);
            assertEquals(a, next.outputs(0, row)[0], 1e-15);
            assertEquals(d, next.desired(row)[0]);
            assertEquals((a - d) * (a - d), next.loss(row), 1e-15);
            assertEquals(delta, next.deltas(0, row)[0], 1e-15);
            assertArrayEquals(new double[] {x * delta, y * delta, delta}, next.slopes(row, row + 1), 1e-15);
            slope += delta;
        }
        assertEquals(0.05797, slope, 1e-5);
        assertEquals(-1.5 - 0.5 * slope, next.after()[2], 1e-15);
        assertThrows(IllegalArgumentException.class, () -> next.loss(4));
        assertThrows(IllegalArgumentException.class, () -> next.deltas(1, 0));
    }

    @Test
    void thePerceptronsErrorIsNoSlopeAndMovesItsWeightsWhole() {
        NextUpdate next = NextUpdate.of(gate(new Step(), 1));
        int both = 0;
        while (next.input(both)[0] * next.input(both)[1] == 0) {
            both++;
        }
        // z = 0.5 is a yes, and (1, 1) asks for one: nothing was missed.
        assertEquals(0, next.deltas(0, both)[0]);
        assertArrayEquals(new double[] {1, 1, -1.5}, next.after());
    }

    private static Trainer gate(Activation activation, double rate) {
        ExperimentBuilder builder = Experiment.builder()
                .data(new DataSpec(new Gates.And(), null, 1, null))
                .layer(new Output(
                        1, activation, Weighting.DEFAULT.withWeights(1, 1).withBias(-1.5)))
                .loss(new Quadratic())
                .learningRate(rate)
                .batch(4);
        return Trainer.of(
                activation instanceof Step ? builder.optimizer(new Perceptron()).build() : builder.build());
    }
}
