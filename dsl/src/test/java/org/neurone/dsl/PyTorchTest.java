package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurone.engine.Trainer;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.kernel.VectorKernels;
import org.neurone.engine.kernel.Workers;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Plan;

/**
 * Whole texts with their tables, trained by PyTorch as well: {@code pytorch/train.py} has written each step's loss, the
 * weights, the loss and the predictions at the end. Together they name everything that PyTorch knows too.
 */
class PyTorchTest {
    private static final double TOLERANCE = 1e-9;

    static Stream<String> names() {
        return IntStream.iterate(0, number -> number + 1)
                .mapToObj(number -> (number < 10 ? "0" : "") + number)
                .takeWhile(name -> PyTorchTest.class.getResource("pytorch/" + name + ".nn") != null);
    }

    @ParameterizedTest
    @MethodSource("names")
    void lossesWeightsAndPredictionsArePyTorchs(String name) {
        Tables tables = Tables.of(name, Csv.read(resource(name + ".csv")));
        Reading reading = Language.standard().read(resource(name + ".nn"), tables, Limits.standard());
        Trainer trainer = Trainer.of(reading.plan(), tables, new VectorKernels(), Workers.alone());
        List<Double> losses = new ArrayList<>();
        while (trainer.epoch() < trainer.settings().epochs()) {
            losses.add(trainer.stepBatch());
        }
        List<String> lines = resource(name + ".txt").lines().toList();
        assertClose("losses", lines.get(0), losses.stream().mapToDouble(x -> x).toArray());
        int line = 1;
        Plan plan = trainer.plan();
        for (int layer = 0; layer < plan.layers().size(); layer++) {
            double[] numbers = trainer.network().parameters(layer).toArray();
            int weights = (int) plan.layers().get(layer).layer().weights();
            if (numbers.length > 0) {
                String where = " of layer " + (layer + 1);
                assertClose("weights" + where, lines.get(line++), part(numbers, 0, weights));
                assertClose("bias" + where, lines.get(line++), part(numbers, weights, numbers.length));
            }
        }
        assertClose("loss", lines.get(line++), trainer.loss());
        assertClose("predictions", lines.get(line++), trainer.train().predicted());
        assertEquals(lines.size(), line);
    }

    @Test
    void everyNameThatPyTorchKnowsStandsInOneOfThem() {
        StringBuilder all = new StringBuilder();
        names().forEach(name -> all.append(resource(name + ".nn")).append('\n'));
        for (Kind<?> kind : List.of(
                Kind.LAYER, Kind.ACTIVATION, Kind.LOSS, Kind.OPTIMIZER, Kind.SCHEDULE, Kind.REGULARIZER, Kind.CLIP)) {
            for (Entry<?> entry : Catalog.standard().entries(kind)) {
                boolean known =
                        !List.of("step", "sign", "perceptron").contains(entry.name()) || kind.equals(Kind.SCHEDULE);
                Pattern word = Pattern.compile("(?<![\\w-])" + entry.name() + "(?![\\w-])");
                assertTrue(
                        !known || word.matcher(all).find(),
                        () -> entry.name()
                                + " is in no text: add one beside them with its table, under the next number, teach train.py the"
                                + " name and run it with PyTorch");
            }
        }
    }

    private static double[] part(double[] numbers, int from, int to) {
        return Arrays.copyOfRange(numbers, from, to);
    }

    private static void assertClose(String what, String line, double... actual) {
        String[] words = line.split(" ", -1);
        assertTrue(what.startsWith(words[0]), what + " where " + words[0] + " stand");
        assertEquals(words.length - 1, actual.length, what);
        for (int i = 0; i < actual.length; i++) {
            double expected = Double.parseDouble(words[i + 1]);
            double size = Math.max(1, Math.max(Math.abs(expected), Math.abs(actual[i])));
            assertEquals(expected, actual[i], TOLERANCE * size, what + ", number " + i);
        }
    }

    private static String resource(String name) {
        try (InputStream file = PyTorchTest.class.getResourceAsStream("pytorch/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
