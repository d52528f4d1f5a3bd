package org.neurone.engine.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The engine's page shows a program and what it prints; both are held here. */
class EngineReadmeTest {
    private static final String PACKAGE_LINE = "package org.neurone.engine.examples;\n\n";

    @Test
    void thePageShowsTheProgramThatRunsHere() throws IOException {
        String program = Files.readString(Path.of("src/test/java/org/neurone/engine/examples/Flowers.java"));
        assertTrue(program.startsWith(PACKAGE_LINE));
        assertEquals(program.substring(PACKAGE_LINE.length()), block("```java\n"));
    }

    @Test
    void theProgramPrintsWhatThePageSays() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (PrintStream here = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(here);
            Flowers.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        String text = printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        assertEquals(block("```text\n"), text);
    }

    private static String block(String fence) throws IOException {
        String page = Files.readString(Path.of("README.md")).replace("\r\n", "\n");
        int from = page.indexOf(fence) + fence.length();
        assertTrue(from >= fence.length(), "README.md has no block that starts with " + fence);
        return page.substring(from, page.indexOf("```", from));
    }
}
