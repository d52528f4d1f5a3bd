package org.neurone.server.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.neurone.server.mcp.ToolServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a language model's program starts. */
@Command(
        name = "mcp",
        description = {
            "Serves a language model: the Model Context Protocol over standard input and output.",
            "Its tools check, format, train, explain and share texts, and give the reference. A table is looked for in the present folder."
        })
public final class McpCommand implements Callable<Integer> {
    @Option(
            names = "--site",
            paramLabel = "URL",
            defaultValue = "http://localhost:7070/",
            description = "the playground that links open; ${DEFAULT-VALUE} by default")
    private String site;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintStream protocol = System.out;
        System.setOut(System.err); // whatever prints must not break into what the client reads
        ToolServer.serve(
                System.in,
                protocol,
                () -> new FileTables(Path.of("").toAbsolutePath(), "--data", Map.of()),
                Program.limits(),
                Program.tongue(),
                site.endsWith("/") ? site : site + "/");
        return ExitCode.DONE;
    }
}
