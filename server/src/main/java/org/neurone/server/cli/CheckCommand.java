package org.neurone.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.neurone.dsl.Report;
import org.neurone.server.model.ProblemRows;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is wrong with a text, and mends what can be mended. */
@Command(
        name = "check",
        description = "Reads a text and reports every problem in it, with what could be done about it.")
public final class CheckCommand implements Callable<Integer> {

    /** How the report is printed. */
    enum Format {
        text,
        json
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.nn", description = "the text; - for standard input")
    private Path file;

    @Option(names = "--data", paramLabel = "NAME=FILE.csv", description = "the table that csv \"NAME\" means")
    private Map<String, Path> data = Map.of();

    @Option(
            names = "--fix",
            description =
                    "mends every error that has a fix, the first fix each, and puts the text into the file; for - it is"
                            + " printed")
    private boolean fix;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "json: one array for programs, on standard output")
    private Format format = Format.text;

    @Override
    public Integer call() {
        Program program = Program.of(file, data);
        if (fix) {
            program = mended(program);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.json) {
            out.println(ProblemRows.of(program.reading().problems(), program.text()));
        } else {
            PrintWriter err = spec.commandLine().getErr();
            err.print(Report.printWithFixes(program.reading().problems(), program.text(), Program.tongue()));
            err.flush();
            if (program.isSound() && !printsText()) {
                out.println(file + " is sound.");
            }
        }
        return program.isSound() ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** Whether standard output is for the mended text. */
    private boolean printsText() {
        return fix && file.toString().equals(WholeFile.STANDARD_INPUT);
    }

    private Program mended(Program program) {
        Program mended = Program.mended(program.text(), program.tables());
        if (printsText()) {
            spec.commandLine().getOut().print(mended.text());
        } else if (!mended.text().equals(program.text())) {
            WholeFile.write(file, mended.text());
        }
        return mended;
    }
}
