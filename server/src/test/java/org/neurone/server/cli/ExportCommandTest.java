package org.neurone.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.dsl.export.Format;
import org.neurone.dsl.export.drawing.Drawing;
import org.neurone.server.picture.PngPictures;

class ExportCommandTest {

    @TempDir
    Path folder;

    private Path trained;

    @BeforeEach
    void train() throws IOException {
        Path text = folder.resolve("circle.nn");
        Files.writeString(text, "title \"My circle\"; data circle samples 60; layer 3 relu; epochs 2 # mine\n");
        trained = folder.resolve("trained.nn");
        Ran ran = Ran.of("train", text.toString(), "--out", trained.toString());
        assertEquals(0, ran.code(), ran.err());
    }

    @Test
    void everyFormatIsWritten() throws IOException {
        for (Format format : PngPictures.formats()) {
            Path file = folder.resolve(format.word() + "." + format.ending());
            Ran ran = Ran.of("export", trained.toString(), "--as", format.word(), "--out", file.toString());
            assertEquals(0, ran.code(), ran.err());
            assertEquals("", ran.err());
            assertTrue(Files.size(file) > 100, format.word());
        }
    }

    @Test
    void everyDrawingIsAPictureThatOthersRead() throws IOException {
        for (Drawing drawing : Drawing.all()) {
            Path file = folder.resolve(drawing.word() + ".png");
            Ran ran = Ran.of("export", trained.toString(), "--as", drawing.word() + "-png", "--out", file.toString());
            assertEquals(0, ran.code(), ran.err());
            BufferedImage image = ImageIO.read(file.toFile());
            assertEquals(drawing.width(), image.getWidth());
            assertEquals(drawing.height(), image.getHeight());
            assertTrue(Files.size(file) < 300_000, Files.size(file) + " bytes");
        }
    }

    @Test
    void theEndingSaysWhichFormat() throws IOException {
        assertTrue(exported("net.py").startsWith("#!/usr/bin/env python3\n# My circle\n"));
        assertTrue(exported("net.svg").startsWith("<svg "));
        assertTrue(exported("net.csv").startsWith("layer,type,array"));
    }

    @Test
    void aJavaClassIsNamedAsItsFile() throws IOException {
        assertTrue(exported("My-circle.java").contains("public final class My_circle {"));
    }

    @Test
    void theTextGoesAlongWithoutItsState() throws IOException {
        String script = exported("net.py");
        assertTrue(script.contains("# layer 3 relu\n"), script.substring(0, 1500));
        assertFalse(script.contains("# state"));
    }

    @Test
    void aTextThatHasLearnedNothingIsExportedAndToldSo() {
        Path file = folder.resolve("start.onnx");
        Ran ran = Ran.of("export", folder.resolve("circle.nn").toString(), "--out", file.toString());
        assertEquals(0, ran.code());
        assertTrue(ran.err().contains("has learned nothing yet"), ran.err());
        assertTrue(Files.exists(file));
    }

    @Test
    void anUnknownFormatIsASentence() {
        Path file = folder.resolve("net.pickle");
        Ran ending = Ran.of("export", trained.toString(), "--out", file.toString());
        assertEquals(2, ending.code());
        assertTrue(ending.err().contains("No format has files that end like “net.pickle”"), ending.err());
        Ran word = Ran.of("export", trained.toString(), "--as", "pickle", "--out", file.toString());
        assertEquals(2, word.code());
        assertTrue(word.err().contains("There is no format “pickle”."), word.err());
        assertFalse(Files.exists(file));
    }

    @Test
    void aFileThatCannotBeWrittenIsASentence() {
        Path file = folder.resolve("nowhere").resolve("net.onnx");
        Ran ran = Ran.of("export", trained.toString(), "--out", file.toString());
        assertEquals(1, ran.code());
        assertEquals("The file " + file + " cannot be written.\n", ran.err());
    }

    private String exported(String name) throws IOException {
        Path file = folder.resolve(name);
        Ran ran = Ran.of("export", trained.toString(), "--out", file.toString());
        assertEquals(0, ran.code(), ran.err());
        return Files.readString(file);
    }
}
