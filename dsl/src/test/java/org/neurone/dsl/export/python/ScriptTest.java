package org.neurone.dsl.export.python;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Scanner;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurone.dsl.Language;
import org.neurone.dsl.export.RandomGraphs;
import org.neurone.dsl.export.Trained;
import org.neurone.dsl.export.graph.ExportException;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.export.graph.GraphLayer;
import org.neurone.dsl.export.graph.Graphs;
import org.neurone.engine.Trainer;
import org.neurone.engine.activation.Activation;
import org.neurone.engine.activation.Elementwise;
import org.neurone.engine.activation.Linear;
import org.neurone.engine.activation.Relu;
import org.neurone.engine.activation.Step;
import org.neurone.engine.activation.Tanh;
import org.neurone.engine.data.DataSpec;
import org.neurone.engine.data.Dataset;
import org.neurone.engine.data.source.Iris;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.experiment.ExperimentBuilder;
import org.neurone.engine.layer.Dense;
import org.neurone.engine.loss.CrossEntropy;
import org.neurone.engine.loss.Hinge;
import org.neurone.engine.loss.Huber;
import org.neurone.engine.model.StateParts;
import org.neurone.engine.number.Values;
import org.neurone.engine.optimizer.Adam;
import org.neurone.engine.optimizer.AdamW;
import org.neurone.engine.optimizer.Clip;
import org.neurone.engine.optimizer.Nesterov;
import org.neurone.engine.optimizer.Perceptron;
import org.neurone.engine.schedule.Cosine;
import org.neurone.engine.schedule.Decay;
import org.neurone.engine.schedule.Steps;
import org.neurone.engine.schedule.Warmup;
import org.neurone.engine.stop.AccuracyReached;
import org.neurone.engine.stop.LossReached;
import org.neurone.engine.stop.Patience;

/** What the scripts say. That they run and agree was tried under PyTorch 1.13, which a build cannot bring along. */
class ScriptTest {
    static List<Activation> activations() {
        return RandomGraphs.ACTIVATIONS;
    }

    @ParameterizedTest
    @MethodSource("activations")
    void everyWeightReadsBackExactly(Activation activation) {
        RandomGraphs random = new RandomGraphs(5);
        for (Graph graph : List.of(random.dense(activation), random.picture(activation))) {
            String pytorch = PyTorch.write(graph);
            String keras = Keras.write(graph);
            for (int i = 0; i < graph.layers().size(); i++) {
                if (graph.layers().get(i) instanceof GraphLayer.Weighted weighted) {
                    String name = "\"layer" + (i + 1);
                    String shape = "(" + weighted.layout() + ", [";
                    check(weighted.weights(), pytorch, name + ".weight\": " + shape);
                    check(weighted.bias(), pytorch, name + ".bias\": ([" + weighted.units() + "], [");
                    check(weighted.weights(), keras, name + "\": [\n        " + shape);
                }
            }
            check(Values.of(graph.features().scaling().shift()), keras, "SHIFT = [");
            check(Values.of(graph.features().scaling().scale()), keras, "SCALE = [");
            int features = graph.features().size();
            check(Values.of(graph.features().scaling().shift()), pytorch, "\"shift\": ([" + features + "], [");
        }
    }

    @Test
    void specialNumbersKeepTheirMeaning() {
        assertEquals("-0.0", Python.number(-0.0));
        assertEquals("3.0", Python.number(3));
        assertEquals("1e-7", Python.number(1e-7));
        assertEquals("float(\"nan\")", Python.number(Double.NaN));
        assertEquals("float(\"-inf\")", Python.number(Double.NEGATIVE_INFINITY));
    }

    @Test
    void stringsAreEscapedAsPythonReadsThem() {
        assertEquals("\"a\\\"b\\\\c\\U0000000a\"", Python.string("a\"b\\c\n"));
        assertEquals("\"é\\U0001f600\\U0000d800x\"", Python.string("é\uD83D\uDE00\uD800x"));
    }

    @Test
    void aTitleCannotBecomeCode() {
        Python script = new Python().comment("first\nimport os\rimport sys\u0000");
        assertEquals("# first\n# import os import sys \n", script.toString());
    }

    @Test
    void featuresAreWrittenAsExpressions() {
        String script = PyTorch.write(new RandomGraphs(1).dense(new Tanh()));
        assertTrue(script.contains("            (columns[:, 1]) ** 7,\n"));
        assertTrue(script.contains("            (columns[:, 0] * columns[:, 1] * (columns[:, 0]) ** 2),\n"));
        assertTrue(script.contains("            torch.cos((columns[:, 0] * columns[:, 1])),\n"));
        assertTrue(
                Keras.write(new RandomGraphs(1).dense(new Tanh())).contains("            ops.abs(columns[:, 1]),\n"));
    }

