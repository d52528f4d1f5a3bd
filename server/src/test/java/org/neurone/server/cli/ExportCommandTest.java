package org.neurone.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
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

    @Test
    void theReadmesOwnCommandsRunOnTheFilesThatTheyMake() throws IOException {
        Files.writeString(folder.resolve("moons.nn"), "data moons samples 40; layer 3; output 1 sigmoid; epochs 2");
        String readme = Files.readString(Path.of("README.md"));
        List<String> commands = readme.substring(readme.indexOf("## Leaving"))
                .lines()
                .filter(line -> line.matches("    java -jar server/target/neurone.jar (train|export) .*"))
                .toList();
        assertEquals(7, commands.size());
        for (String command : commands) {
            String[] words = command.strip().replaceAll(" *#.*", "").split(" ", -1);
            String[] arguments = Arrays.stream(words)
                    .skip(3)
                    .map(word ->
                            word.matches(".*\\.[a-z]+") ? folder.resolve(word).toString() : word)
                    .toArray(String[]::new);
            Ran ran = Ran.of(arguments);
            assertEquals(0, ran.code(), command + ran.err());
        }
        String table = Files.readString(folder.resolve("moons.csv"));
        assertTrue(
                table.startsWith("x,y,class\r\n"),
                "what the scripts read with --data: " + table.lines().findFirst());
    }

    @Test
    void examplesWithoutTheirTableAreAnErrorAndAScriptIsToldToBeWithoutThem() throws IOException {
        Path table = folder.resolve("t.csv");
        Files.writeString(table, "a,b,c\n1,2,x\n2,1,y\n3,2,x\n4,1,y\n");
        Path text = folder.resolve("t.nn");
        Files.writeString(text, "data csv \"t\"; layer 2; epochs 1");
        Path learned = folder.resolve("learned.nn");
        assertEquals(
                0, Ran.of("train", text.toString(), "--out", learned.toString()).code());
        Files.move(table, folder.resolve("elsewhere.csv"));
        Path out = folder.resolve("examples.csv");
        Ran ran = Ran.of("export", learned.toString(), "--as", "examples", "--out", out.toString());
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("name the table with --data NAME=FILE.csv."), ran.err());
        assertFalse(Files.exists(out));
        Ran script = Ran.of(
                "export", learned.toString(), "--out", folder.resolve("t.py").toString());
        assertEquals(0, script.code());
        assertTrue(script.err().contains("its examples are left out"), script.err());
        String named = "t=" + folder.resolve("elsewhere.csv");
        assertEquals(
                0,
                Ran.of("export", learned.toString(), "--as", "examples", "--out", out.toString(), "--data", named)
                        .code());
        assertEquals("a,b,c", Files.readString(out).lines().findFirst().orElseThrow());
    }

    @Test
    void aNewFileHasTheSystemsModeAndAnOldOneKeepsItsOwn() throws IOException {
        Path other = Files.createFile(folder.resolve("other"));
        Path file = folder.resolve("net.py");
        exported("net.py");
        assertEquals(Files.getPosixFilePermissions(other), Files.getPosixFilePermissions(file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
        Path link = Files.createSymbolicLink(folder.resolve("link.py"), file);
        exported("link.py");
        assertEquals("rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertTrue(Files.isSymbolicLink(link));
    }
}
