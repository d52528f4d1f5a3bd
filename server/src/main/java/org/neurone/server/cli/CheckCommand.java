package org.neurone.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.dsl.Report;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Problem;
import org.neurone.engine.plan.Severity;
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

    /** Fixes bring a text nearer to a good one each, so this ends. */
    private Program mended(Program program) {
        String text = program.text();
        Reading reading = program.reading();
        for (Fix next = first(reading); next != null; next = first(reading)) {
            text = Edit.apply(text, next.edits());
            reading = Language.standard().read(text, program.tables(), Program.limits());
        }
        if (printsText()) {
            spec.commandLine().getOut().print(text);
        } else if (!text.equals(program.text())) {
            WholeFile.write(file, text);
        }
        return new Program(text, program.tables(), reading);
    }

    private static Fix first(Reading reading) {
        for (Problem problem : reading.problems()) {
            if (problem.severity() == Severity.ERROR && !problem.fixes().isEmpty()) {
                return problem.fixes().get(0);
            }
        }
        return null;
    }
}
