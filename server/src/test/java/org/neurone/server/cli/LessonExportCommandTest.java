package org.neurone.server.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class LessonExportCommandTest {
    private static final String LESSON = """
            # Et & plus

            Voici [cinq pas](<do:step 5 epochs>).

            ```playground show=graph
            data and
            layer 1 step weights [1 1] bias [-1.5]
            optimizer perceptron
            ```

            ```task never
            Toujours non.

            goal: output for [1 1] is 0
            do: bias 1 1 -3
            because: Aucune somme n’est positive.
            ```

            ```predict both
            Combien vaut la somme pour 1, 1 ?

            answer: sum 1 1 for [1 1] within 0.01
            ```

            ```predict which
            Et pour 0, 0 ?

            right: Négative
              C’est le biais seul.
            wrong: Positive
              Le biais est −1,5.
            ```
            """.replace("1, 1 ?", "1, 1\u00a0?").replace("0, 0 ?", "0, 0\u00a0?");

    @TempDir
    private Path folder;

    private Path lesson;

    @BeforeEach
    void write() throws IOException {
        lesson = Files.createDirectory(folder.resolve("fr")).resolve("et.md");
        Files.writeString(lesson, LESSON);
    }

    @Test
    void aSheetHasRoomToWriteAndNeitherButtonsNorAnswers() throws IOException {
        String sheet = Files.readString(export("print"));
        assertTrue(sheet.contains("<html lang=\"fr\">") && sheet.contains("<h1>Et &amp; plus</h1>"), sheet);
        assertEquals(5 + 5 + 1, sheet.split("<div class=\"line\">", -1).length - 1);
        assertEquals(2, sheet.split("☐", -1).length - 1);
        for (String never : List.of("<button", "<script", "<a ", "☒", "Aucune somme", "biais seul", "bias 1 1 -3")) {
            assertFalse(sheet.contains(never), never + " in " + sheet);
        }
        assertTrue(sheet.contains("Voici cinq pas."), sheet);
    }

    /** 1 + 1 − 1.5 = 0.5. */
    @Test
    void aTeachersSheetHasTheAnswersThatTheEngineGives() throws IOException {
        String sheet = Files.readString(export("print", "--answers"));
        assertTrue(sheet.contains("Le nombre\u00a0: 0,5<"), sheet);
        assertTrue(sheet.contains("☒ Négative") && sheet.contains("☐ Positive"), sheet);
        assertTrue(sheet.contains("bias 1 1 -3") && sheet.contains("Aucune somme"), sheet);
        assertFalse(sheet.contains("class=\"line\""), sheet);
    }

    @Test
    void aPackageNamesItsPageInAManifestAndIsTheSameBytesEachTime() throws Exception {
        byte[] once = Files.readAllBytes(export("scorm"));
        assertArrayEquals(once, Files.readAllBytes(export("scorm")));
        List<String> names = new ArrayList<>();
        try (InputStream file = Files.newInputStream(folder.resolve("out"));
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (names.size() == 1) {
                    byte[] manifest = zip.readAllBytes();
                    Document xml = DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(manifest));
                    assertEquals(
                            "Et & plus",
                            xml.getElementsByTagName("title").item(0).getTextContent());
                    assertTrue(new String(manifest, StandardCharsets.UTF_8).contains("<schemaversion>1.2<"));
                }
            }
        }
        assertEquals(List.of("imsmanifest.xml", "index.html"), names);
    }

    @Test
    void aSingleFileNamesNoOtherFile() throws IOException {
        String html = Files.readString(export("html"));
        String head = html.substring(0, html.indexOf("neurone-files"));
        assertFalse(head.contains("src=") || head.contains("<link") || head.contains("@import"), head);
        assertEquals(2, html.split("<script", -1).length - 1);
        assertTrue(html.contains("\"run.js\":") && html.contains("\"kernels.wasm\":\"AGFzbQ"), "kernels inside");
        assertFalse(html.contains("\"digits.csv\":"), "a set that no text asks for");
    }

    @Test
    void pagesOfTheCourseAreTakenAlongByTheirNumber() {
        Path out = folder.resolve("out");
        for (String language : List.of("en", "fr")) {
            Ran ran = Ran.of(
                    "lesson",
                    "export",
                    "--page",
                    "9",
                    "--language",
                    language,
                    "--as",
                    "print",
                    "--out",
                    out.toString());
            assertEquals(0, ran.code(), ran.err());
        }
    }

    /** The key has the engine's number, σ(1.5) = 0.817574, and the questions alone have not. */
    @Test
    void theTenQuestionsAreASheetWithOrWithoutTheirKey() throws IOException {
        Path out = folder.resolve("out");
        String[] line = {"lesson", "export", "--page", "exam", "--as", "print", "--out", out.toString()};
        assertEquals(0, Ran.of(line).code());
        String sheet = Files.readString(out);
        assertEquals(10, sheet.split("<section class=\"task\">", -1).length - 1);
        assertFalse(sheet.contains("0.817574") || sheet.contains("☒"), sheet);
        String[] key = Arrays.copyOf(line, line.length + 1);
        key[line.length] = "--answers";
        assertEquals(0, Ran.of(key).code());
        String answers = Files.readString(out);
        assertTrue(answers.contains("0.817574"), answers);
        assertEquals(5, answers.split("☒", -1).length - 1);
    }

    @Test
    void aDamagedLessonIsWrittenWithWhatCanBeReadAndSaysWhatCannot() throws IOException {
        Files.writeString(lesson, LESSON + "\n```film\nUn chat.\n```\n");
        Path out = folder.resolve("out");
        Ran ran = Ran.of("lesson", "export", lesson.toString(), "--as", "print", "--out", out.toString());
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("et.md:34: "), ran.err());
        assertTrue(Files.readString(out).contains("Un chat."));
    }

    @Test
    void whatIsAskedForWronglyIsSaid() {
        String out = folder.resolve("out").toString();
        for (List<String> wrong : List.of(
                List.of("--as", "pdf", lesson.toString()),
                List.of("--as", "html"),
                List.of("--as", "html", "--answers", lesson.toString()),
                List.of("--as", "html", "--page", "99"),
                List.of("--as", "html", "--page", "../2"),
                List.of("--as", "html", "--page", "2", lesson.toString()),
                List.of("--as", "html", "--page", "2", "--language", "de"))) {
            List<String> line = new ArrayList<>(List.of("lesson", "export", "--out", out));
            line.addAll(wrong);
            assertEquals(2, Ran.of(line.toArray(String[]::new)).code(), wrong.toString());
        }
    }

    private Path export(String format, String... more) {
        Path out = folder.resolve("out");
        List<String> line = new ArrayList<>(
                List.of("lesson", "export", lesson.toString(), "--as", format, "--out", out.toString()));
        line.addAll(List.of(more));
        Ran ran = Ran.of(line.toArray(String[]::new));
        assertEquals(0, ran.code(), ran.err());
        return out;
    }
}
