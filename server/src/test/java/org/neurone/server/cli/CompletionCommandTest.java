package org.neurone.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.Main;

class CompletionCommandTest {
    @TempDir
    Path folder;

    @Test
    void bashOffersCommandsAndTheirOptions() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "There is no bash on this machine.");
        StringWriter printed = new StringWriter();
        int code = Main.run(new String[] {"completion"}, new PrintWriter(printed), new PrintWriter(new StringWriter()));
        assertEquals(ExitCode.DONE, code);
        Path script = Files.writeString(folder.resolve("completion.bash"), printed.toString());
        assertEquals(List.of("train"), offered(script, "neurone tr", 1));
        assertTrue(offered(script, "neurone train --thr", 2).contains("--threads"));
        assertTrue(offered(script, "neurone serve --max-t", 2).containsAll(List.of("--max-text", "--max-tables")));
    }

    /** What bash offers for the last of those words. */
    private List<String> offered(Path script, String line, int word) throws IOException, InterruptedException {
        String program = "source " + script + "; COMP_WORDS=(" + line + "); COMP_CWORD=" + word
                + "; _complete_neurone; printf '%s\\n' \"${COMPREPLY[@]}\"";
        Process bash = new ProcessBuilder("/bin/bash", "-c", program)
                .redirectErrorStream(true)
                .start();
        String answer = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        bash.waitFor();
        return answer.lines().map(String::strip).toList();
    }
}
