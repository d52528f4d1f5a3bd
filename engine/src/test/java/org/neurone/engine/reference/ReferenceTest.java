package org.neurone.engine.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurone.engine.Trainer;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.kernel.Workers;

/** PyTorch 1.13 in double precision on the same networks, to 1e-9 of each number. */
class ReferenceTest {
    static List<String> cases() {
        Stream<String> dense = IntStream.range(0, 16).mapToObj(i -> "dense-" + (i < 10 ? "0" : "") + i);
        Stream<String> conv = IntStream.range(0, 8).mapToObj(i -> "conv-0" + i);
        return Stream.concat(dense, conv).toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lossesGradientWeightsAndPredictionsArePyTorchs(String name) throws IOException {
        ReferenceCase reference = ReferenceCase.read(name);
        Trainer trainer = reference.trainer(new PlainKernels(), Workers.alone());
        assertClose(
                "initial",
                reference.parameters("initial"),
                trainer.training().weights().parameters());
        double[] losses = new double[reference.steps()];
        for (int step = 0; step < losses.length; step++) {
            losses[step] = trainer.stepBatch();
            if (step == 0) {
                assertClose(
                        "gradient",
                        reference.parameters("gradient"),
                        trainer.training().gradient());
            }
        }
        assertClose("losses", reference.numbers("losses"), losses);
        assertClose(
                "final",
                reference.parameters("final"),
                trainer.training().weights().parameters());
        assertClose(
                "predictions", reference.numbers("predictions"), trainer.train().predicted());
        double[] asked = trainer.network()
                .predictAll(reference.numbers("x"), trainer.data().train().size());
        assertClose("network", reference.numbers("predictions"), asked);
    }

    private static void assertClose(String what, double[] expected, double[] actual) {
        assertEquals(expected.length, actual.length, what);
        for (int i = 0; i < expected.length; i++) {
            double size = Math.max(1, Math.max(Math.abs(expected[i]), Math.abs(actual[i])));
            int number = i;
            assertTrue(
                    Math.abs(expected[i] - actual[i]) <= 1e-9 * size,
                    () -> what + " " + number + ": PyTorch " + expected[number] + ", here " + actual[number]);
        }
    }
}
