package org.neurone.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neurone.engine.Trainer;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Step;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Encoding;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.source.FormulaSource;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.data.term.Formula;
import org.neurone.engine.data.term.TermReader;
import org.neurone.engine.experiment.Expectation;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.experiment.ExperimentBuilder;
import org.neurone.engine.initializer.Constant;
import org.neurone.engine.initializer.Zero;
import org.neurone.engine.layer.BatchNorm;
import org.neurone.engine.layer.Conv;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.Flatten;
import org.neurone.engine.layer.LayerSpec;
import org.neurone.engine.layer.Output;
import org.neurone.engine.layer.Pool;
import org.neurone.engine.layer.Weighting;
import org.neurone.engine.loss.CrossEntropy;
import org.neurone.engine.loss.Hinge;
import org.neurone.engine.metric.Accuracy;
import org.neurone.engine.metric.LossValue;
import org.neurone.engine.metric.R2;
import org.neurone.engine.optimizer.Perceptron;
import org.neurone.engine.reason.Beyond;
import org.neurone.engine.reason.Mismatch;
import org.neurone.engine.reason.PoolTooLarge;
import org.neurone.engine.reason.TooMany;
import org.neurone.engine.stop.AccuracyReached;

class PlanTest {
    private static final DataInfo TWO = DataInfo.classes(List.of("x", "y"), "c", List.of("no", "yes"), 100);
    private static final DataInfo THREE = DataInfo.classes(List.of("x", "y"), "c", List.of("a", "b", "c"), 100);
    private static final DataInfo VALUES = DataInfo.values(List.of("x"), List.of("y", "z"), 100);
    private static final DataInfo PICTURES =
            DataInfo.classes(columns(64), "digit", List.of("0", "1", "2"), 100).withInput(Shape.picture(8, 8, 1));

    private static List<String> columns(int count) {
        return IntStream.range(0, count).mapToObj(i -> "p" + i).toList();
    }

    private static ExperimentBuilder with(LayerSpec... layers) {
        return Experiment.builder().layers(List.of(layers));
    }

    private static Plan plan(ExperimentBuilder experiment, DataInfo data) {
        return Plan.of(experiment.build(), data, Limits.standard());
    }

    private static Fault fault(Plan plan, String code) {
        Fault found = null;
        for (Fault fault : plan.faults()) {
            found = fault.code().equals(code) ? fault : found;
        }
        assertNotNull(found, () -> code + " is not among " + plan.faults());
        assertFalse(found.message().isEmpty());
        return found;
    }

    @Test
    void theLastLayerIsTheOutputWhereItsUnitsMatch() {
        for (int units = 1; units <= 2; units++) {
            Plan plan = plan(with(new Dense(3, new Tanh()), new Dense(units, new Sigmoid())), TWO);
            assertTrue(plan.sound());
            assertFalse(plan.addedOutput());
            assertEquals(units == 1 ? Encoding.BINARY : Encoding.ONE_OF_K, plan.encoding());
        }
    }

    @Test
    void anOutputIsAddedWhereItDoesNot() {
        Plan plan = plan(with(new Dense(3, new Sigmoid())), TWO);
        assertTrue(plan.addedOutput());
        assertEquals(-1, plan.last().index());
        assertEquals(new Dense(1, new Sigmoid()), plan.last().spec());
        assertEquals(
                new Dense(3, new Sigmoid()),
                plan(with(new Dense(4, new Tanh())), THREE).last().spec());
        assertEquals(
                new Dense(2, new Linear()),
                plan(with(new Dense(4, new Tanh())), VALUES).last().spec());
        assertEquals(
                new Dense(3, new Softmax()),
                plan(with(new Dense(4, new Tanh())).loss(new CrossEntropy()), THREE)
                        .last()
                        .spec());
        assertEquals(
                new Dense(1, new Sigmoid()),
                plan(with(new Dense(4, new Tanh())).loss(new CrossEntropy()), TWO)
                        .last()
                        .spec());
        assertEquals(
                new Dense(1, new Step()),
                plan(with().optimizer(new Perceptron()), TWO).last().spec());
    }

