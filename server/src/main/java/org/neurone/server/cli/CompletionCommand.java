package org.neurone.server.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lets a shell complete commands, options and files. */
@Command(
        name = "completion",
        description = {
            "Prints a script that lets bash and zsh complete the commands and options of “neurone”:",
            "  alias neurone='java -jar neurone.jar'; source <(neurone completion)"
        })
public final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine whole = spec.root().commandLine();
        whole.getOut().print(AutoComplete.bash(spec.root().name(), whole));
        return ExitCode.DONE;
    }
}
