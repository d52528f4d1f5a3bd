package org.neurone.server.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Tables;
import org.neurone.server.page.PageFiles;
import org.neurone.web.lesson.Lesson;
import org.neurone.web.lesson.LessonChecker;
import org.neurone.web.lesson.LessonExport;
import org.neurone.web.lesson.LessonFault;
import org.neurone.web.lesson.LessonReader;
import org.neurone.web.lesson.LessonVariants;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A lesson, of one's own or a page of the course, as a file to take along. */
@Command(
        name = "export",
        description =
                "Writes a lesson as one HTML file that runs without a server (html), as a package of SCORM 1.2 that"
                        + " reports score and completion to a learning platform (scorm), or as a sheet to print (print).")
final class LessonExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.md", arity = "0..1", description = "the lesson; in a folder fr it is French")
    private Path file;

    @Option(
            names = "--page",
            paramLabel = "N",
            description = "in place of a file: a page of the course, from 1, or exam")
    private String page;

    @Option(
            names = "--language",
            paramLabel = "en|fr",
            defaultValue = "en",
            description = "of that page: ${DEFAULT-VALUE}")
    private String language;

    @Option(names = "--as", paramLabel = "FORMAT", required = true, description = "html, scorm or print")
    private String word;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "the file to write")
    private Path out;

    @Option(names = "--variant", paramLabel = "WORD", description = "with the numbers that this word chooses")
    private String variant = "";

    @Option(names = "--answers", description = "a sheet with its answers")
    private boolean answers;

    @Override
    public Integer call() {
        LessonExport export = export();
        if (answers && export != LessonExport.PRINT) {
            throw new ParameterException(spec.commandLine(), "--answers is for --as print.");
        }
        PageFiles files = new PageFiles();
        Lesson lesson = lesson(files);
        PrintWriter err = spec.commandLine().getErr();
        List<LessonFault> faults = LessonChecker.read(lesson, Tables.none());
        String name = file == null ? "page " + page : file.toString();
        faults.forEach(fault -> err.println(fault.print(name, Program.tongue())));
        WholeFile.requireWritable(out);
        WholeFile.write(out, export.write(lesson, files::bytes, answers));
        return faults.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private LessonExport export() {
        for (LessonExport export : LessonExport.values()) {
            if (export.word().equals(word)) {
                return export;
            }
        }
        throw new ParameterException(
                spec.commandLine(), "There is no format “" + word + "”: there are html, scorm and print.");
    }

    private Lesson lesson(PageFiles files) {
        if ((file == null) == (page == null)) {
            throw new ParameterException(spec.commandLine(), "Name a file, or a page of the course with --page.");
        }
        if (page == null) {
            return LessonCommand.read(file, variant);
        }
        boolean french = language.equals("fr");
        if (!french && !language.equals("en")) {
            throw new ParameterException(spec.commandLine(), "--language is en or fr.");
        }
        byte[] text = !page.matches("[1-9][0-9]?|exam")
                ? null
                : files.bytes("learn/" + (french ? "fr/" : "") + page + "/lesson.md");
        if (text == null) {
            throw new ParameterException(spec.commandLine(), "The course has no page " + page + ".");
        }
        Tongue tongue = french ? Tongue.FRENCH : Tongue.ENGLISH;
        String chosen = LessonVariants.text(new String(text, StandardCharsets.UTF_8), tongue, variant);
        return LessonReader.read("page-" + page, chosen, tongue);
    }
}