    @Test
    void whatAnOutputLeavesOpenFollowsFromTheData() {
        Plan softmax = plan(with(new Output(null, new Softmax(), Weighting.DEFAULT)), TWO);
        assertEquals(2, softmax.outputs());
        assertEquals(Encoding.ONE_OF_K, softmax.encoding());
        Plan open = plan(with(new Output(null, null, Weighting.DEFAULT)), THREE);
        assertEquals(new Dense(3, new Sigmoid()), open.last().spec());
        assertFalse(open.addedOutput());
        assertEquals(0, open.last().index());
    }

    @Test
    void targetsAreSignsWhereTheOutputOrTheLossAsksForThem() {
        assertEquals(Encoding.SIGN, plan(with(new Dense(1, new Tanh())), TWO).encoding());
        assertEquals(
                Encoding.SIGN_OF_K, plan(with(new Dense(3, new Tanh())), THREE).encoding());
        assertEquals(
                Encoding.SIGN,
                plan(with(new Dense(1, new Linear())).loss(new Hinge()), TWO).encoding());
        assertEquals(
                Encoding.VALUES, plan(with(new Dense(2, new Tanh())), VALUES).encoding());
    }

    @Test
    void aFlattenIsImpliedBetweenAPictureAndAFullyConnectedLayer() {
        Plan plan = plan(with(new Conv(4, 3, 3, new Relu()), new Pool(true, 2, 2)), PICTURES);
        assertTrue(plan.sound(), () -> plan.faults().toString());
        assertEquals(Shape.picture(4, 4, 4), plan.layers().get(1).output());
        assertEquals(new Flatten(), plan.layers().get(2).spec());
        assertEquals(-1, plan.layers().get(2).index());
        assertEquals(64, plan.last().input().size());
        assertEquals(3 * 3 * 4 + 4 + 64 * 3 + 3, plan.parameters());
    }

    @Test
    void convolutionShapesFollowTheRulesOfSameAndValid() {
        for (int n = 1; n <= 9; n++) {
            for (int kernel = 1; kernel <= n; kernel++) {
                for (int stride = 1; stride <= 4; stride++) {
                    Shape input = Shape.picture(n, n, 1);
                    Weighting plain = Weighting.DEFAULT;
                    LayerSpec same = new Conv(1, kernel, kernel, new Relu(), stride, stride, true, plain);
                    LayerSpec valid = new Conv(1, kernel, kernel, new Relu(), stride, stride, false, plain);
                    assertEquals(
                            (int) Math.ceil((double) n / stride),
                            same.output(input).height());
                    assertEquals((n - kernel) / stride + 1, valid.output(input).height());
                }
            }
        }
    }

    @Test
    void layersThatDoNotFitSayWhy() {
        Fault pool = fault(plan(with(new Pool(true, 9, 9)), PICTURES), "pool-too-large");
        assertEquals(Severity.ERROR, pool.severity());
        assertEquals(0, pool.index());
        assertEquals("size", pool.parameter());
        assertEquals(new PoolTooLarge(9, 9, 8, 8), pool.reason());
        assertEquals("layer 1: pool too large: height=9, width=9, pictureHeight=8, pictureWidth=8", pool.message());
        fault(plan(with(new Conv(1, 9, 1, new Relu(), 1, 1, false, Weighting.DEFAULT)), PICTURES), "kernel-too-large");
        fault(plan(with(new Dense(3, new Tanh()), new Conv(1, 3, 3, new Relu())), PICTURES), "picture-needed");
        Fault count =
                fault(plan(with(new Dense(3, new Tanh(), Weighting.DEFAULT.withWeights(1, 2))), TWO), "weights-count");
        assertEquals(new Mismatch(Mismatch.Kind.WEIGHTS, 2, 6, "2 × 3"), count.reason());
        fault(plan(with(new Dense(3, new Tanh(), Weighting.DEFAULT.withBias(1))), TWO), "bias-count");
        fault(plan(with(new Output(3, null, Weighting.DEFAULT)), TWO), "output-units");
        fault(plan(with(new Output(1, null, Weighting.DEFAULT), new Dense(2, new Tanh())), TWO), "output-not-last");
    }

