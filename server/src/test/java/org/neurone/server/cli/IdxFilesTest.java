package org.neurone.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as MNIST is published. */
class IdxFilesTest {
    private static final String TEXT = """
            data csv "train" test 25%
            layer 4 relu; output softmax; loss cross-entropy
            optimizer adam; epochs 60
            """;

    @TempDir
    Path folder;

    /** Forty pictures of 2 × 2, dark above in every second of them and below in the others. */
    private static byte[] pictures() {
        byte[] file = Arrays.copyOf(new byte[] {0, 0, 8, 3, 0, 0, 0, 40, 0, 0, 0, 2, 0, 0, 0, 2}, 16 + 160);
        for (int i = 0; i < 40; i++) {
            for (int pixel = 0; pixel < 4; pixel++) {
                boolean dark = (pixel < 2) == (i % 2 == 0);
                file[16 + 4 * i + pixel] = (byte) ((dark ? 200 : 10) + i % 7);
            }
        }
        return file;
    }

    private static byte[] labels() {
        byte[] file = Arrays.copyOf(new byte[] {0, 0, 8, 1, 0, 0, 0, 40}, 8 + 40);
        for (int i = 0; i < 40; i++) {
            file[8 + i] = (byte) (i % 2 == 0 ? 3 : 7);
        }
        return file;
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(bytes);
        }
        return packed.toByteArray();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private String text() throws IOException {
        return Files.writeString(folder.resolve("a.nn"), TEXT).toString();
    }

    @Test
    void threeLinesLearnFromTheFilesBesideThemPackedOrNot() throws IOException {
        file("train-images-idx3-ubyte.gz", packed(pictures()));
        file("train-labels-idx1-ubyte.gz", packed(labels()));
        String trained = folder.resolve("trained.nn").toString();
        Ran ran = Ran.of("train", text(), "--out", trained);
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().contains("accuracy 100% (10 examples)"), ran.out());
        file("t10k-images-idx3-ubyte", pictures());
        Ran asked = Ran.of(
                "predict",
                trained,
                "--data",
                folder.resolve("t10k-images-idx3-ubyte").toString());
        assertEquals(0, asked.code(), asked.err());
        List<String> lines = asked.out().lines().toList();
        assertEquals("class,3,7", lines.get(0));
        for (int i = 0; i < 40; i++) {
            assertTrue(lines.get(i + 1).startsWith(i % 2 == 0 ? "3," : "7,"), lines.get(i + 1));
        }
        Files.delete(folder.resolve("train-images-idx3-ubyte.gz"));
        file("train-images.idx3-ubyte", pictures());
        file("train-labels.idx1-ubyte", labels());
        assertEquals(ran, Ran.of("train", text(), "--out", trained), "the same bits");
    }

    @Test
    void aFileMayBeNamed() throws IOException {
        Path images = file("digits-images-idx3-ubyte", pictures());
        file("digits-labels-idx1-ubyte.gz", packed(labels()));
        Ran ran = Ran.of("train", text(), "--data", "train=" + images);
        assertEquals(0, ran.code(), ran.err());
    }

    @Test
    void whatIsWrongNamesFileAndByte() throws IOException {
        file("train-images-idx3-ubyte", Arrays.copyOf(pictures(), 100));
        says("train-images-idx3-ubyte: The file ends after byte 100, but its sizes call for 176 bytes.");
        file("train-images-idx3-ubyte", pictures());
        says(
                "train-images-idx3-ubyte: these are pictures in IDX format, and there is no file of their labels beside it");
        byte[] odd = labels();
        odd[7] = 39;
        file("train-labels-idx1-ubyte", Arrays.copyOf(odd, 47));
        says("train-labels-idx1-ubyte: There are 39 labels (byte 5) for 40 examples.");
        file("train-labels-idx1-ubyte.gz", Arrays.copyOf(packed(labels()), 30));
        Files.delete(folder.resolve("train-labels-idx1-ubyte"));
        says("train-labels-idx1-ubyte.gz: the compressed file ends early, after byte 30");
        file("train-labels-idx1-ubyte.gz", labels());
        says("train-labels-idx1-ubyte.gz: this is not a gzip file, or it is damaged.");
    }

    private void says(String sentence) throws IOException {
        Ran ran = Ran.of("check", text());
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains(sentence), ran.err());
    }
}
