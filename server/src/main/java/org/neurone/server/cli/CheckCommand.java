package org.neurone.server.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is wrong with a text. */
@Command(name = "check", description = "Reads a text and reports every problem in it.")
public final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.nn", description = "the text; - for standard input")
    private Path file;

    @Option(names = "--data", paramLabel = "NAME=FILE.csv", description = "the table that csv \"NAME\" means")
    private Map<String, Path> data = Map.of();

    @Override
    public Integer call() {
        Program program = Program.read(file, data, spec.commandLine().getErr());
        if (!program.isSound()) {
            return ExitCode.FAILED;
        }
        spec.commandLine().getOut().println(file + " is sound.");
        return ExitCode.DONE;
    }
}