    @Test
    void theValidationPartAndTheBestEpochGoAlong() {
        Experiment experiment = Language.standard()
                .read("data iris validate 20%; layer 3 tanh; stop patience 4 best")
                .experiment();
        Graph graph = Graphs.of(Trainer.of(experiment).network(), "", Tables.none());
        assertEquals(30, graph.examples().validation());
        for (String script : List.of(PyTorch.write(graph), Keras.write(graph))) {
            assertTrue(script.contains("\nKEEP_BEST = True\n"));
            assertTrue(script.contains("\nVALIDATION_EXAMPLES = 30\nTEST_EXAMPLES = 45\n"));
        }
        Values first = graph.examples().columns();
        Dataset data = Trainer.of(experiment).data();
        double[] plain = new Iris().examples(Tables.none(), 1).inputs();
        int at = data.train().size();
        assertEquals(plain[4 * data.validation().rows()[0]], first.get(4 * at), "behind those to learn from");
        assertEquals(plain[4 * data.test().rows()[0]], first.get(4 * (at + 30)), "and those for testing last");
    }

    @Test
    void balancedClassesAreCountedInTheScript() {
        for (String output : List.of("output 3 softmax", "output 3 sigmoid")) {
            Experiment experiment = Language.standard()
                    .read("data iris; layer 3 tanh; " + output + "; loss cross-entropy balance")
                    .experiment();
            Graph graph = Graphs.of(Trainer.of(experiment).network(), "", Tables.none());
            for (String script : List.of(PyTorch.write(graph), Keras.write(graph))) {
                assertTrue(script.contains("\nCLASS_WEIGHTS = [1.0 for _ in CLASSES]\n"));
                assertTrue(script.contains("\n    CLASS_WEIGHTS[:] = balanced(targets)\n"));
                assertTrue(script.contains("\ndef balanced(targets):\n"));
                assertTrue(script.contains("counted(desired) * "));
            }
        }
        Graph plain = with(
                new RandomGraphs(1).dense(new Relu()),
                Experiment.builder().loss(new CrossEntropy()).build());
        assertFalse(PyTorch.write(plain).contains("CLASS_WEIGHTS")
                || Keras.write(plain).contains("CLASS_WEIGHTS"));
    }

    @Test
    void trainingSettingsGoAlong() {
        Experiment experiment = Experiment.builder()
                .loss(new CrossEntropy())
                .optimizer(new AdamW(0.8, 0.99, 1e-7, 0.02))
                .learningRate(0.03, new Decay(0.1), new Steps(0.5, 20), new Cosine(null), new Warmup(5))
                .batch(7)
                .epochs(33)
                .stop(new LossReached(0.01))
                .stop(new Patience(4))
                .stop(new AccuracyReached(0.99))
                .clip(new Clip.Norm(2))
                .shuffle(false)
                .seed(42)
                .build();
        Graph graph = with(new RandomGraphs(1).dense(new Relu()), experiment);
        for (String script : List.of(PyTorch.write(graph), Keras.write(graph))) {
            assertTrue(script.contains("\nLEARNING_RATE = 0.03\n"));
            assertTrue(script.contains("\nBATCH = 7\nEPOCHS = 33\nSHUFFLE = False\nSEED = 42\n"));
            assertTrue(script.contains("    factor *= 1 / (1 + 0.1 * epoch)\n    factor *= 0.5 ** (epoch // 20)\n"));
            assertTrue(script.contains("math.cos(math.pi * epoch / EPOCHS)) if epoch < EPOCHS else 0.0\n"));
            assertTrue(script.contains("    factor *= min(1.0, (epoch + 1) / 5)\n"));
            assertTrue(script.contains(
                    "    return train_loss <= 0.01 or epochs_without_improvement >= 4" + " or accuracy >= 0.99\n"));
        }
        assertTrue(PyTorch.write(graph).contains("clip_grad_norm_(parameters, 2.0)"));
        assertTrue(
                PyTorch.write(graph).contains("torch.optim.AdamW(groups, lr=LEARNING_RATE, betas=(0.8, 0.99), eps="));
        assertTrue(PyTorch.write(graph).contains("F.log_softmax(z, 1)"));
        assertTrue(Keras.write(graph).contains("beta_1=0.8, beta_2=0.99, epsilon=1e-7, global_clipnorm=2.0)"));
        assertTrue(Keras.write(graph).contains("categorical_crossentropy"));
    }

