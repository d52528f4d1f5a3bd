package org.neurone.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.http.Json;

class CheckCommandTest {

    @TempDir
    private Path folder;

    private Path text;

    @BeforeEach
    void aFile() {
        text = folder.resolve("a.nn");
    }

    @Test
    void aProblemIsPrintedWithWhatEachFixMakesOfItsLine() throws IOException {
        Files.writeString(text, "layer 3 sigmoidd\nloss quadratic\n");
        Ran ran = Ran.of("check", text.toString());
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("→ layer 3 sigmoid\n"), ran.err());
    }

    @Test
    void fixingMendsTheFileAndSaysThatItIsSound() throws IOException {
        Files.writeString(text, "# mine\nlayer 3 Sigmoidd, loss quadratic\nlr 0,5\n");
        Ran ran = Ran.of("check", "--fix", text.toString());
        assertEquals(0, ran.code(), ran.err());
        assertEquals("# mine\nlayer 3 sigmoid; loss quadratic\nlr 0.5\n", Files.readString(text));
        assertTrue(ran.out().contains("is sound"), ran.out());
    }

    @Test
    void whatHasNoFixStaysAndIsSaid() throws IOException {
        Files.writeString(text, "layer 3 Relu\nloss qwertz\n");
        Ran ran = Ran.of("check", "--fix", text.toString());
        assertEquals(1, ran.code());
        assertEquals("layer 3 relu\nloss qwertz\n", Files.readString(text));
        assertTrue(ran.err().contains("qwertz"), ran.err());
    }

    @Test
    void programsGetOneArray() throws IOException {
        Files.writeString(text, "layer 3 relux\n");
        Ran ran = Ran.of("check", "--format", "json", text.toString());
        assertEquals(1, ran.code());
        JsonNode rows = Json.read(ran.out().getBytes(StandardCharsets.UTF_8));
        assertEquals("unknown-name", rows.get(0).get("code").asText());
        assertEquals(
                "relu",
                rows.get(0)
                        .get("fixes")
                        .get(0)
                        .get("edits")
                        .get(0)
                        .get("replacement")
                        .asText());
        assertEquals("", ran.err());
    }

    @Test
    void aTableOfAnotherSpellingBesideTheTextIsOffered() throws IOException {
        Files.writeString(folder.resolve("Flowers.csv"), "a,b\n1,2\n2,1\n");
        Files.writeString(text, "data csv \"flower.csv\"; layer 3\n");
        assertEquals(0, Ran.of("check", "--fix", text.toString()).code());
        assertTrue(Files.readString(text).contains("\"Flowers\""), Files.readString(text));
    }
}
