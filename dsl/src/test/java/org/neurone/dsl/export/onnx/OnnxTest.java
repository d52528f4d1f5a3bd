package org.neurone.dsl.export.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurone.dsl.export.Definition;
import org.neurone.dsl.export.RandomGraphs;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.export.graph.Precision;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.activation.Tanh;

/** ONNX Runtime reads the files and computes what the definitions say. */
class OnnxTest {
    private static final int ROWS = 40;
    private static final int NETWORKS = 3;

    static List<Activation> activations() {
        return RandomGraphs.ACTIVATIONS;
    }

    @ParameterizedTest
    @MethodSource("activations")
    void onnxRuntimeAgreesOnDenseNetworksInDoublePrecision(Activation activation) throws OrtException {
        for (int seed = 0; seed < NETWORKS; seed++) {
            RandomGraphs random = new RandomGraphs(seed);
            compare(random, random.dense(activation), Precision.DOUBLE, 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void onnxRuntimeAgreesOnPicturesInDoublePrecision(Activation activation) throws OrtException {
        for (int seed = 0; seed < NETWORKS; seed++) {
            RandomGraphs random = new RandomGraphs(seed);
            compare(random, random.picture(activation), Precision.DOUBLE, 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void onnxRuntimeAgreesOnDenseNetworksInSinglePrecision(Activation activation) throws OrtException {
        for (int seed = 0; seed < NETWORKS; seed++) {
            RandomGraphs random = new RandomGraphs(seed);
            compare(random, random.dense(activation), Precision.FLOAT, 1e-6);
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void onnxRuntimeAgreesOnPicturesInSinglePrecision(Activation activation) throws OrtException {
        for (int seed = 0; seed < NETWORKS; seed++) {
            RandomGraphs random = new RandomGraphs(seed);
            compare(random, random.picture(activation), Precision.FLOAT, 1e-6);
        }
    }

    @Test
    void onnxRuntimeFillsHolesAndAnswersInTheUnitOfTheTargets() throws OrtException {
        for (int seed = 0; seed < NETWORKS; seed++) {
            RandomGraphs random = new RandomGraphs(seed);
            Graph graph = random.values(new Tanh());
            double[] examples = random.examples(graph, ROWS);
            for (int i = 0; i < examples.length; i += 3) {
                examples[i] = Double.NaN;
            }
            compare(graph, examples, Precision.DOUBLE, 1e-9);
        }
    }

    @Test
    void namesAndTheTextTravelAlong() throws OrtException {
        Graph graph = new RandomGraphs(1).dense(new Tanh());
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(Onnx.write(graph, Precision.DOUBLE))) {
            assertEquals("neurone", session.getMetadata().getProducerName());
            assertEquals("a test", session.getMetadata().getDescription());
            Map<String, String> custom = session.getMetadata().getCustomMetadata();
            assertEquals("x\ny 2", custom.get("columns"));
            assertEquals("kind", custom.get("targets"));
            assertEquals("cat\ndog \"é\"\nemu", custom.get("classes"));
            assertEquals("layer 3", custom.get("neurone"));
        }
    }

    @Test
    void theSameNetworkGivesTheSameBytes() {
        Graph graph = new RandomGraphs(1).picture(new Relu());
        assertArrayEquals(Onnx.write(graph, Precision.FLOAT), Onnx.write(graph, Precision.FLOAT));
    }

    private static void compare(RandomGraphs random, Graph graph, Precision precision, double tolerance)
            throws OrtException {
        compare(graph, random.examples(graph, ROWS), precision, tolerance);
    }

    private static void compare(Graph graph, double[] examples, Precision precision, double tolerance)
            throws OrtException {
        int columns = graph.features().columns().size();
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(Onnx.write(graph, precision));
                OnnxTensor input = tensor(environment, examples, columns, precision);
                OrtSession.Result result = session.run(Map.of("input", input))) {
            List<String> labels = graph.classifies()
                    ? List.of((String[]) result.get("label").orElseThrow().getValue())
                    : List.of();
            double worst = 0;
            List<String> decided = new ArrayList<>();
            for (int row = 0; row < ROWS; row++) {
                double[] expected =
                        Definition.predict(graph, Arrays.copyOfRange(examples, row * columns, (row + 1) * columns));
                if (graph.classifies()) {
                    decided.add(graph.classes().get(graph.encoding().decide(expected, 0, expected.length)));
                }
                for (int j = 0; j < expected.length; j++) {
                    worst = Math.max(worst, Math.abs(expected[j] - output(result, row, j, precision)));
                }
            }
            assertEquals(0, worst, tolerance, "largest difference");
            assertEquals(decided, labels);
        }
    }

    private static OnnxTensor tensor(OrtEnvironment environment, double[] examples, int columns, Precision precision)
            throws OrtException {
        long[] shape = {examples.length / columns, columns};
        if (precision == Precision.DOUBLE) {
            return OnnxTensor.createTensor(environment, DoubleBuffer.wrap(examples), shape);
        }
        FloatBuffer singles = FloatBuffer.allocate(examples.length);
        for (double value : examples) {
            singles.put((float) value);
        }
        return OnnxTensor.createTensor(environment, singles.flip(), shape);
    }

    private static double output(OrtSession.Result result, int row, int column, Precision precision)
            throws OrtException {
        Object value = result.get("output").orElseThrow().getValue();
        return precision == Precision.DOUBLE ? ((double[][]) value)[row][column] : ((float[][]) value)[row][column];
    }
}