    @Test
    void whatIsKnownNotToWorkIsSaid() {
        fault(plan(with(new Dense(1, new Softmax())), TWO), "softmax-one-unit");
        Fault linear =
                fault(plan(with(new Dense(1, new Linear())).loss(new CrossEntropy()), TWO), "loss-needs-probability");
        assertEquals("sigmoid", linear.better());
        assertEquals(
                Severity.WARNING,
                fault(plan(with(new Dense(1, new Step())), TWO), "flat-activation")
                        .severity());
        assertEquals(
                Severity.HINT,
                fault(plan(with(new Dense(1, new Step(), Weighting.DEFAULT.withWeights(1, 1))), TWO), "flat-activation")
                        .severity());
        assertTrue(plan(with(new Dense(1, new Step())).optimizer(new Perceptron()), TWO)
                .faults()
                .isEmpty());
        fault(
                plan(with(new Dense(2, new Step()), new Dense(1, new Step())).optimizer(new Perceptron()), THREE),
                "perceptron-one-layer");
        fault(plan(with(new Dense(1, new Tanh())).optimizer(new Perceptron()), TWO), "perceptron-needs-step");
        fault(plan(with(new Dense(4, new Relu(), Weighting.DEFAULT.withInitializer(new Zero()))), TWO), "zero-start");
        fault(
                plan(with(new Dense(4, new Tanh(), Weighting.DEFAULT.withInitializer(new Constant(1)))), TWO),
                "equal-start");
        fault(plan(with(new Dense(3, new Tanh()), new BatchNorm(1e-5, 0.1)).batch(1), TWO), "batchnorm-one-example");
        Fault last = fault(
                plan(
                        with(new Dense(3, new Tanh()), new BatchNorm(1e-5, 0.1)).batch(10),
                        DataInfo.classes(List.of("x"), "c", List.of("a", "b"), 11)
                                .withTest(0)),
                "batchnorm-last-example");
        assertEquals("11", last.better(), "all of them at once leave none alone");
        fault(plan(with(new Dense(1, new Tanh(), Weighting.DEFAULT.asFrozen())), TWO), "nothing-learns");
        fault(plan(with(), TWO.asCurved()), "no-hidden-layer");
        assertTrue(plan(with(new Dense(3, new Tanh())), TWO.asCurved()).faults().isEmpty());
        fault(plan(with().learningRate(50), TWO), "learning-rate-large");
        fault(plan(with().batch(71), TWO), "batch-larger-than-data");
        assertTrue(plan(with(), DataInfo.classes(List.of("x"), "c", List.of("a", "b"), 4))
                .faults()
                .isEmpty());
        fault(plan(with().loss(new Hinge()), VALUES), "loss-needs-classes");
        fault(plan(with(new Dense(1, new Sigmoid())).loss(new Hinge()), TWO), "output-out-of-reach");
        fault(plan(with(new Dense(2, new Sigmoid())), VALUES.withRange(-3, 3)), "output-out-of-reach");
        fault(plan(with().loss(new CrossEntropy()), VALUES.withRange(0, 2)), "targets-not-probabilities");
        fault(plan(with().metric(new Accuracy()), VALUES), "metric-does-not-fit");
        fault(plan(with().stop(new AccuracyReached(0.9)), VALUES), "metric-does-not-fit");
        Fault late = fault(plan(with().expect(new Expectation(new Accuracy(), 0.9, 200)), TWO), "expect-after-end");
        assertEquals("100", late.better());
        assertEquals(new Mismatch(Mismatch.Kind.AFTER, 200, 100), late.reason());
    }

    @Test
    void aClaimThatNoRunCanKeepOrMissIsAFault() {
        Fault percent = fault(plan(with().expect(new Expectation(new Accuracy(), 95, 20)), TWO), "expect-out-of-range");
        assertEquals(new Beyond(Beyond.Kind.SHARE, 95, 1), percent.reason());
        fault(plan(with().expect(new Expectation(new Accuracy(), -0.1, 20)), TWO), "expect-out-of-range");
        fault(plan(with().expect(new Expectation(new LossValue(), -1, 20)), TWO), "expect-out-of-range");
        fault(plan(with().expect(new Expectation(new R2(), 1.5, 20)), VALUES), "expect-out-of-range");
        assertTrue(plan(with().expect(new Expectation(new R2(), -3, 20)), VALUES)
                .faults()
                .isEmpty());
        assertTrue(plan(with().expect(new Expectation(new Accuracy(), 1, 20)), TWO)
                .faults()
                .isEmpty());
    }

