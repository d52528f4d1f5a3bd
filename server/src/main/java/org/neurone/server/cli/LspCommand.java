package org.neurone.server.cli;

import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.Callable;
import org.neurone.server.editor.EditorServer;
import picocli.CommandLine.Command;

/** What editors start to know about texts. */
@Command(
        name = "lsp",
        description = {
            "Serves an editor: the language server protocol over standard input and output.",
            "Problems with fixes, completion, explanations, colours, folding, formatting, other names for columns, the"
                    + " output layer that is added, and above a text “train”, which says what came of its claims."
        })
public final class LspCommand implements Callable<Integer> {

    @Override
    public Integer call() throws InterruptedException {
        PrintStream protocol = System.out;
        System.setOut(System.err); // whatever prints must not break into what the editor reads
        boolean inOrder = EditorServer.serve(
                System.in, protocol, folder -> new FileTables(folder, "--data", Map.of()), Program.tongue());
        return inOrder ? ExitCode.DONE : ExitCode.FAILED;
    }
}
