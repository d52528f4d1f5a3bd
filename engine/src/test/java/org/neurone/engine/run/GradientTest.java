package org.neurone.engine.run;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurone.engine.random.Stream.DATA;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurone.engine.BuiltIn;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Sigmoid;
import org.neurone.engine.activation.Swish;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.data.Shape;
import org.neurone.engine.layer.BatchNorm;
import org.neurone.engine.layer.Conv;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.layer.Dropout;
import org.neurone.engine.layer.Flatten;
import org.neurone.engine.layer.LayerSpec;
import org.neurone.engine.layer.Pool;
import org.neurone.engine.layer.Skip;
import org.neurone.engine.layer.Weighting;
import org.neurone.engine.loss.Absolute;
import org.neurone.engine.loss.CrossEntropy;
import org.neurone.engine.loss.Hinge;
import org.neurone.engine.loss.Huber;
import org.neurone.engine.loss.Loss;
import org.neurone.engine.loss.Quadratic;
import org.neurone.engine.random.Rng;

/** Every layer, activation and loss in random shapes against central differences. */
class GradientTest {
    private static final int ROUNDS = 6;

    static List<Activation> activations() {
        return BuiltIn.activations();
    }

    @Test
    void everyLossOfTheCatalogueIsAmongThem() {
        Set<Class<?>> checked = new HashSet<>();
        losses().forEach(loss -> checked.add(loss.getClass()));
        for (Entry<?> entry : Catalog.standard().entries(Kind.LOSS)) {
            assertTrue(checked.contains(entry.type()), entry.name() + " is not among losses() here");
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void activationsInHiddenLayersAndAtTheOutput(Activation activation) {
        Rng rng = Rng.of(11, DATA);
        for (int round = 0; round < ROUNDS; round++) {
            int inputs = 1 + rng.below(4);
            int outputs = 2 + rng.below(3);
            int rows = 1 + rng.below(5);
            List<LayerSpec> layers = List.of(
                    new Dense(2 + rng.below(4), activation),
                    new Dense(1 + rng.below(3), new Tanh()),
                    new Dense(outputs, activation));
            new GradientCheck(activation.toString(), Shape.vector(inputs), layers, new Quadratic(), outputs, rows, rng)
                    .desired(draw(rng, rows * outputs, -1, 1))
                    .run();
        }
    }

    static Stream<Loss> losses() {
        return Stream.of(
                new Quadratic(),
                new Absolute(),
                new Huber(0.3),
                new Hinge(),
                new CrossEntropy(),
                BuiltIn.quarticLoss());
    }

    @ParameterizedTest
    @MethodSource("losses")
    void lossesUnderEveryActivationThatSuitsThem(Loss loss) {
        Rng rng = Rng.of(12, DATA);
        for (Activation output : activations()) {
            if (output.flat() || (loss.wantsProbabilities() && !(output.lowest() >= 0 && output.highest() <= 1))) {
                continue;
            }
            for (int round = 0; round < ROUNDS; round++) {
                int outputs = 2 + rng.below(3);
                int rows = 1 + rng.below(5);
                double[] desired = draw(rng, rows * outputs, 0, 1);
                if (loss.wantsSigns()) {
                    for (int i = 0; i < desired.length; i++) {
                        desired[i] = desired[i] < 0.5 ? -1 : 1;
                    }
                }
                new GradientCheck(
                                loss + " under " + output,
                                Shape.vector(1 + rng.below(4)),
                                List.of(new Dense(3, new Tanh()), new Dense(outputs, output)),
                                loss,
                                outputs,
                                rows,
                                rng)
                        .desired(desired)
                        .run();
            }
        }
    }

    @Test
    void everyLayerOfTheCatalogueBehindUnits() {
        Rng rng = Rng.of(19, DATA);
        for (LayerSpec layer : BuiltIn.layers(Shape.vector(4))) {
            for (int round = 0; round < ROUNDS; round++) {
                List<LayerSpec> layers = List.of(new Dense(4, new Tanh()), new Dense(4, new Sigmoid()), layer);
                behind(layer.toString(), Shape.vector(3), layers, 5 + rng.below(3), rng);
            }
        }
    }

    @Test
    void everyLayerOfTheCatalogueBehindChannels() {
        Rng rng = Rng.of(20, DATA);
        for (LayerSpec layer : BuiltIn.layers(Shape.picture(4, 3, 2))) {
            for (int round = 0; round < ROUNDS; round++) {
                List<LayerSpec> layers =
                        List.of(new Conv(2, 2, 2, new Tanh()), new Conv(2, 2, 2, new Sigmoid()), layer);
                behind(layer.toString(), Shape.picture(4, 3, 1), layers, 2 + rng.below(3), rng);
            }
        }
    }

    @Test
    void convolutionsOfAnyStrideWithAndWithoutZerosAround() {
        Rng rng = Rng.of(13, DATA);
        for (int round = 0; round < 4 * ROUNDS; round++) {
            Shape input = Shape.picture(3 + rng.below(4), 3 + rng.below(4), 1 + rng.below(3));
            int kernelHeight = 1 + rng.below(3);
            int kernelWidth = 1 + rng.below(3);
            boolean same = rng.below(2) == 0;
            LayerSpec conv = new Conv(
                    1 + rng.below(3),
                    kernelHeight,
                    kernelWidth,
                    new Tanh(),
                    1 + rng.below(3),
                    1 + rng.below(3),
                    same,
                    Weighting.DEFAULT);
            picture("" + conv + " on " + input, input, List.of(conv), rng);
        }
    }

    @Test
    void convolutionsBehindConvolutions() {
        Rng rng = Rng.of(14, DATA);
        for (int round = 0; round < ROUNDS; round++) {
            Shape input = Shape.picture(5, 6, 1 + rng.below(2));
            List<LayerSpec> layers =
                    List.of(new Conv(2, 3, 2, new Sigmoid()), new Pool(true, 2, 2), new Conv(3, 2, 2, new Swish()));
            picture("two convolutions", input, layers, rng);
        }
    }

    @Test
    void poolsOfAnyStride() {
        Rng rng = Rng.of(15, DATA);
        for (int round = 0; round < 2 * ROUNDS; round++) {
            Shape input = Shape.picture(3 + rng.below(4), 3 + rng.below(4), 1 + rng.below(3));
            LayerSpec pool =
                    new Pool(round % 2 == 0, 1 + rng.below(3), 1 + rng.below(3), 1 + rng.below(3), 1 + rng.below(3));
            picture(pool + " on " + input, input, List.of(pool), rng);
        }
    }

    @Test
    void dropoutAndFlatten() {
        Rng rng = Rng.of(16, DATA);
        for (int round = 0; round < ROUNDS; round++) {
            Shape input = Shape.picture(2, 3, 2);
            picture("dropout", input, List.of(new Dropout(0.4), new Flatten(), new Dropout(0.2)), rng);
        }
    }

    @Test
    void batchNormalisationOfUnitsAndOfChannels() {
        Rng rng = Rng.of(17, DATA);
        for (int round = 0; round < ROUNDS; round++) {
            Shape input = Shape.picture(2, 3, 2);
            picture("batchnorm", input, List.of(new BatchNorm(1e-2, 0.1)), rng);
            picture(
                    "batchnorm of units",
                    input,
                    List.of(new Flatten(), new Dense(4, new Tanh()), new BatchNorm(1e-2, 0.1)),
                    rng);
        }
    }

    @Test
    void skipsOverLayersOfEveryKindOneInAnotherAndFromTheInput() {
        Rng rng = Rng.of(18, DATA);
        for (int round = 0; round < ROUNDS; round++) {
            Shape input = Shape.picture(3, 4, 2);
            picture(
                    "skip over one",
                    input,
                    List.of(new Dense(4, new Tanh()), new Dense(4, new Sigmoid()), new Skip(1)),
                    rng);
            picture(
                    "skips in skips",
                    input,
                    List.of(
                            new Dense(4, new Tanh()),
                            new Dense(4, new Sigmoid()),
                            new Dense(4, new Tanh()),
                            new Skip(1),
                            new Skip(3),
                            new Skip(1)),
                    rng);
            picture(
                    "skip of pictures from the input",
                    input,
                    List.of(
                            new Conv(3, 2, 2, new Tanh()),
                            new BatchNorm(1e-2, 0.1),
                            new Conv(2, 3, 3, new Sigmoid()),
                            new Skip(3)),
                    rng);
            picture(
                    "skip behind a flatten",
                    input,
                    List.of(new Flatten(), new Dense(24, new Tanh()), new Dropout(0.3), new Skip(2), new Skip(3)),
                    rng);
        }
    }

    private static void picture(String what, Shape input, List<LayerSpec> layers, Rng rng) {
        behind(what, input, layers, 2 + rng.below(3), rng);
    }

    private static void behind(String what, Shape input, List<LayerSpec> layers, int rows, Rng rng) {
        List<LayerSpec> all = new ArrayList<>(layers);
        all.add(new Dense(2, new Tanh()));
        new GradientCheck(what, input, all, new Quadratic(), 2, rows, rng)
                .desired(draw(rng, rows * 2, -1, 1))
                .run();
    }

    private static double[] draw(Rng rng, int count, double low, double high) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = rng.uniform(low, high);
        }
        return numbers;
    }
}
