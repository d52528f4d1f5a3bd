package org.neurone.engine.initializer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.data.Shape;
import org.neurone.engine.layer.Conv;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.Layer;
import org.neurone.engine.layer.Weighting;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;

/** Mean, variance and bounds of many weights, as each paper has them, for 50 inputs and 30 outputs. */
class InitializersTest {
    private static final int IN = 50;
    private static final int OUT = 30;

    @Test
    void xavierIsEvenWithVarianceTwoOverInputsAndOutputs() {
        double bound = Math.sqrt(6.0 / (IN + OUT));
        spread(new Xavier(), 0, 2.0 / (IN + OUT), -bound, bound);
    }

    @Test
    void heIsNormalWithVarianceTwoOverInputs() {
        normal(new He(), 2.0 / IN);
    }

    @Test
    void lecunIsNormalWithVarianceOneOverInputs() {
        normal(new LeCun(), 1.0 / IN);
    }

    @Test
    void normalHasTheDeviationThatIsAskedFor() {
        normal(new Normal(0.3), 0.09);
    }

    @Test
    void uniformLiesBetweenItsBounds() {
        spread(new Uniform(-1, 2), 0.5, 9 / 12.0, -1, 2);
    }

    @Test
    void zeroAndConstantAreThat() {
        spread(new Zero(), 0, 0, 0, 0);
        spread(new Constant(-0.5), -0.5, 0, -0.5, -0.5);
    }

    /** A dot of a filter has as many inputs as the filter sees, and a unit of a layer as many as the layer before has. */
    @Test
    void layersCountTheirInputsAndOutputs() {
        Conv conv = new Conv(40, 3, 5, new Linear(), 1, 1, true, Weighting.DEFAULT.withInitializer(new CountsInputs()));
        Dense dense = new Dense(40, new Linear(), Weighting.DEFAULT.withInitializer(new CountsInputs()));
        assertEquals(3 * 5 * 7 + 1000.0 * (3 * 5 * 40), first(conv.layer(Shape.picture(9, 9, 7))));
        assertEquals(7 + 1000.0 * 40, first(dense.layer(Shape.vector(7))));
    }

    private record CountsInputs() implements Initializer {
        @Override
        public void fill(double[] weights, int from, int to, int fanIn, int fanOut, Rng rng) {
            Arrays.fill(weights, from, to, fanIn + 1000.0 * fanOut);
        }
    }

    private static double first(Layer layer) {
        double[] parameters = new double[(int) (layer.weights() + layer.biases()) + 4];
        layer.initialise(parameters, 2, Rng.of(1, Stream.WEIGHTS));
        int end = 2 + (int) layer.weights();
        assertEquals(0, parameters[1]);
        assertEquals(parameters[2], parameters[end - 1]);
        assertEquals(0, parameters[end], "biases start at 0");
        return parameters[2];
    }

    private static void normal(Initializer initializer, double variance) {
        double[] weights = spread(initializer, 0, variance, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        int within = 0;
        for (double weight : weights) {
            within += Math.abs(weight) < Math.sqrt(variance) ? 1 : 0;
        }
        assertEquals(0.6827, (double) within / weights.length, 0.005, "a normal's share within one deviation");
    }

    private static double[] spread(Initializer initializer, double mean, double variance, double low, double high) {
        int count = 100_000;
        double[] weights = new double[count + 2];
        weights[0] = 7;
        weights[count + 1] = 7;
        initializer.fill(weights, 1, count + 1, IN, OUT, Rng.of(3, Stream.WEIGHTS));
        assertEquals(7, weights[0], "what lies outside the range stays");
        assertEquals(7, weights[count + 1], "what lies outside the range stays");
        double[] drawn = Arrays.copyOfRange(weights, 1, count + 1);
        double sum = 0;
        double squares = 0;
        for (double weight : drawn) {
            assertTrue(weight >= low && weight <= high, initializer + " gave " + weight);
            sum += weight;
            squares += (weight - mean) * (weight - mean);
        }
        // Four standard errors of the mean, and 2 % of the variance.
        assertEquals(mean, sum / count, 4 * Math.sqrt(variance / count), initializer + "'s mean");
        assertEquals(variance, squares / count, 0.02 * variance, initializer + "'s variance");
        return drawn;
    }
}
