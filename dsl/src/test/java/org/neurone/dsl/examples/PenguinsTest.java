package org.neurone.dsl.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PenguinsTest {
    /** A job of few lines is one that people begin with. */
    private static final int LINES = 14;

    @TempDir
    Path folder;

    @Test
    void theWholeJobRuns() throws IOException {
        StringBuilder birds = new StringBuilder("species,island,bill,mass\n");
        for (int i = 0; i < 90; i++) {
            String mass = i == 7 ? "NA" : String.valueOf(3300 + 20 * (i % 11) + (i % 2) * 1400);
            birds.append(i % 2 == 0 ? "Adelie" : "Gentoo")
                    .append(i % 2 == 0 ? ",Torgersen," : ",Biscoe,")
                    .append(38 + i % 5 + (i % 2) * 9)
                    .append(',')
                    .append(mass)
                    .append('\n');
        }
        Path table = Files.writeString(folder.resolve("penguins.csv"), birds);
        Path rows =
                Files.writeString(folder.resolve("new.csv"), "bill,mass,island\n47.5,5000,Biscoe\n39,NA,Torgersen\n");

        List<String> printed =
                printed(table.toString(), folder.resolve("penguins.nn").toString(), rows.toString());

        assertEquals(63, printed.size(), printed.toString());
        assertTrue(printed.get(0).startsWith("epoch 1 loss "), printed.get(0));
        assertEquals("recall 1.0", printed.get(60));
        assertEquals("[Gentoo, Adelie]", printed.get(61));
        assertTrue(
                printed.get(62).startsWith("{Adelie=0.0") && printed.get(62).contains("Gentoo=0.9"), printed.get(62));
    }

    private static List<String> printed(String... arguments) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (PrintStream here = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(here);
            Penguins.main(arguments);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void thePageShowsThisProgram() throws IOException {
        List<String> program =
                Files.readAllLines(Path.of("src/test/java/org/neurone/dsl/examples/Penguins.java")).stream()
                        .dropWhile(line -> !line.strip().equals("// begin"))
                        .skip(1)
                        .takeWhile(line -> !line.strip().equals("// end"))
                        .map(line -> line.isEmpty() ? "" : line.substring(8))
                        .toList();
        assertTrue(program.stream().filter(line -> !line.isBlank()).count() <= LINES, program::toString);
        String page = Files.readString(Path.of("README.md")).replace("\r\n", "\n");
        assertTrue(page.contains(String.join("\n", program)), "dsl/README.md shows another program than Penguins.java");
    }
}
