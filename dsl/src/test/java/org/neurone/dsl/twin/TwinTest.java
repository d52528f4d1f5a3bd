package org.neurone.dsl.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurone.dsl.Language;
import org.neurone.engine.Trainer;

/**
 * Ten texts give the same weights three times: by the engine, by a program in Java and by one in Python that were written from {@code engine/docs} alone. So a
 * result is what the pages say, not what this program happens to do.
 */
class TwinTest {
    static List<String> texts() throws IOException {
        return resource("texts.txt").lines().toList();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTwinWithDecimalsGivesTheSameWeights(String text) throws NoSuchAlgorithmException {
        assertEquals(hash(text), hash(new Twin(text).train()), text);
    }

    @Test
    void aTwinInPythonGivesTheSameWeights(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(hasPython(), "no python3 on the PATH: the twin in Java stands in");
        Path script = Files.writeString(folder.resolve("twin.py"), resource("twin.py"));
        Process python = new ProcessBuilder("python3", script.toString())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        try (Writer texts = python.outputWriter(StandardCharsets.UTF_8)) {
            texts.write(resource("texts.txt"));
        }
        try (BufferedReader answers = python.inputReader(StandardCharsets.UTF_8)) {
            for (String text : texts()) {
                assertEquals(hash(text), answers.readLine(), () -> text + "\n" + read(folder.resolve("errors")));
            }
        }
        assertTrue(python.waitFor(1, TimeUnit.MINUTES), "python3 does not end");
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 9))")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static String hash(String text) {
        Trainer trainer = Trainer.of(Language.standard().read(text).experiment());
        trainer.run();
        return trainer.hash();
    }

    private static String hash(double[] weights) throws NoSuchAlgorithmException {
        ByteBuffer bytes = ByteBuffer.allocate(8 * weights.length);
        for (double weight : weights) {
            bytes.putDouble(weight);
        }
        return "2:"
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = TwinTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
