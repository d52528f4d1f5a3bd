package org.neurone.dsl.export.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurone.dsl.export.Definition;
import org.neurone.dsl.export.RandomGraphs;
import org.neurone.dsl.export.Trained;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.engine.Network;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;

/** The exported class compiles without a warning and answers with the engine's bits. */
class JavaClassTest {
    @TempDir
    Path folder;

    static List<Activation> activations() {
        return RandomGraphs.ACTIVATIONS;
    }

    @ParameterizedTest
    @MethodSource("activations")
    void theClassPredictsTheNetworksBits(Activation activation) throws Exception {
        List<Network> networks = Trained.all(activation);
        networks.add(Trained.prices(activation, 3));
        comparePredictions(networks);
    }

    @Test
    void theClassPredictsTheBitsOfEveryLayerOfTheCatalogue() throws Exception {
        comparePredictions(Trained.ofEveryLayer());
    }

    private void comparePredictions(List<Network> networks) throws Exception {
        Rng rng = new Rng(9, Stream.DATA);
        List<Class<?>> classes = compiled(networks.stream().map(Trained::graph).toList());
        for (int n = 0; n < networks.size(); n++) {
            Network network = networks.get(n);
            for (int example = 0; example < 50; example++) {
                double[] columns = new double[network.columns().size()];
                for (int i = 0; i < columns.length; i++) {
                    columns[i] = rng.uniform(-4, 8);
                }
                if (network.features().filling().fills() && example % 2 == 0) {
                    columns[example % columns.length] = Double.NaN;
                }
                double[] expected = network.predict(columns);
                assertArrayEquals(bits(expected), bits(predict(classes.get(n), columns)));
                if (!network.classes().isEmpty()) {
                    String label = network.classify(columns);
                    Object said =
                            classes.get(n).getMethod("classify", double[].class).invoke(null, columns);
                    assertEquals(label, said);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void theClassPredictsWhatTheDefinitionsSay(Activation activation) throws Exception {
        RandomGraphs random = new RandomGraphs(4);
        List<Graph> graphs = List.of(random.dense(activation), random.picture(activation));
        List<Class<?>> classes = compiled(graphs);
        for (int n = 0; n < graphs.size(); n++) {
            double[] columns = random.examples(graphs.get(n), 1);
            assertArrayEquals(Definition.predict(graphs.get(n), columns), predict(classes.get(n), columns), 1e-13);
        }
    }

    @Test
    void namesArriveAsTheyAre() throws Exception {
        Class<?> type = compiled(List.of(new RandomGraphs(1).dense(new Relu()))).get(0);
        assertEquals(List.of("x", "y 2"), type.getField("COLUMNS").get(null));
        assertEquals(
                List.of("cat", "dog \"é\"", "emu"), type.getField("CLASSES").get(null));
    }

    @Test
    void aWrongNumberOfColumnsIsRefused() throws Exception {
        Class<?> type = compiled(List.of(new RandomGraphs(1).dense(new Relu()))).get(0);
        InvocationTargetException thrown =
                assertThrows(InvocationTargetException.class, () -> predict(type, new double[] {1}));
        assertEquals(
                "an example has 2 columns, but this has 1", thrown.getCause().getMessage());
    }

    @Test
    void largeNetworksFitIntoAClass() throws Exception {
        Network network = Trained.wide();
        Class<?> type = compiled(List.of(Trained.graph(network))).get(0);
        assertArrayEquals(bits(network.predict(0.25, -0.5)), bits(predict(type, new double[] {0.25, -0.5})));
    }

    @Test
    void aTextCannotBecomeCode() {
        String text =
                new JavaText().comment("first\n\\u000a int x;\rint y; \u2028").toString();
        assertEquals("// first\n// /u000a int x; int y; \u2028\n", text);
        assertEquals("\"\\\"\\\\u000a\\n\\u00e9\"", JavaText.string("\"\\u000a\né"));
    }

    @Test
    void specialNumbersKeepTheirMeaning() {
        assertEquals("-0.0", JavaText.number(-0.0));
        assertEquals("Double.NaN", JavaText.number(Double.NaN));
        assertEquals("100000000000000000000.0", JavaText.number(1e20));
    }

    @Test
    void onlyWhatIsNeededIsInTheClass() {
        String relu = JavaClass.write(Trained.graph(Trained.sine(new Relu(), 1)));
        assertTrue(!relu.contains("Elementary") && !relu.contains("windows("));
        String tanh = JavaClass.write(Trained.graph(Trained.sine(new Tanh(), 1)));
        assertTrue(tanh.contains("class Elementary") && tanh.contains("class Exponential"));
    }

    @Test
    void aNameThatIsNoIdentifierIsRefused() {
        Graph graph = new RandomGraphs(1).dense(new Relu());
        assertThrows(IllegalArgumentException.class, () -> graph.named("1st"));
        assertThrows(IllegalArgumentException.class, () -> graph.named("A{}"));
        assertThrows(IllegalArgumentException.class, () -> graph.named(""));
    }

    /** Compiles them at once, every warning being an error. */
    private List<Class<?>> compiled(List<Graph> graphs) throws IOException, ClassNotFoundException {
        List<String> arguments = new ArrayList<>(List.of("-Xlint:all", "-Werror", "-d", folder.toString()));
        for (int i = 0; i < graphs.size(); i++) {
            Path file = folder.resolve("Network" + i + ".java");
            Files.writeString(file, JavaClass.write(graphs.get(i).named("Network" + i)));
            arguments.add(file.toString());
        }
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, problems, arguments.toArray(new String[0]));
        assertEquals(0, result, () -> problems.toString(StandardCharsets.UTF_8));
        // No parent but the platform: the class needs nothing of the engine's.
        List<Class<?>> classes = new ArrayList<>();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            for (int i = 0; i < graphs.size(); i++) {
                classes.add(Class.forName("Network" + i, true, loader));
            }
            // Nested classes are found while the loader is open.
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*$*.class")) {
                for (Path file : files) {
                    Class.forName(file.getFileName().toString().replace(".class", ""), true, loader);
                }
            }
        }
        return classes;
    }

    private static double[] predict(Class<?> type, double[] columns) throws ReflectiveOperationException {
        return (double[]) type.getMethod("predict", double[].class).invoke(null, (Object) columns);
    }

    private static long[] bits(double[] numbers) {
        return Arrays.stream(numbers).mapToLong(Double::doubleToLongBits).toArray();
    }
}
