package org.neurone.engine.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.neurone.engine.activation.Step;
import org.neurone.engine.loss.Objective;
import org.neurone.engine.loss.Quadratic;

/**
 * Three steps from w = 1 with η = 0.1 along the slopes 0.5, −0.2, 0.1, worked out from each paper's formula in decimal
 * arithmetic of 40 digits.
 */
class FirstStepsTest {
    private static final double[] SLOPES = {0.5, -0.2, 0.1};
    private static final double RATE = 0.1;

    @Test
    void sgd() {
        steps(new Sgd(), 0.95, 0.97, 0.96);
    }

    @Test
    void momentum() {
        steps(new Momentum(0.9), 0.95, 0.925, 0.8925);
    }

    @Test
    void nesterov() {
        steps(new Nesterov(0.9), 0.905, 0.9025, 0.86325);
    }

    @Test
    void adagrad() {
        steps(new Adagrad(1e-10), 0.90000000002, 0.9371390676485138, 0.9188816490683416);
    }

    @Test
    void rmsprop() {
        steps(new RmsProp(0.9, 1e-8), 0.6837722539831608, 0.8066312698027817, 0.7431951258573711);
    }

    @Test
    void adam() {
        steps(new Adam(0.9, 0.999, 1e-8), 0.900000002, 0.8654394181165106, 0.8275002408356954);
    }

    @Test
    void adamwTakesOffItsDecayFirst() {
        steps(new AdamW(0.9, 0.999, 1e-8, 0.01), 0.899000002, 0.8635404181145105, 0.8247377004155809);
    }

    @Test
    void perceptronAddsWhatWasMissed() {
        Objective objective = new Perceptron().objective(new Quadratic(), new Step());
        double[] delta = new double[4];
        double[] predicted = {0, 1, 0, 1};
        double[] desired = {0, 0, 1, 1};
        objective.delta(new double[4], predicted, desired, delta, 0, 4, 1, 0.25);
        assertEquals(0, delta[0]);
        assertEquals(1, delta[1]);
        assertEquals(-1, delta[2]);
        assertEquals(0, delta[3]);
        assertEquals(1, objective.example(new double[4], predicted, desired, 1, 1), "the loss shown is the text's");
    }

    private static void steps(Optimizer optimizer, double... expected) {
        double[] weights = {7, 1, 7};
        double[] gradient = new double[3];
        double[][] memory = new double[optimizer.memories()][3];
        for (int step = 0; step < expected.length; step++) {
            gradient[1] = SLOPES[step];
            weights[1] = weights[1] * (1 - RATE * optimizer.decoupledDecay());
            optimizer.update(weights, gradient, memory, 1, 2, RATE, step + 1);
            assertEquals(expected[step], weights[1], 1e-15, optimizer + " step " + (step + 1));
        }
        assertEquals(7, weights[0], "what lies outside the range stays");
        assertEquals(7, weights[2], "what lies outside the range stays");
    }
}
