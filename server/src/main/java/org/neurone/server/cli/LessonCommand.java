package org.neurone.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.neurone.dsl.text.Tongue;
import org.neurone.web.lesson.Lesson;
import org.neurone.web.lesson.LessonChecker;
import org.neurone.web.lesson.LessonFault;
import org.neurone.web.lesson.LessonPair;
import org.neurone.web.lesson.LessonReader;
import org.neurone.web.lesson.LessonVariants;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What an author does with lessons. */
@Command(
        name = "lesson",
        description = "Checks and exports lessons of a course: files of Markdown with experiments and tasks.")
public final class LessonCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    private LessonCommand() {}

    /** The command with its own commands. */
    public static CommandLine create() {
        return new CommandLine(new LessonCommand()).addSubcommand(new Check()).addSubcommand(new LessonExportCommand());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: check or export");
    }

    /**
     * A lesson; in a folder {@code fr} it is French.
     *
     * @param variant the word that chooses its numbers; empty for those that are written first
     */
    static Lesson read(Path file, String variant) {
        String name = file.getFileName().toString();
        Path folder = folder(file).getFileName();
        boolean french = folder != null && folder.toString().equals("fr");
        Tongue tongue = french ? Tongue.FRENCH : Tongue.ENGLISH;
        String text = WholeFile.read(file);
        return LessonReader.read(
                name.endsWith(".md") ? name.substring(0, name.length() - 3) : name,
                variant.isEmpty() ? text : LessonVariants.text(text, tongue, variant),
                tongue);
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().normalize().getParent();
    }

    /** Holds lessons against the engine. */
    @Command(
            name = "check",
            description =
                    "Reads lessons and reports what is wrong with them: parts that cannot be read, experiments that do not"
                            + " run, numbers that the engine does not give, tasks that their start solves or their solution"
                            + " does not. A lesson in a folder fr is French; files of one name in two folders are one page in"
                            + " two languages, and differ in words alone.")
    static final class Check implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE.md", arity = "1..*", description = "the lessons")
        private List<Path> files;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            PrintWriter err = spec.commandLine().getErr();
            Map<String, Lesson> pages = new LinkedHashMap<>();
            boolean sound = true;
            for (Path file : files) {
                Lesson lesson = read(file, "");
                List<LessonFault> faults =
                        LessonChecker.check(lesson, new FileTables(folder(file), "--data", Map.of()));
                sound &= told(faults, file, err);
                Lesson other = pages.putIfAbsent(lesson.name(), lesson);
                if (other != null) {
                    sound &= told(LessonPair.compare(other, lesson), file, err);
                }
                if (faults.isEmpty()) {
                    out.println(file + " is sound: " + lesson.tasks().size() + " tasks, "
                            + lesson.computed().size() + " numbers checked.");
                }
            }
            return sound ? ExitCode.DONE : ExitCode.FAILED;
        }

        private static boolean told(List<LessonFault> faults, Path file, PrintWriter err) {
            for (LessonFault fault : faults) {
                err.println(fault.print(file.toString(), Program.tongue()));
            }
            return faults.isEmpty();
        }
    }
}
