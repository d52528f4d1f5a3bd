package org.neurone.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.words.Wording;
import org.neurone.server.start.StartupException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins an experiment with a table. */
@Command(
        name = "new",
        description = {
            "Writes a text that learns from a table: sound, with a comment for each choice, ready to train and to"
                    + " change.",
            "It is called as the table is, and put beside it."
        })
public final class NewCommand implements Callable<Integer> {
    private static final String ENDING = ".nn";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TABLE.csv", description = "the table; its name is that of the file")
    private Path file;

    @Option(names = "--target", paramLabel = "COLUMN", description = "the column to predict; the last one if left out")
    private String target;

    @Option(names = "--out", paramLabel = "FILE.nn", description = "where the text goes; - for standard output")
    private Path out;

    @Override
    public Integer call() {
        String name = file.getFileName().toString().replaceFirst("\\.[A-Za-z]+$", "");
        Path to = out != null ? out : file.resolveSibling(name + ENDING);
        boolean printed = to.toString().equals(WholeFile.STANDARD_INPUT);
        if (!printed && Files.exists(to)) {
            throw refused(
                    to + " is there already: say --out FILE.nn.", to + " existe déjà\u00a0: dites --out FICHIER.nn.");
        }
        Tables tables = new FileTables(file.toAbsolutePath().getParent(), "--data", Map.of(name, file));
        Table table = tables.table(name);
        if (target != null && table.position(target) < 0) {
            String columns = String.join(", ", table.names());
            throw refused(
                    "The table has no column “" + target + "”. It has " + columns + ".",
                    "Le tableau n’a pas de colonne «\u00a0" + target + "\u00a0». Il a " + columns + ".");
        }
        String text = FirstText.of(name, target, table, tables, Program.tongue());
        if (printed) {
            spec.commandLine().getOut().print(text);
        } else {
            WholeFile.write(to, text);
            spec.commandLine()
                    .getOut()
                    .println(Program.tongue()
                            .of(Wording.of(
                                    to + " is written. neurone train " + to + " trains it.",
                                    to + " est écrit. neurone train " + to + " l’entraîne.")));
        }
        return ExitCode.DONE;
    }

    private static StartupException refused(String english, String french) {
        return new StartupException(Program.tongue().of(Wording.of(english, french)));
    }
}