    @Test
    void aStateOfAnotherNetworkIsLeftAsideWithAWarning() {
        Experiment small = with(new Dense(2, new Tanh())).build();
        Experiment large = with(new Dense(3, new Tanh())).build();
        Trainer trainer = Trainer.of(small);
        trainer.stepEpoch();
        Experiment mixed = large.toBuilder().state(trainer.state()).build();
        Trainer other = Trainer.of(mixed);
        assertEquals(Severity.WARNING, fault(other.plan(), "state-does-not-fit").severity());
        assertEquals(Trainer.of(large).hash(), other.hash());
        assertEquals(0, other.step());
    }

    @Test
    void theWorkOfMakingAndAskingIsCountedAndNotMeasured() {
        FormulaSource source = new FormulaSource(new Formula("y = x + sin(x)"), -2, 2, 0, 100);
        ExperimentBuilder experiment = with(new Dense(3, new Tanh()))
                .data(DataSpec.of(source))
                .inputs(List.of(TermReader.read("x^2").term()));
        DataInfo info = source.describe(Tables.none());
        Plan plan = plan(experiment, info);
        // x, x, sin and +; then x, 2 and the power.
        double formula = 8 + 8 + 32 + 8;
        double term = 8 + 8 + 128;
        assertEquals(100 * (formula + term), plan.preparing());
        // 1·3 and 3·1 weights, four activations.
        assertEquals(term + 3 + 3 + 16 * 4, plan.answering());
        Experiment once = experiment.epochs(1).build();
        double run = 70 * 3 * (3 + 3) + plan.preparing();
        assertTrue(Plan.of(once, info, Limits.standard().withWork(run)).sound());
        fault(Plan.of(once, info, Limits.standard().withWork(run - 1)), "too-much-work");
    }

    @Test
    void limitsNameTheNumberBeforeAnythingIsAllocated() {
        Fault units = fault(plan(with(new Dense(2_000_000_000, new Tanh())), TWO), "too-many-units");
        assertEquals(new TooMany(TooMany.Kind.UNITS, 2_000_000_000, 1_000_000), units.reason());
        Fault weights = fault(
                plan(with(new Dense(40_000, new Tanh()), new Dense(25_000, new Tanh())), TWO), "too-many-weights");
        assertEquals(new TooMany(TooMany.Kind.WEIGHTS, 1_000_145_000, 20_000_000), weights.reason());
        DataInfo many = DataInfo.classes(List.of("x"), "c", List.of("a", "b"), 2_000_000);
        fault(plan(with(), many), "too-many-examples");
        DataInfo half = DataInfo.classes(List.of("x"), "c", List.of("a", "b"), 900_000);
        Fault batch = fault(plan(with(new Dense(10_000, new Tanh())).wholeBatch(), half), "too-much-memory");
        assertEquals("batch", batch.statement());
        Limits few = Limits.standard().withMemory(500_000);
        Fault wide = fault(
                Plan.of(
                        with(new Dense(30, new Tanh()), new Dense(5000, new Tanh()))
                                .build(),
                        TWO,
                        few),
                "too-much-memory");
        assertEquals("layer 1", wide.statement() + " " + wide.index(), "its 155,000 weights, five times");
        Fault data = fault(
                Plan.of(
                        with(new Dense(3, new Tanh())).build(),
                        DataInfo.classes(List.of("x"), "c", List.of("a", "b"), 400_000),
                        few),
                "too-much-memory");
        assertEquals("data", data.statement());
        Experiment deep = Experiment.builder()
                .layers(Collections.nCopies(10_000, new Dense(1, new Tanh())))
                .build();
        Limits small = Limits.standard().withMemory(1_000_000);
        assertEquals(
                "too-much-memory", Plan.of(deep, TWO, small).errors().get(0).code());
        Plan work = Plan.of(
                with(new Dense(100, new Tanh())).epochs(1_000_000).build(),
                TWO,
                Limits.standard().withWork(1e9));
        fault(work, "too-much-work");
        fault(plan(with().learningRate(1e9), TWO), "learning-rate-too-large");
        fault(
                plan(
                        with(new Conv(
                                2_000_000_000,
                                2_000_000_000,
                                2_000_000_000,
                                new Relu(),
                                1,
                                1,
                                true,
                                Weighting.DEFAULT)),
                        PICTURES),
                "kernel-too-large");
    }
}
