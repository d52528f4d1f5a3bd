package org.neurone.server.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.dsl.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a text in its canonical spelling. */
@Command(name = "format", description = "Prints a text in its canonical spelling; comments stay.")
public final class FormatCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.nn", description = "the text; - for standard input")
    private Path file;

    @Option(names = "--write", description = "puts it into the file in place of printing it")
    private boolean write;

    @Override
    public Integer call() {
        String text = WholeFile.read(file);
        // Without tables: how a text is spelt does not depend on its data.
        Reading reading = Language.standard().read(text);
        if (!reading.sound()) {
            spec.commandLine().getErr().print(Report.print(reading.problems(), text, Program.tongue()));
            return ExitCode.FAILED;
        }
        String formatted = Language.standard().format(text);
        if (write) {
            WholeFile.write(file, formatted);
        } else {
            spec.commandLine().getOut().print(formatted);
        }
        return ExitCode.DONE;
    }
}
