package org.neurone.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text that one begins with. */
class NewCommandTest {
    @TempDir
    Path folder;

    private Path table(String name, String header, int rows, String cells) throws IOException {
        StringBuilder csv = new StringBuilder(header).append('\n');
        for (int row = 0; row < rows; row++) {
            csv.append(cells.replace("$", Integer.toString(row))
                            .replace("%", Integer.toString(row % 3))
                            .replace("@", row % 2 == 0 ? "yes" : "no"))
                    .append('\n');
        }
        return Files.writeString(folder.resolve(name), csv);
    }

    @Test
    void aTableBecomesATextThatTrains() throws IOException {
        Path table = table("people.csv", "age,colour,glad", 60, "$,c%,@");
        Ran ran = Ran.of("new", table.toString());
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        String text = Files.readString(folder.resolve("people.nn"));
        assertTrue(text.startsWith("neurone 1\n# 60 "), text);
        assertTrue(text.contains("\ndata csv \"people\" test 20% validate 20%\n"), text);
        assertTrue(text.contains("#   age") && text.contains("#   glad"), text);
        Ran trained = Ran.of("train", folder.resolve("people.nn").toString());
        assertEquals(ExitCode.DONE, trained.code(), trained.err());
        assertTrue(trained.err().lines().noneMatch(line -> line.contains("error")), trained.err());
        assertEquals(ExitCode.FAILED, Ran.of("new", table.toString()).code(), "the text is there already");
    }

    @Test
    void holesAndNumberedClassesAndColumnsOfNamesAreSeenTo() throws IOException {
        Path table = table("t.csv", "name,size,kind", 90, "person number $,$.5,%");
        Files.writeString(table, Files.readString(table).replace("person number 7,7.5", "person number 7,"));
        Ran ran = Ran.of("new", table.toString(), "--out", "-");
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        assertTrue(ran.out().contains("task classify"), ran.out());
        assertTrue(ran.out().contains("missing median"), ran.out());
        assertTrue(ran.out().contains("without \"name\"") || ran.out().contains("without name"), ran.out());
        Path text = Files.writeString(folder.resolve("out.nn"), ran.out());
        assertEquals(ExitCode.DONE, Ran.of("check", text.toString()).code());
    }

    @Test
    void theTargetIsAskedForByName() throws IOException {
        Path table = table("t.csv", "a,b c,d", 8, "$,$.25,@");
        Ran ran = Ran.of("new", table.toString(), "--target", "b c", "--out", "-");
        assertTrue(ran.out().contains("data csv \"t\" target \"b c\" test 0%"), ran.out());
        Ran wrong = Ran.of("new", table.toString(), "--target", "e");
        assertEquals(ExitCode.FAILED, wrong.code());
        assertTrue(wrong.err().contains("a, b c, d"), wrong.err());
    }

    @Test
    void theManualNamesEveryCommandAndOption() {
        String page = Ran.of("man").out();
        assertTrue(page.startsWith(".TH NEURONE 1\n.SH NAME\nneurone \\- "), page);
        for (String command : new String[] {"new", "train", "serve", "check", "lsp", "mcp", "store backup"}) {
            assertTrue(page.contains("\n.SS neurone " + command + "\n"), command);
        }
        assertTrue(page.contains("\n.B \\-\\-plot\\-png FILE.png\n"), page);
        assertTrue(page.contains("\n.B \\-\\-seed N\n"), page);
        assertTrue(page.chars().allMatch(c -> c < 127), "any formatter reads it");
        assertTrue(page.lines().noneMatch(line -> line.startsWith("'")), "no line is a request by mistake");
    }
}
