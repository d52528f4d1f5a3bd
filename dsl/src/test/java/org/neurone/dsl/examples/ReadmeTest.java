package org.neurone.dsl.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The project's front page shows a program and what it prints; both are held here. */
class ReadmeTest {
    private static final String PACKAGE_LINE = "package org.neurone.dsl.examples;\n\n";

    @Test
    void theFrontPageShowsTheProgramThatRunsHere() throws IOException {
        String program = Files.readString(Path.of("src/test/java/org/neurone/dsl/examples/Moons.java"));

        assertTrue(program.startsWith(PACKAGE_LINE));
        assertEquals(program.substring(PACKAGE_LINE.length()), block("```java\n"));
    }

    @Test
    void theProgramPrintsWhatTheFrontPageSays() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (PrintStream here = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(here);
            Moons.main(new String[0]);
        } finally {
            System.setOut(before);
        }

        assertEquals(
                block("```text\n"), printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    }

    /** What the front page has between that opening fence and the next closing one. */
    private static String block(String fence) throws IOException {
        String page = Files.readString(Path.of("../README.md")).replace("\r\n", "\n");
        int from = page.indexOf(fence);
        assertTrue(from >= 0, "README.md has no block that starts with " + fence);
        from += fence.length();
        return page.substring(from, page.indexOf("```", from));
    }
}
