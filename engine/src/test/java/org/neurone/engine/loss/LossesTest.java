package org.neurone.engine.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Softmax;
import org.neurone.engine.activation.Tanh;

/** ℓ and ∂ℓ/∂predicted of two outputs by hand, the places where a formula changes among them. */
class LossesTest {
    @Test
    void quadratic() {
        loss(new Quadratic(), pair(0.5, 2), pair(1, -1), (0.25 + 9) / 2, -0.5, 3);
    }

    @Test
    void absoluteHasNoSlopeWhereThereIsNoError() {
        loss(new Absolute(), pair(0.5, 2), pair(1, -1), 1.75, -0.5, 0.5);
        loss(new Absolute(), pair(1, 1), pair(1, 3), 1, 0, -0.5);
    }

    @Test
    void huberIsAParabolaUpToDeltaAndAStraightLineBeyond() {
        loss(new Huber(1), pair(0.5, 2), pair(1, -1), (0.125 + 2.5) / 2, -0.25, 0.5);
        loss(new Huber(0.5), pair(0.5, 2), pair(1, -1), (0.125 + 0.5 * (3 - 0.25)) / 2, -0.25, 0.25);
        loss(new Huber(2), pair(-1, 0), pair(1, 2), 2, -1, -1);
    }

    @Test
    void hingeHasNoSlopeFromTheMarginOn() {
        loss(new Hinge(), pair(0.25, -2), pair(1, -1), 0.375, -0.5, 0);
        loss(new Hinge(), pair(1, 0.5), pair(1, -1), 0.75, 0, 0.5);
    }

    @Test
    void crossEntropyIsBinaryWhereTheOutputsAreNoShares() {
        double expected = -(Math.log(0.75) + 0.25 * Math.log(0.9) + 0.75 * Math.log(0.1)) / 2;
        loss(
                new CrossEntropy(),
                pair(0.25, 0.9),
                pair(0, 0.25),
                expected,
                0.5 * 0.25 / (0.25 * 0.75),
                0.5 * 0.65 / (0.9 * 0.1));
        loss(new CrossEntropy(), pair(0, 1), pair(0, 1), 0, Double.NaN, Double.NaN);
    }

    /** The short forms below sigmoid and softmax are the long ones, and hold where the long ones would overflow. */
    @Test
    void crossEntropysShortFormsAreTheFormulas() {
        double[] z = {0, 0.3, -0.7};
        double[] desired = {9, 0.2, 0.8};
        double[] a = new double[3];
        new Sigmoid().forward(z, a, 1, 1, 2);
        double binary = 0;
        for (int j = 1; j < 3; j++) {
            binary -= (desired[j] * Math.log(a[j]) + (1 - desired[j]) * Math.log(1 - a[j])) / 2;
        }
        under(new Sigmoid(), z, a, desired, binary, 0.25 * (a[1] - 0.2), 0.25 * (a[2] - 0.8));
        new Softmax().forward(z, a, 1, 1, 2);
        double categorical = -0.2 * Math.log(a[1]) - 0.8 * Math.log(a[2]);
        under(new Softmax(), z, a, desired, categorical, 0.5 * (a[1] - 0.2), 0.5 * (a[2] - 0.8));

        double[] far = {9, 900, -900};
        new Sigmoid().forward(far, a, 1, 1, 2);
        under(new Sigmoid(), far, a, pair(1, 0), 0, 0, 0);
        under(new Sigmoid(), far, a, pair(0, 1), 900, 0.25, -0.25);
        new Softmax().forward(far, a, 1, 1, 2);
        under(new Softmax(), far, a, pair(0, 1), 1800, 0.5, -0.5);
    }

    @Test
    void onlySigmoidAndSoftmaxHaveAShortForm() {
        Objective tanh = new CrossEntropy().under(new Tanh());
        assertEquals(false, tanh.fused());
        assertEquals(false, new Quadratic().under(new Linear()).fused());
        assertEquals(true, new CrossEntropy().under(new Softmax()).fused());
    }

    /** At offset 1 of longer arrays, what lies before is left alone. */
    private static double[] pair(double first, double second) {
        return new double[] {9, first, second};
    }

    private static void loss(Loss loss, double[] predicted, double[] desired, double value, double... slopes) {
        assertEquals(value, loss.example(predicted, desired, 1, 2), 1e-15, loss.toString());
        double[] gradient = {7, 0, 0};
        loss.gradient(predicted, desired, gradient, 1, 2, 1);
        assertArrayEquals(new double[] {7, slopes[0], slopes[1]}, gradient, 1e-14, loss.toString());
    }

    private static void under(
            Activation output, double[] z, double[] a, double[] desired, double value, double... slopes) {
        Objective objective = new CrossEntropy().under(output);
        assertEquals(value, objective.example(z, a, desired, 1, 2), 1e-15);
        double[] delta = {7, 0, 0};
        objective.delta(z, a, desired, delta, 1, 1, 2, 0.5);
        assertArrayEquals(new double[] {7, slopes[0], slopes[1]}, delta, 1e-15);
    }
}
