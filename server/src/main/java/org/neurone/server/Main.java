package org.neurone.server;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.neurone.server.cli.CheckCommand;
import org.neurone.server.cli.CompareCommand;
import org.neurone.server.cli.CompareRunsCommand;
import org.neurone.server.cli.CompletionCommand;
import org.neurone.server.cli.ConformanceCommand;
import org.neurone.server.cli.ExitCode;
import org.neurone.server.cli.ExportCommand;
import org.neurone.server.cli.Failures;
import org.neurone.server.cli.FormatCommand;
import org.neurone.server.cli.GradeCommand;
import org.neurone.server.cli.LessonCommand;
import org.neurone.server.cli.LspCommand;
import org.neurone.server.cli.ManCommand;
import org.neurone.server.cli.McpCommand;
import org.neurone.server.cli.NewCommand;
import org.neurone.server.cli.PlayCommand;
import org.neurone.server.cli.PredictCommand;
import org.neurone.server.cli.ServeCommand;
import org.neurone.server.cli.StoreCommand;
import org.neurone.server.cli.TrainCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command line: one jar that does everything. */
@Command(
        name = "neurone",
        description = "A text-first neural-network playground.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    private Main() {}

    /** Runs a command and ends the process with its {@link ExitCode}. */
    public static void main(String[] arguments) {
        // Pictures are drawn into memory: a display that is named and not there must not matter.
        System.setProperty("java.awt.headless", "true");
        System.exit(run(
                arguments,
                new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)),
                new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8))));
    }

    /** Runs a command and returns its exit code. */
    public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        CommandLine neurone = new CommandLine(new Main())
                .addSubcommand(ServeCommand.create(NeuroneServer::start))
                .addSubcommand(PlayCommand.create(NeuroneServer::start))
                .addSubcommand(new NewCommand())
                .addSubcommand(new TrainCommand())
                .addSubcommand(new CompareCommand())
                .addSubcommand(new CompareRunsCommand())
                .addSubcommand(new ConformanceCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new FormatCommand())
                .addSubcommand(new PredictCommand())
                .addSubcommand(new ExportCommand())
                .addSubcommand(new GradeCommand())
                .addSubcommand(LessonCommand.create())
                .addSubcommand(StoreCommand.create())
                .addSubcommand(new LspCommand())
                .addSubcommand(new McpCommand())
                .addSubcommand(new CompletionCommand())
                .addSubcommand(new ManCommand());
        neurone.setOut(out);
        neurone.setErr(err);
        Failures.handleIn(neurone);
        int code = execute(neurone, arguments);
        out.flush();
        err.flush();
        return code;
    }

    /** A table may be larger than memory however small its network is: that too is told and not thrown. */
    private static int execute(CommandLine neurone, String[] arguments) {
        try {
            return neurone.execute(arguments);
        } catch (OutOfMemoryError tooMuch) {
            neurone.getErr().println(Failures.outOfMemory(Runtime.getRuntime().maxMemory()));
            return ExitCode.FAILED;
        }
    }
}
