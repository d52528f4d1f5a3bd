package org.neurone.engine.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurone.engine.Trainer;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.source.Circle;
import org.neurone.engine.data.source.Gates;
import org.neurone.engine.data.source.Strokes;
import org.neurone.engine.experiment.Experiment;
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
import org.neurone.engine.optimizer.Adagrad;
import org.neurone.engine.optimizer.Adam;
import org.neurone.engine.optimizer.AdamW;
import org.neurone.engine.optimizer.Clip;
import org.neurone.engine.optimizer.Momentum;
import org.neurone.engine.optimizer.Nesterov;
import org.neurone.engine.optimizer.Optimizer;
import org.neurone.engine.optimizer.RmsProp;
import org.neurone.engine.optimizer.RuleLine;
import org.neurone.engine.optimizer.Sgd;
import org.neurone.engine.regularizer.L1;
import org.neurone.engine.regularizer.L2;

class ExplainerTest {
    /** 2 inputs, one hidden sigmoid, one sigmoid output, quadratic: the chain rule as a lecture writes it. */
    @Test
    void theFactorsAreThoseOfTheLecture() {
        Experiment experiment = Experiment.builder()
                .layer(new Dense(
                        1, new Sigmoid(), Weighting.DEFAULT.withWeights(0.5, -1).withBias(0.25)))
                .layer(new Dense(
                        1, new Sigmoid(), Weighting.DEFAULT.withWeights(2).withBias(-0.5)))
                .build();
        Explainer one = Explainer.of(Trainer.of(experiment), new double[] {0.8, -0.3}, new double[] {1});
        double z1 = 0.5 * 0.8 + 1 * 0.3 + 0.25;
        double a1 = 1 / (1 + Math.exp(-z1));
        double z2 = 2 * a1 - 0.5;
        double a2 = 1 / (1 + Math.exp(-z2));
        assertArrayEquals(new double[] {0.8, -0.3}, one.input(0));
        assertArrayEquals(new double[] {z1}, one.sums(0, 0), 1e-15);
        assertArrayEquals(new double[] {a1}, one.outputs(0, 0), 1e-15);
        assertArrayEquals(new double[] {z2}, one.sums(1, 0), 1e-15);
        assertArrayEquals(new double[] {a2}, one.outputs(1, 0), 1e-15);
        assertEquals((1 - a2) * (1 - a2), one.loss(), 1e-15);

        WeightExplanation why = one.weight(0, 1);
        assertEquals(1, why.input());
        assertEquals(-1, why.value());
        assertEquals(1, why.allPaths());
        double[] expected = {-0.3, a1 * (1 - a1), 2, a2 * (1 - a2), 2 * (a2 - 1)};
        List<Factor> factors = why.paths().get(0).factors();
        assertEquals(
                List.of(Factor.Kind.INPUT, Factor.Kind.SLOPE, Factor.Kind.WEIGHT, Factor.Kind.SLOPE, Factor.Kind.LOSS),
                factors.stream().map(Factor::kind).toList());
        double product = 1;
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], factors.get(i).value(), 1e-15);
            product *= expected[i];
        }
        assertEquals(product, why.slope(), 1e-15);
        assertEquals(product, why.numeric(), 1e-9);
        assertEquals(product, why.terms().get(0).product(), 1e-15);
    }

    static Stream<Experiment> networks() {
        return Stream.of(
                Experiment.builder()
                        .data(DataSpec.of(new Circle(0.1, 60)))
                        .layer(new Dense(3, new Tanh()))
                        .layer(new Dense(2, new Sigmoid()))
                        .layer(new Dense(1, new Sigmoid()))
                        .build(),
                Experiment.builder()
                        .data(DataSpec.of(new Circle(0.1, 60)))
                        .layer(new Dense(3, new Softmax()))
                        .layer(new BatchNorm(1e-5, 0.1))
                        .layer(new Dropout(0.3))
                        .layer(new Dense(2, new Softmax()))
                        .loss(new CrossEntropy())
                        .build(),
                Experiment.builder()
                        .data(DataSpec.of(new Circle(0.1, 60)))
                        .layers(List.of(
                                new Dense(3, new Tanh()),
                                new Dense(3, new Sigmoid()),
                                new Dense(3, new Tanh()),
                                new Skip(1),
                                new Skip(3),
                                new Dense(2, new Tanh()),
                                new Skip(6)))
                        .build(),
                pictures());
    }

    private static Experiment pictures() {
        return Experiment.builder()
                .data(DataSpec.of(new Strokes(0.1, 60)))
                .layers(List.of(
                        new Conv(2, 3, 3, new Tanh(), 2, 2, false, Weighting.DEFAULT),
                        new BatchNorm(1e-5, 0.1),
                        new Skip(1),
                        new Pool(true, 2, 2),
                        new Conv(1, 1, 1, new Sigmoid())))
                .loss(new CrossEntropy())
                .build();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void thePathsSumToTheSlopeAndTheNumericCheckAgrees(Experiment experiment) {
        Trainer trainer = Trainer.of(experiment);
        trainer.stepEpoch();
        Explainer one = Explainer.of(trainer, trainer.nextExample());
        int complete = 0;
        for (int layer = 0; layer < trainer.plan().layers().size(); layer++) {
            for (int number = 0; number < trainer.plan().layers().get(layer).parameters(); number++) {
                WeightExplanation why = one.weight(layer, number, 0, 5000);
                String which = "layer " + layer + " weight " + number;
                assertEquals(why.numeric(), why.slope(), 1e-8, which);
                assertEquals(why.allPaths(), why.paths().size(), which);
                double sum = 0;
                for (Path path : why.paths()) {
                    sum += path.product();
                }
                assertEquals(why.slope(), sum, 1e-14, which);
                double terms = 0;
                for (Summand term : why.terms()) {
                    terms += term.product();
                }
                assertEquals(why.slope(), terms, 1e-14, which);
                complete++;
            }
        }
        assertEquals(trainer.plan().parameters(), complete, "every weight is explained by all of its paths");
        assertThrows(IllegalArgumentException.class, () -> one.weight(0, 0, 0, 0));
    }

    @Test
    void theLargestPathsComeFirstWhereThereAreTooMany() {
        Trainer trainer = Trainer.of(Experiment.builder()
                .layers(List.of(new Dense(9, new Tanh()), new Dense(9, new Tanh()), new Dense(9, new Tanh())))
                .build());
        WeightExplanation why = Explainer.of(trainer, 0).weight(0, 0);
        assertEquals(81, why.allPaths());
        assertEquals(Explainer.MOST, why.paths().size());
        // Each path by hand, over all units of the two layers between.
        double largest = 0;
        Explainer one = Explainer.of(trainer, 0);
        double start = one.input(0)[0] * (1 - one.outputs(0, 0)[0] * one.outputs(0, 0)[0]);
        double[] w1 = trainer.network().parameters(1).toArray();
        double[] w2 = trainer.network().parameters(2).toArray();
        double[] w3 = trainer.network().parameters(3).toArray();
        for (int m = 0; m < 9; m++) {
            for (int n = 0; n < 9; n++) {
                double a1 = one.outputs(1, 0)[m];
                double a2 = one.outputs(2, 0)[n];
                double path = start * w1[m] * (1 - a1 * a1) * w2[m * 9 + n] * (1 - a2 * a2) * w3[n];
                largest = Math.max(largest, Math.abs(path * one.deltas(3, 0)[0]));
            }
        }
        assertEquals(largest, Math.abs(why.paths().get(0).product()), 1e-16);
        for (int i = 1; i < why.paths().size(); i++) {
            assertTrue(Math.abs(why.paths().get(i).product())
                    <= Math.abs(why.paths().get(i - 1).product()));
        }
    }

    static Stream<Optimizer> optimizers() {
        return Stream.of(
                new Sgd(),
                new Momentum(0.9),
                new Nesterov(0.9),
                new Adagrad(1e-10),
                new RmsProp(0.9, 1e-8),
                new Adam(0.9, 0.999, 1e-8),
                new AdamW(0.9, 0.999, 1e-8, 0.1));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void theNextUpdateIsForetoldToTheLastBit(Optimizer optimizer) {
        Trainer trainer = Trainer.of(Experiment.builder()
                .layers(List.of(new Dense(4, new Tanh()), new Dropout(0.3), new Dense(1, new Sigmoid())))
                .optimizer(optimizer)
                .regularize(new L1(0.01), new L2(0.02))
                .clip(new Clip.Norm(0.05))
                .build());
        for (int i = 0; i < 30; i++) {
            trainer.stepBatch();
        }
        NextUpdate next = NextUpdate.of(trainer);
        WeightExplanation.Update weight = next.of(0, 2);
        WeightExplanation.Update bias = next.of(2, 4);
        assertEquals(next.loss(), trainer.stepBatch());
        assertEquals(trainer.network().parameters(0).get(2), weight.after());
        assertEquals(trainer.network().parameters(2).get(4), bias.after());
        assertEquals(0, bias.penaltySlope());
        List<RuleLine> lines = weight.lines();
        for (int m = 0; m < optimizer.memories(); m++) {
            assertEquals(trainer.training().memory()[m][2], lines.get(m).value(), "line " + (m + 1));
        }
    }

    @Test
    void aConvolutionCellShowsItsWindowItsKernelAndTheirSum() {
        Trainer trainer = Trainer.of(pictures());
        Explainer one = Explainer.of(trainer, 3);
        ConvCell cell = one.cell(0, 0, 1, 2, 1);
        assertEquals(2, cell.top());
        assertEquals(4, cell.left());
        double[] picture = one.input(0);
        double sum = 0;
        for (int k = 0; k < 9; k++) {
            double pixel = picture[(2 + k / 3) * 8 + 4 + k % 3];
            assertEquals(pixel, cell.window().get(k));
            sum += pixel * cell.kernel().get(k);
        }
        assertEquals(cell.sum(), sum + cell.bias());
        assertEquals(Math.tanh(cell.sum()), cell.output(), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> one.cell(0, 0, 3, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPoolingCellCountsTheLargestOfItsWindowOrTheMean(boolean max) {
        Trainer trainer = Trainer.of(Experiment.builder()
                .data(DataSpec.of(new Strokes(0.1, 60)))
                .layers(List.of(new Conv(2, 3, 3, new Tanh()), new Pool(max, 2, 2), new Dense(1, new Sigmoid())))
                .loss(new CrossEntropy())
                .build());
        Explainer one = Explainer.of(trainer, 3, 5);
        int width = trainer.plan().layers().get(0).output().width();
        double[] before = one.outputs(0, 1);
        double[] window = new double[4];
        for (int k = 0; k < 4; k++) {
            window[k] = before[((2 + k / 2) * width + 4 + k % 2) * 2 + 1];
        }
        double expected = max
                ? Arrays.stream(window).max().orElseThrow()
                : Arrays.stream(window).sum() / 4;
        ConvCell cell = one.cell(1, 1, 1, 2, 1);
        double sum = 0;
        for (int k = 0; k < 4; k++) {
            assertEquals(window[k], cell.window().get(k));
            sum += cell.window().get(k) * cell.kernel().get(k);
        }
        assertEquals(expected, cell.output(), 1e-15);
        assertEquals(expected, sum, 1e-15);
        assertEquals(2, cell.top());
        assertEquals(4, cell.left());
        assertEquals(1, cell.channels());
        assertThrows(IllegalArgumentException.class, () -> one.cell(2, 0, 0, 0, 0));
    }

    @Test
    void theLossesOfAllExamplesHaveTheTrainersLossAsTheirMean() {
        // σ(x + y − 1.5) for "and": squared errors by a pocket calculator.
        Trainer and = Trainer.of(Experiment.builder()
                .data(new DataSpec(new Gates.And(), null, 1, null))
                .layer(new Output(
                        1, new Sigmoid(), Weighting.DEFAULT.withWeights(1, 1).withBias(-1.5)))
                .loss(new Quadratic())
                .build());
        Explainer all = Explainer.of(and, 0, 1, 2, 3);
        double[] losses = {all.loss(0), all.loss(1), all.loss(2), all.loss(3)};
        assertEquals(and.loss(), (losses[0] + losses[1] + losses[2] + losses[3]) / 4, 1e-16);
        Arrays.sort(losses);
        assertArrayEquals(new double[] {0.033279, 0.142537, 0.142537, 0.142537}, losses, 1e-6);
        assertThrows(IllegalArgumentException.class, () -> all.loss(4));
    }

    @Test
    void severalExamplesAreExplainedByTheirMean() {
        Trainer trainer = Trainer.of(networks().findFirst().orElseThrow());
        double mean = 0;
        for (int example = 0; example < 4; example++) {
            mean += Explainer.of(trainer, example).weight(1, 2).slope() / 4;
        }
        WeightExplanation together = Explainer.of(trainer, 0, 1, 2, 3).weight(1, 2);
        assertEquals(mean, together.slope(), 1e-15);
        assertEquals(4, together.terms().size());
    }

    @Test
    void theLossSurfaceHasThePresentLossInItsMiddleAndLeavesTheTrainerAlone() {
        Trainer trainer = Trainer.of(networks().findFirst().orElseThrow());
        String before = trainer.state().encode();
        LossSurface surface = LossSurface.overWeights(trainer, 0, 0, 1, 3);
        assertEquals(trainer.loss(), surface.at(0, 0));
        double[] grid = surface.grid(new double[] {-1, 0, 1}, new double[] {0, 0.5});
        assertEquals(trainer.loss(), grid[2]);
        double moved = surface.at(0.5, -0.25);
        assertEquals(before, trainer.state().encode());
        trainer.set(0, 0, trainer.network().parameters(0).get(0) + 0.5);
        trainer.set(1, 3, trainer.network().parameters(1).get(3) - 0.25);
        assertEquals(trainer.loss(), moved);
        double[] direction = LossSurface.randomDirection(trainer, 5);
        assertEquals(
                trainer.loss(),
                LossSurface.alongDirections(trainer, direction, direction).at(0, 0));
    }

    @Test
    void histogramsCountEachNumberOnce() {
        Histogram histogram = Histogram.of(new double[] {9, 0, 0.5, 1, Double.NaN, 2, 9}, 1, 6, 4);
        assertEquals(0, histogram.low());
        assertEquals(2, histogram.high());
        assertArrayEquals(
                new int[] {1, 1, 1, 1},
                new int[] {histogram.count(0), histogram.count(1), histogram.count(2), histogram.count(3)});
    }
}
