package org.neurone.engine.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurone.engine.kernel.Kernels;
import org.neurone.engine.kernel.Matrix;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.kernel.VectorKernels;

/** Values where a formula changes, and the bounds that outputs are said to keep. */
class EdgesTest {
    /** Names with f(0), f′(0), f(−0), f at the least number above 0. */
    @Test
    void theSideOfZeroIsTheStatedOne() {
        at0(new Step(), 0, 0, 1);
        at0(new Sign(), -1, 0, 1);
        at0(new Relu(), 0, 0, Double.MIN_VALUE);
        at0(new LeakyRelu(0.25), 0, 0.25, Double.MIN_VALUE);
        at0(new Elu(0.5), 0, 0.5, Double.MIN_VALUE);
        assertEquals(Math.log(2), new Softplus().value(0), 1e-16);
        assertEquals(0.5, new Sigmoid().value(0));
    }

    private static void at0(Elementwise activation, double value, double slope, double above) {
        for (Kernels kernels : new Kernels[] {new PlainKernels(), new VectorKernels()}) {
            double[] z = {0.0, -0.0, Double.MIN_VALUE};
            double[] a = new double[3];
            kernels.activate(activation, Matrix.of(z, 1), Matrix.of(a, 1));
            assertEquals(value, a[0], 0.0, activation + " at 0");
            assertEquals(value, a[1] + 0.0, 0.0, activation + " at −0");
            assertEquals(above, a[2], activation + " just above 0");
            double[] delta = {1, 1, 1};
            kernels.slope(activation, Matrix.of(z, 1), Matrix.of(a, 1), Matrix.of(delta, 1));
            assertEquals(slope, delta[0], 0.0, activation + "’s slope at 0");
            assertEquals(slope, delta[1], 0.0, activation + "’s slope at −0");
        }
    }

    static Stream<Elementwise> activations() {
        return Stream.of(
                new Step(),
                new Sign(),
                new Sigmoid(),
                new Tanh(),
                new Relu(),
                new LeakyRelu(0.01),
                new Elu(0.7),
                new Gelu(),
                new Softplus(),
                new Swish(),
                new Sin(),
                new Linear());
    }

    /** What checks of a text rely on: no output lies outside, and some come near. */
    @ParameterizedTest
    @MethodSource("activations")
    void outputsKeepTheirBoundsAndComeNearThem(Elementwise activation) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = -40_000; i <= 40_000; i++) {
            double value = activation.value(i / 1000.0);
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        assertTrue(activation.lowest() <= least && most <= activation.highest(), least + " to " + most);
        if (activation.lowest() > Double.NEGATIVE_INFINITY) {
            assertEquals(activation.lowest(), least, 0.01);
        } else {
            assertTrue(least < -0.3, "no bound below " + least);
        }
        if (activation.highest() < Double.POSITIVE_INFINITY) {
            assertEquals(activation.highest(), most, 0.01);
        } else {
            assertTrue(most > 30, "no bound above " + most);
        }
    }

    /** Limits where a formula would multiply 0 by infinity. */
    @Test
    void swishAndGeluHaveTheirLimitsAtBothEnds() {
        for (Elementwise activation : List.of(new Swish(), new Gelu())) {
            for (double z : new double[] {Double.NEGATIVE_INFINITY, -Double.MAX_VALUE}) {
                double a = activation.value(z);
                assertEquals(-0.0, a, activation + " of " + z);
                assertEquals(0.0, activation.slope(z, a), activation + " of " + z);
            }
            for (double z : new double[] {Double.POSITIVE_INFINITY, Double.MAX_VALUE}) {
                assertEquals(z, activation.value(z), activation + " of " + z);
                assertEquals(1.0, activation.slope(z, z), activation + " of " + z);
            }
            assertEquals(Double.NaN, activation.value(Double.NaN));
        }
    }

    @Test
    void softmaxIsWithinZeroAndOneForSumsOfAnySize() {
        Softmax softmax = new Softmax();
        double[] a = new double[3];
        softmax.forward(new double[] {1e308, -1e308, 1e308}, a, 0, 1, 3);
        assertEquals(0.5, a[0]);
        assertEquals(softmax.lowest(), a[1]);
        softmax.forward(new double[] {800, 0, 0}, a, 0, 1, 3);
        assertEquals(softmax.highest(), a[0]);
    }
}
