package org.neurone.dsl.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.Language;
import org.neurone.engine.Network;
import org.neurone.engine.Trainer;
import org.neurone.engine.run.Ending;

/** What the examples promise. */
class ExamplesTest {
    @Test
    void aListenerHearsEveryEpochAndEndsTheRun() {
        List<String> lines = new ArrayList<>();
        assertEquals(Ending.STOPPED, LiveListener.train(lines::add), "ended by the listener, not by the run");
        assertTrue(lines.size() >= 2 && lines.size() < 50, lines.toString());
        assertTrue(lines.get(0).startsWith("epoch 10: 0."), lines.get(0));
        assertTrue(lines.get(1).startsWith("epoch 20: 0."), lines.get(1));
    }

    @Test
    void manyThreadsGetTheAnswersOfOne() throws Exception {
        Trainer trainer = Trainer.of(Language.standard()
                .read("data blobs classes 4; layer 8; epochs 5")
                .experiment());
        trainer.run();
        Network network = trainer.network();
        List<double[]> examples = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            double[] example = {(i % 40) / 5.0 - 4, i / 250.0 - 4};
            examples.add(example);
            expected.add(network.classify(example));
        }
        assertEquals(expected, new ServePredictions(network).classifyAll(examples, 8));
        assertEquals(4, expected.stream().distinct().count());
    }

    @Test
    void patienceEndsARunBeforeItLearnsByHeart() {
        EarlyStopping.Outcome patient = EarlyStopping.train("stop patience 10");
        EarlyStopping.Outcome whole = EarlyStopping.train("");
        assertEquals(Ending.STOP_RULE, patient.ending());
        assertEquals(Ending.EPOCHS, whole.ending());
        assertTrue(patient.epochs() < 200, patient.toString());
        assertTrue(patient.testLoss() < whole.testLoss(), patient + " is better than " + whole);
    }

    @Test
    void aRunThatWasSavedAsTextEndsAsOneThatNeverStopped() {
        String text = "data circle noise 10%; layer 6 tanh; dropout 10%; optimizer adam; epochs 12";
        String kept = ContinueRun.begin(text, 5);
        assertTrue(kept.contains("\nstate \""));
        assertEquals(ContinueRun.finish(text), ContinueRun.finish(kept));
        assertNotEquals(ContinueRun.finish(text), ContinueRun.finish(text + "; seed 2"));
    }

    @Test
    void whatIsBuiltInJavaPrintsAsText() {
        assertEquals(BuiltInJava.TEXT, BuiltInJava.text());
        assertEquals(
                BuiltInJava.experiment(),
                Language.standard().read(BuiltInJava.TEXT).experiment());
    }

    @Test
    void aTextMayComeAsBytesOrFromAReader() throws IOException {
        String text = "title \"Élan\"; layer 3 sigmoid";
        Language language = Language.standard();
        var expected = language.read(text).experiment();
        assertEquals(
                expected, language.read(text.getBytes(StandardCharsets.UTF_8)).experiment());
        assertEquals(expected, language.read(new StringReader("\uFEFF" + text)).experiment());
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        assertEquals(text, language.read(marked).tree().text());
        var broken = language.read(new byte[] {'l', (byte) 0xFF});
        assertEquals("l\uFFFD", broken.tree().text());
        assertTrue(!broken.sound());
    }
}
