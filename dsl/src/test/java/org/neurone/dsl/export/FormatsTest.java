package org.neurone.dsl.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.nio.DoubleBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.engine.Network;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.activation.Swish;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Table;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** From networks that the engine trained to files. */
class FormatsTest {
    static List<Activation> activations() {
        return RandomGraphs.ACTIVATIONS;
    }

    @ParameterizedTest
    @MethodSource("activations")
    void aTrainedNetworkMeansTheSameToOnnxRuntime(Activation activation) throws OrtException {
        compareWithOnnxRuntime(Trained.all(activation));
    }

    @Test
    void everyLayerOfTheCatalogueMeansTheSameToOnnxRuntime() throws OrtException {
        compareWithOnnxRuntime(Trained.ofEveryLayer());
    }

    private static void compareWithOnnxRuntime(List<Network> networks) throws OrtException {
        for (Network network : networks) {
            Graph graph = Trained.graph(network);
            Graph.Examples examples = graph.examples();
            double[] expected = network.predictAll(examples.columns().toArray(), examples.size());
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            long[] shape = {examples.size(), network.columns().size()};
            try (OrtSession session =
                            environment.createSession(Formats.of("onnx-double").write(graph));
                    OnnxTensor input = OnnxTensor.createTensor(
                            environment, DoubleBuffer.wrap(examples.columns().toArray()), shape);
                    OrtSession.Result result = session.run(Map.of("input", input))) {
                double[][] outputs =
                        (double[][]) result.get("output").orElseThrow().getValue();
                for (int i = 0; i < expected.length; i++) {
                    assertEquals(expected[i], outputs[i / graph.outputs()][i % graph.outputs()], 1e-9);
                }
            }
        }
    }

    @Test
    void everyFormatHasAWordOfItsOwnAndIsFoundByIt() {
        TreeSet<String> words = new TreeSet<>();
        for (Format format : Formats.all()) {
            assertTrue(words.add(format.word()));
            assertSame(format, Formats.of(format.word()));
            assertTrue(!format.sentence().english().isEmpty()
                    && !format.sentence().french().isEmpty());
        }
        assertNull(Formats.of("pickle"));
    }

    @Test
    void everyFormatWritesEveryKindOfNetworkTheSameTwice() {
        for (Network network : Trained.all(new Swish())) {
            Graph graph = Trained.graph(network);
            for (Format format : Formats.all()) {
                byte[] file = format.write(graph);
                assertTrue(file.length > 100, format.word());
                assertArrayEquals(file, format.write(graph), format.word());
            }
        }
    }

    @Test
    void picturesAreWhatTheirEndingSays() throws Exception {
        for (Network network : Trained.all(new Tanh())) {
            Graph graph = Trained.graph(network);
            for (Format format : Formats.all()) {
                byte[] file = format.write(graph);
                if (format.ending().equals("svg")) {
                    Document document = svg(file);
                    assertEquals(
                            graph.title(),
                            document.getElementsByTagName("title").item(0).getTextContent());
                    assertEquals(0, document.getElementsByTagName("script").getLength());
                }
            }
        }
    }

    @Test
    void aHostThatPaintsHasAPngBehindEachSvg() {
        List<Format> formats = Formats.all((drawing, graph) -> drawing.word().getBytes(StandardCharsets.UTF_8));
        assertEquals(Formats.all().size() + 3, formats.size());
        Format network = Formats.of("network-png", formats);
        assertEquals(formats.indexOf(Formats.of("network-svg", formats)) + 1, formats.indexOf(network));
        assertEquals("image/png", network.mediaType());
        assertEquals("A drawing of the network, as PNG.", network.sentence().english());
        assertEquals("network", new String(network.write((Graph) null), StandardCharsets.UTF_8));
        assertNull(Formats.of("network-png"));
    }

    @Test
    void aPreviewIsAsLargeAsUnfurlersAskAndSmallAsAFile() throws Exception {
        byte[] file = Formats.of("preview-svg").write(Trained.graph(Trained.blobs()));
        Element picture = svg(file).getDocumentElement();
        assertEquals("1200", picture.getAttribute("width"));
        assertEquals("630", picture.getAttribute("height"));
        assertTrue(file.length < 300_000, file.length + " bytes");
    }

    /** How many of the map's 240 × 240 cells are nearly of each class's colour: the strokes' lengths, and the rest below. */
    @Test
    void theMapShowsTheClassesWhereTheNetworkPutsThem() throws Exception {
        Document picture = svg(Formats.of("output-svg").write(Trained.graph(Trained.blobs())));
        int[] colours = {0xDE6E14, 0x1768B0, 0x009169, 0xBE5596};
        int[] near = new int[4];
        int rest = 240 * 240;
        NodeList strokes = picture.getElementsByTagName("path");
        for (int i = 0; i < strokes.getLength(); i++) {
            Element stroke = (Element) strokes.item(i);
            int cells = 0;
            for (String run : stroke.getAttribute("d").substring(1).split("M", -1)) {
                cells += Integer.parseInt(run.substring(run.indexOf('h') + 1));
            }
            rest -= cells;
            count(stroke.getAttribute("stroke"), cells, colours, near);
        }
        Element ground = (Element) picture.getElementsByTagName("rect").item(1);
        count(ground.getAttribute("fill"), rest, colours, near);
        for (int k = 0; k < 4; k++) {
            assertTrue(near[k] > 240 * 24, "class " + k + " has " + near[k] + " places");
        }
    }

    private static void count(String colour, int cells, int[] colours, int[] near) {
        for (int k = 0; k < 4; k++) {
            near[k] += distance(Integer.parseInt(colour.substring(1), 16), colours[k]) < 120 ? cells : 0;
        }
    }

    private static Document svg(byte[] file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }

    private static int distance(int colour, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            sum += Math.abs(((colour >> shift) & 255) - ((other >> shift) & 255));
        }
        return sum;
    }

    @Test
    void theWeightTableHasARowForEveryNumber() {
        Network network = Trained.strokes(new Relu(), 1);
        String table = text("weights", Trained.graph(network));
        List<String> lines = table.lines().toList();
        assertEquals("layer,type,array,row,column,channel,unit,value", lines.get(0));
        long figures = network.plan().statistics();
        assertEquals(1 + network.plan().parameters() + figures, lines.size());
        // Kernel row 0, column 1, channel 0, filter 2 of the first layer: number (0·4 + 1)·3 + 2 of its weights.
        double weight = network.parameters(0).get(5);
        assertTrue(table.contains(
                "\r\n0,conv,weights,0,1,0,2," + org.neurone.engine.number.Decimal.print(weight) + "\r\n"));
    }

    @Test
    void theExampleTableReadsBackAsTheData() throws Exception {
        Graph graph = Trained.graph(Trained.iris(new Tanh(), 1));
        Table table = Csv.read(text("examples", graph));
        assertEquals(150, table.rows());
        assertEquals(List.of("sepal-length", "sepal-width", "petal-length", "petal-width", "species"), table.names());
        assertEquals(150, graph.examples().size());
        assertEquals(45, graph.examples().test());
    }

    @Test
    void examplesAreTheSourcesOwnNumbersNotTheFeatures() {
        Network network = Trained.circle(new Tanh(), 1);
        Graph.Examples examples = Trained.graph(network).examples();
        assertEquals(120 * 2, examples.columns().size());
        double[] outputs = network.predictAll(examples.columns().toArray(), 120);
        assertEquals(120, outputs.length);
    }

    private static String text(String word, Graph graph) {
        return new String(Formats.of(word).write(graph), StandardCharsets.UTF_8);
    }
}
