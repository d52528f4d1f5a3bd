package org.neurone.server.cli;

import java.util.List;
import org.neurone.dsl.InWords;
import org.neurone.engine.reason.DataException;
import org.neurone.server.http.Problem;
import org.neurone.server.start.StartupException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever goes wrong in a command into one sentence on standard error and an exit code. */
public final class Failures {

    private Failures() {}

    /** Sets the handlers for a command line and all its commands. */
    public static void handleIn(CommandLine commands) {
        commands.setParameterExceptionHandler((wrong, arguments) -> usage(wrong));
        commands.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
    }

    /** What to say where memory was not enough. */
    public static String outOfMemory(long bytes) {
        return "This takes more memory than the " + bytes / 1_000_000
                + " MB that Java was given: give it more, as in java -Xmx4g -jar neurone.jar, or take a smaller table"
                + " or network.";
    }

    private static int usage(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        String sentence =
                wrong instanceof UnmatchedArgumentException unmatched ? unmatched(unmatched) : wrong.getMessage();
        command.getErr().println(sentence);
        command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help.");
        return ExitCode.USAGE;
    }

    private static String unmatched(UnmatchedArgumentException wrong) {
        String first = wrong.getUnmatched().get(0);
        String sentence = "There is no " + (first.startsWith("-") ? "option" : "command") + " “" + first + "” here.";
        List<String> near = wrong.getSuggestions();
        return near.isEmpty() ? sentence : sentence + " Did you mean " + String.join(" or ", near) + "?";
    }

    private static int failed(Exception failure, CommandLine command) {
        command.getErr().println(sentence(failure));
        return failure instanceof StartupException start && start.isUsage() ? ExitCode.USAGE : ExitCode.FAILED;
    }

    private static String sentence(Exception failure) {
        if (failure instanceof StartupException || failure instanceof Problem) {
            return failure.getMessage();
        }
        if (failure instanceof DataException data) {
            return Program.tongue().of(InWords.of(data.reason()));
        }
        return "Neurone itself failed, which is a mistake of its makers: " + failure;
    }
}