    @Test
    void everyLossAndOptimizerHasItsForm() {
        Graph graph = new RandomGraphs(1).picture(new Relu());
        ExperimentBuilder builder = Experiment.builder().loss(new Huber(0.5)).optimizer(new Nesterov(0.9));
        String script = PyTorch.write(with(graph, builder.build()));
        assertTrue(script.contains("F.huber_loss(activated(z), desired, delta=0.5)"));
        assertTrue(script.contains("momentum=0.9, nesterov=True"));
        builder.loss(new Hinge()).optimizer(new Adam(0.9, 0.999, 1e-8)).clip(new Clip.Value(0.5));
        script = PyTorch.write(with(graph, builder.build()));
        assertTrue(script.contains("(1 - desired * activated(z)).clamp(min=0).mean()"));
        assertTrue(script.contains("clip_grad_value_(parameters, 0.5)"));
        builder.loss(new CrossEntropy());
        script = PyTorch.write(with(graph, builder.build()));
        assertTrue(script.contains("binary_cross_entropy_with_logits"));
    }

    @Test
    void theLecturesPerceptronLearnsByItsOwnRule() {
        Experiment experiment = Experiment.builder().optimizer(new Perceptron()).build();
        Graph graph = with(new RandomGraphs(1).dense(new Step()), experiment);
        assertTrue(PyTorch.write(graph).contains("SUM_OVER_BATCH = True"));
        assertTrue(PyTorch.write(graph).contains("((activated(z) - desired).detach() * z).sum(1).mean()"));
        assertTrue(Keras.write(graph).contains("ops.stop_gradient("));
    }

    @Test
    void aBatchOfOneExampleIsNormalisedAsTheEngineDoesIt() {
        String script = PyTorch.write(new RandomGraphs(1).dense(new Tanh()));
        assertTrue(script.contains("        self.layer3 = BatchNorm("));
        assertTrue(script.contains("        return 0 * x * self.weight.view(shape) + self.bias.view(shape)\n"));
        Graph without = Graphs.of(Trained.circle(new Tanh(), 1), "", Tables.none());
        assertFalse(PyTorch.write(without).contains("class BatchNorm"));
    }

    @Test
    void whatTheOptimizerKnewGoesAlongWithTheWeightsThatItBelongsTo() {
        Trainer trainer = Trainer.of(Experiment.builder()
                .data(DataSpec.of(new Iris()))
                .layer(new Dense(4, new Tanh()))
                .optimizer(new Adam(0.9, 0.999, 1e-8))
                .epochs(9)
                .build());
        trainer.stepEpoch();
        trainer.stepEpoch();
        Experiment saved = trainer.settings().toBuilder().state(trainer.state()).build();
        Trainer resumed = Trainer.of(saved);
        String script = PyTorch.write(Graphs.of(resumed.network(), "", Tables.none()));
        StateParts parts = trainer.state().parts();
        assertTrue(script.contains("\nEPOCHS_DONE = 2\nSTEPS_DONE = " + parts.optimizerStep() + "\n"));
        String[] names = {"exp_avg", "exp_avg_sq"};
        for (int kind = 0; kind < 2; kind++) {
            String table = script.substring(script.indexOf("    \"" + names[kind] + "\": {"));
            check(slice(parts.memory()[kind], 0, 16), table, "\"layer1.weight\": ([4, 4], [");
            check(slice(parts.memory()[kind], 16, 20), table, "\"layer1.bias\": ([4], [");
        }
        resumed.stepBatch();
        assertTrue(PyTorch.write(Graphs.of(resumed.network(), "", Tables.none()))
                .contains("\nSTEPS_DONE = 0\nMEMORY = {\n}\n"));
    }

    @Test
    void aRunIsResumedFromItsTrainerAndElsewhereTheScriptSaysThatItCannot() {
        Trainer trainer = Trainer.of(Language.standard().parse("data iris; layer 3 tanh; optimizer adam; epochs 9"));
        trainer.stepEpoch();
        String resumed = PyTorch.write(Graphs.of(trainer, "", Tables.none()));
        assertTrue(resumed.contains("\nEPOCHS_DONE = 1\nSTEPS_DONE = " + trainer.step() + "\n"));
        assertTrue(resumed.contains("    \"exp_avg_sq\": {\n    \"layer1.weight\": "));
        String anew = PyTorch.write(Graphs.of(trainer.network(), "", Tables.none()));
        assertTrue(anew.contains("\nSTEPS_DONE = 0\n"));
        assertTrue(anew.contains("    if arguments.resume and STEPS_DONE == 0:\n        parser.error("));
    }

