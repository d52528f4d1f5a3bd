package org.neurone.engine.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.engine.Trainer;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Normalize;
import org.neurone.engine.data.Task;
import org.neurone.engine.data.source.Points;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.explain.Explainer;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.number.Values;

/** Weights by hand, as {@code sklearn.utils.class_weight.compute_class_weight("balanced", …)} gives them. */
class BalanceTest {
    private static final Loss BALANCED = new CrossEntropy(true);

    @Test
    void aClassCountsTheMoreTheRarerItIs() {
        Loss twoToEight = BALANCED.balanced(new int[] {8, 2});
        double[] half = {0.5};
        assertEquals(0.625 * Math.log(2), twoToEight.example(half, new double[] {0}, 0, 1), 1e-15);
        assertEquals(2.5 * Math.log(2), twoToEight.example(half, new double[] {1}, 0, 1), 1e-15);
        Loss absent = BALANCED.balanced(new int[] {6, 0, 3});
        Objective softmax = absent.under(new Softmax());
        double[] z = new double[3];
        double[] a = {1 / 3.0, 1 / 3.0, 1 / 3.0};
        assertEquals(0.75 * Math.log(3), softmax.example(z, a, new double[] {1, 0, 0}, 0, 3), 1e-15);
        assertEquals(Math.log(3), softmax.example(z, a, new double[] {0, 1, 0}, 0, 3), 1e-15);
        assertEquals(1.5 * Math.log(3), softmax.example(z, a, new double[] {0, 0, 1}, 0, 3), 1e-15);
        Loss plain = new CrossEntropy();
        assertSame(plain, plain.balanced(new int[] {8, 2}));
    }

    @Test
    void slopesAreThoseOfFiniteDifferences() {
        slopes(new Sigmoid(), new int[] {8, 2}, 1, new double[] {0, 1, 0, 1});
        slopes(new Softmax(), new int[] {1, 5, 12}, 3, new double[] {1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1});
    }

    private static void slopes(Activation output, int[] counts, int outputs, double[] desired) {
        Objective objective = BALANCED.balanced(counts).under(output);
        int rows = desired.length / outputs;
        double[] z = new double[desired.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = Math.sin(7 * i + 1);
        }
        double[] a = new double[z.length];
        output.forward(z, a, 0, rows, outputs);
        double[] delta = new double[z.length];
        objective.delta(z, a, desired, delta, 0, rows, outputs, 1.0 / rows);
        for (int i = 0; i < z.length; i++) {
            double at = z[i];
            double h = 1e-5;
            double[] beside = new double[2];
            for (int side = 0; side < 2; side++) {
                z[i] = side == 0 ? at - h : at + h;
                output.forward(z, a, 0, rows, outputs);
                for (int r = 0; r < rows; r++) {
                    beside[side] += objective.example(z, a, desired, r * outputs, outputs) / rows;
                }
            }
            z[i] = at;
            assertEquals((beside[1] - beside[0]) / (2 * h), delta[i], 1e-9);
        }
    }

    /** Three of one class and one of the other, balanced, learn as if the one were there three times. */
    @Test
    void balancingIsRepeatingTheRareInTheWholeBatch() {
        double[] rows = {0.1, 1, 0, -0.4, 0.2, 0, 0.7, -0.3, 0, 1.2, 0.9, 1};
        double[] repeated = {
            0.1, 1, 0, -0.4, 0.2, 0, 0.7, -0.3, 0, 1.2, 0.9, 1, 1.2, 0.9, 1, 1.2, 0.9, 1,
        };
        for (boolean softmax : new boolean[] {false, true}) {
            Trainer balanced = trainer(rows, new CrossEntropy(true), softmax);
            Trainer plain = trainer(repeated, new CrossEntropy(), softmax);
            assertEquals(plain.loss(), balanced.loss(), 1e-15);
            balanced.run();
            plain.run();
            assertTrue(plain.epoch() == 50 && balanced.loss() < 0.5);
            assertArrayEquals(
                    plain.network().parameters(0).toArray(),
                    balanced.network().parameters(0).toArray(),
                    1e-12);
            assertArrayEquals(
                    plain.network().parameters(1).toArray(),
                    balanced.network().parameters(1).toArray(),
                    1e-12);
        }
    }

    @Test
    void anExplanationShowsTheLossThatIsLearned() {
        double[] rows = {0.1, 1, 0, -0.4, 0.2, 0, 0.7, -0.3, 0, 1.2, 0.9, 1};
        Trainer trainer = trainer(rows, new CrossEntropy(true), false);
        Explainer explainer = Explainer.of(trainer, 0, 1, 2, 3);
        assertEquals(trainer.loss(), explainer.loss(), 1e-15);
        assertEquals(explainer.weight(0, 0).numeric(), explainer.weight(0, 0).slope(), 1e-8);
    }

    private static Trainer trainer(double[] rows, Loss loss, boolean softmax) {
        return Trainer.of(Experiment.builder()
                .data(new DataSpec(new Points(Values.of(rows), 3, Task.CLASSIFY, List.of()), 0.0, 1, Normalize.NONE))
                .layer(new Dense(3, new Tanh()))
                .layer(softmax ? new Dense(2, new Softmax()) : new Dense(1, new Sigmoid()))
                .loss(loss)
                .learningRate(0.5)
                .wholeBatch()
                .shuffle(false)
                .epochs(50)
                .build());
    }
}
