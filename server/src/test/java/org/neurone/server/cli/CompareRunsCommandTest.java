package org.neurone.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.dsl.Language;
import org.neurone.engine.Trainer;

class CompareRunsCommandTest {
    private static final String TEXT = "data xor; layer 3 tanh; output 1 sigmoid; batch 2; lr 0.5; epochs 9\n";

    @TempDir
    Path folder;

    @Test
    void aSavedRunKeepsItsHashAtEachPowerOfTwo() throws IOException {
        Path saved = saved("a.nn", TEXT, "--trail");
        List<String> kept = Files.readString(saved)
                .lines()
                .filter(line -> line.startsWith("# "))
                .toList();
        Trainer trainer = Trainer.of(Language.standard().read(TEXT).experiment());
        int line = 0;
        for (int epoch = 1; epoch <= 9; epoch++) {
            trainer.stepEpoch();
            if (epoch == 1 || epoch == 2 || epoch == 4 || epoch == 8) {
                assertEquals("# weights after epoch " + epoch + ": " + trainer.hash(), kept.get(line++));
            }
        }
        assertEquals(kept.size(), line);
        assertEquals(0, Ran.of("check", saved.toString()).code());
    }

    @Test
    void aContinuedRunKeepsTheTrailOfTheWhole() throws IOException {
        Path half = folder.resolve("half.nn");
        Ran.of("train", file("t.nn", TEXT).toString(), "--epochs", "3", "--trail", "--out", half.toString());
        Path whole = folder.resolve("whole.nn");
        Ran.of("train", half.toString(), "--trail", "--out", whole.toString());
        assertEquals(
                Trail.of(Files.readString(saved("a.nn", TEXT, "--trail"))).hashes(),
                Trail.of(Files.readString(whole)).hashes());
    }

    @Test
    void equalRunsAreSaidToBeTheSame() throws IOException {
        Path saved = saved("a.nn", TEXT, "--trail");
        Ran ran = Ran.of("compare-runs", saved.toString(), file("b.nn", TEXT).toString());
        assertEquals(0, ran.code(), ran.out() + ran.err());
        assertTrue(ran.out().startsWith("They are the same to the end, after epoch 9: 2:"), ran.out());
    }

    @Test
    void theFirstWeightThatDiffersIsNamed() throws IOException {
        // The rate is halved with the third epoch, whose first update is the fifth: two of two examples an epoch.
        Path other = file("b.nn", TEXT.replace("lr 0.5", "lr 0.5 step 0.5 every 2"));
        Ran ran = Ran.of("compare-runs", file("a.nn", TEXT).toString(), other.toString());
        assertEquals(3, ran.code());
        assertTrue(
                ran.out().startsWith("They part in epoch 3, update 5: in layer 1 the weight from input "), ran.out());
        Path seed = file("c.nn", TEXT + "seed 2\n");
        Ran seeds = Ran.of("compare-runs", file("a.nn", TEXT).toString(), seed.toString());
        assertTrue(seeds.out().startsWith("They part before the first update: in layer 1 the weight"), seeds.out());
    }

    @Test
    void aTrailThatTheTextDoesNotGiveIsNamed() throws IOException {
        Path saved = saved("a.nn", TEXT, "--trail");
        String text = Files.readString(saved);
        int at = text.indexOf("epoch 4: 2:") + "epoch 4: 2:".length();
        String forged = text.substring(0, at) + (text.charAt(at) == '0' ? '1' : '0') + text.substring(at + 1);
        Ran ran = Ran.of(
                "compare-runs",
                file("b.nn", TEXT).toString(),
                file("f.nn", forged).toString());
        assertEquals(3, ran.code());
        assertTrue(ran.out().contains("f.nn keeps other weights after epoch 4 than its text gives here"), ran.out());
    }

    @Test
    void otherNetworksAreNotCompared() throws IOException {
        Path larger = file("b.nn", TEXT.replace("layer 3", "layer 4"));
        Ran ran = Ran.of("compare-runs", file("a.nn", TEXT).toString(), larger.toString());
        assertEquals(3, ran.code());
        assertTrue(ran.out().startsWith("The networks are not alike"), ran.out());
    }

    @Test
    void aTrailWithoutAFileIsRefused() throws IOException {
        assertEquals(
                2, Ran.of("train", file("t.nn", TEXT).toString(), "--trail").code());
    }

    @Test
    void withoutTheOptionNothingIsAdded() throws IOException {
        assertFalse(Files.readString(saved("a.nn", TEXT)).contains("# weights"));
    }

    private Path saved(String name, String text, String... options) throws IOException {
        Path saved = folder.resolve(name);
        List<String> command =
                new ArrayList<>(List.of("train", file("text-" + name, text).toString(), "--out", saved.toString()));
        command.addAll(List.of(options));
        assertEquals(0, Ran.of(command.toArray(new String[0])).code());
        return saved;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