    @Test
    void theTableOfTheTextIsReadAsItStands() {
        Tables tables = Tables.of(
                "p",
                Csv.read(
                        "island;bill;when;price\nBiscoe;39,1;2024-03-07;1.234,5\nDream;NA;7.3.2024;12,5\n?;40,3;2024/3/8;15\n"));
        Experiment experiment = Language.standard()
                .parse("data csv \"p\" target price missing flag test 0% dates when; layer 2 tanh", tables);
        Graph graph = Graphs.of(Trainer.of(experiment, tables).network(), "", tables);
        for (String script : List.of(PyTorch.write(graph), Keras.write(graph))) {
            assertTrue(script.contains("    (\"island\", \"text\", \"Biscoe\"),\n"));
            assertTrue(script.contains("    (\"island\", \"hole\", \"\"),\n    (\"bill\", \"number\", \"\"),\n"));
            assertTrue(script.contains("    (\"when\", \"date\", \"weekday\"),\n"));
            assertTrue(script.contains("\nNUMBERS = [\"price\", \"bill\"]\n"));
            assertTrue(script.contains("    \"bill\": \",\",\n"));
            assertTrue(script.contains("    return [number(row, name, marks) for name in TARGETS]\n"));
            assertTrue(script.contains("any(map(math.isnan, desired))"), "holes in columns are filled");
        }
    }

    @Test
    void aNegativeNumberInScientificFormIsNoOption() {
        for (String script : List.of(
                PyTorch.write(new RandomGraphs(1).dense(new Tanh())),
                Keras.write(new RandomGraphs(1).dense(new Tanh())))) {
            assertTrue(script.contains("parser.parse_args([told(argument) for argument in sys.argv[1:]])"));
            String pattern = script.substring(script.indexOf("re.fullmatch(r\"") + 15);
            Pattern number = Pattern.compile(pattern.substring(0, pattern.indexOf('"')), Pattern.CASE_INSENSITIVE);
            for (String text : List.of("-1", "-1e-3", "-1.5E+7", "-.5", "-2.", "-inf")) {
                assertTrue(number.matcher(text).matches(), text);
            }
            for (String text : List.of("-h", "--predict", "-", "-e3", "1.5")) {
                assertFalse(number.matcher(text).matches(), text);
            }
        }
    }

    private static Values slice(double[] numbers, int from, int to) {
        return Values.of(Arrays.copyOfRange(numbers, from, to));
    }

    @Test
    void trainingCanBeSpreadOverProcesses() {
        String script = PyTorch.write(new RandomGraphs(1).dense(new Tanh()));
        assertTrue(script.contains("\"--distributed\""));
        assertTrue(script.contains("DistributedDataParallel(objective)"));
    }

    @Test
    void zerosStandOutsideAPictureWhereTheEnginePutsThem() {
        Graph graph = new RandomGraphs(2).picture(new Relu());
        GraphLayer.Convolution first = (GraphLayer.Convolution) graph.layers().get(0);
        int[] zeros = {
            first.window().left(), Graph.right(first.window()), first.window().top(), Graph.bottom(first.window())
        };
        assertTrue(zeros[1] + zeros[3] > 0, "this picture needs some");
        assertTrue(PyTorch.write(graph)
                .contains("F.pad(x, (" + zeros[0] + ", " + zeros[1] + ", " + zeros[2] + ", " + zeros[3] + "))"));
        assertTrue(Keras.write(graph)
                .contains(
                        "ZeroPadding2D(((" + zeros[2] + ", " + zeros[3] + "), (" + zeros[0] + ", " + zeros[1] + "))"));
        assertFalse(Keras.write(graph).contains("padding=\"same\""));
    }

    @Test
    void anActivationOfAPlugInIsRefusedInWords() {
        record Cubed() implements Elementwise {
            @Override
            public double value(double z) {
                return z * z * z;
            }

            @Override
            public double slope(double z, double a) {
                return 3 * z * z;
            }
        }
        Graph graph = new RandomGraphs(1).dense(new Cubed());
        ExportException thrown = assertThrows(ExportException.class, () -> PyTorch.write(graph));
        assertTrue(thrown.getMessage().contains("Cubed"));
        assertThrows(ExportException.class, () -> Keras.write(graph));
        assertFalse(thrown.wording().french().isEmpty());
    }

    @Test
    void theSameNetworkGivesTheSameText() {
        Graph graph = new RandomGraphs(1).dense(new Linear());
        assertEquals(PyTorch.write(graph), PyTorch.write(graph));
        assertEquals(Keras.write(graph), Keras.write(graph));
    }

    private static Graph with(Graph graph, Experiment experiment) {
        return graph.toBuilder().experiment(experiment).build();
    }

    /** The numbers between {@code start} and the next bracket are these, to the last bit. */
    private static void check(Values expected, String script, String start) {
        int at = script.indexOf(start);
        assertTrue(at >= 0, () -> "no " + start);
        int from = at + start.length();
        Scanner numbers = new Scanner(script.substring(from, script.indexOf(']', from))).useDelimiter("[,\\s]+");
        double[] read = new double[expected.size()];
        for (int i = 0; i < read.length; i++) {
            read[i] = Double.parseDouble(numbers.next());
        }
        assertFalse(numbers.hasNext());
        assertArrayEquals(expected.toArray(), read);
    }
}
