package org.neurone.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;
import org.neurone.dsl.Report;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Problem;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Severity;

/**
 * A text from a file, read with its tables.
 *
 * @param text as it stands in the file
 * @param tables that it may ask for
 * @param reading what it says
 */
record Program(String text, Tables tables, Reading reading) {

    /** Eight, and a quarter more for what is not numbers. */
    private static final int BYTES_A_NUMBER = 10;

    /**
     * Reads a file and prints every problem found to standard error.
     *
     * @param data files of tables, by the name that the text gives them
     */
    static Program read(Path file, Map<String, Path> data, PrintWriter err) {
        return read(file, "--data", data, err);
    }

    /** Reads a file and prints nothing. */
    static Program of(Path file, Map<String, Path> data) {
        String text = WholeFile.read(file);
        Tables tables = tables(file, "--data", data);
        return new Program(text, tables, Language.standard().read(text, tables, limits()));
    }

    /** @param option by which the command line names the files of tables */
    static Program read(Path file, String option, Map<String, Path> data, PrintWriter err) {
        String text = WholeFile.read(file);
        Tables tables = tables(file, option, data);
        return printed(text, tables, Language.standard().read(text, tables, limits()), err);
    }

    /**
     * A text with every error mended that has a fix, the first fix each, read again. Fixes bring a text nearer to a good one each, so this
     * ends.
     */
    static Program mended(String text, Tables tables) {
        String mended = text;
        Reading reading = Language.standard().read(mended, tables, limits());
        for (Fix next = firstFix(reading); next != null; next = firstFix(reading)) {
            mended = Edit.apply(mended, next.edits());
            reading = Language.standard().read(mended, tables, limits());
        }
        return new Program(mended, tables, reading);
    }

    private static Fix firstFix(Reading reading) {
        for (Problem problem : reading.problems()) {
            if (problem.severity() == Severity.ERROR && !problem.fixes().isEmpty()) {
                return problem.fixes().get(0);
            }
        }
        return null;
    }

    /** The engine's limits, and of memory no more than this process was given. */
    static Limits limits() {
        Limits standard = Limits.standard();
        long room = Runtime.getRuntime().maxMemory() / BYTES_A_NUMBER;
        return standard.withMemory(Math.min(standard.memory(), Math.max(1, room)));
    }

    private static Tables tables(Path file, String option, Map<String, Path> data) {
        return new FileTables(file.toAbsolutePath().normalize().getParent(), option, data);
    }

    private static Program printed(String text, Tables tables, Reading reading, PrintWriter err) {
        if (!reading.problems().isEmpty()) {
            err.print(Report.print(reading.problems(), text, tongue()));
            err.flush();
        }
        return new Program(text, tables, reading);
    }

    /**
     * The same for whoever asks the network that a text's state holds: the table that it learned from is asked for only
     * where the state does not tell what it looked like.
     */
    static Program readSaved(Path file, String option, Map<String, Path> data, PrintWriter err) {
        String text = WholeFile.read(file);
        Reading reading = Language.standard().read(text);
        boolean told = reading.sound() && reading.plan() != null;
        return told && data.isEmpty()
                ? printed(text, tables(file, option, data), reading, err)
                : read(file, option, data, err);
    }

    /** Whether there is an experiment to run. */
    boolean isSound() {
        return reading.sound();
    }

    /** The language of whoever sits at the terminal. */
    static Tongue tongue() {
        return Locale.getDefault().getLanguage().equals("fr") ? Tongue.FRENCH : Tongue.ENGLISH;
    }
}
