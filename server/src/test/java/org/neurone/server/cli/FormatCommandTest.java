package org.neurone.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {
    @TempDir
    Path folder;

    @Test
    void formattingIsCanonicalAndRewritesAFileOnlyWhenAsked() throws IOException {
        Path text = text("layer 3   sigmoid ; lr 0.50 # c\n");
        Ran ran = Ran.of("format", text.toString());
        assertEquals(new Ran(0, "neurone 1\nlayer 3 sigmoid\nlr 0.5 # c\n", ""), ran);
        assertNotEquals(ran.out(), Files.readString(text));
        assertEquals(new Ran(0, "", ""), Ran.of("format", "--write", text.toString()));
        assertEquals(ran.out(), Files.readString(text));
        Path broken = text("layer 3 sigmoidd\n");
        assertEquals(1, Ran.of("format", "--write", broken.toString()).code());
        assertEquals("layer 3 sigmoidd\n", Files.readString(broken));
    }

    private Path text(String text) throws IOException {
        return Files.writeString(folder.resolve("text.nn"), text);
    }
}
