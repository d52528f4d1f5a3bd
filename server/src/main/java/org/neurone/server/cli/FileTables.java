package org.neurone.server.cli;

import org.neurone.engine.reason.Reason;
import org.neurone.engine.reason.OwnReason;
import org.neurone.dsl.InWords;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.CsvReading;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.words.Wording;

/** The tables of a text on the command line: the files that were named, else {@code NAME.csv} in the text's folder. */
final class FileTables implements Tables {

    private final Path folder;
    private final String option;
    private final Map<String, Path> files;
    private final Map<Wanted, Table> read = new HashMap<>();

    private record Wanted(String name, CsvReading reading) {}

    /**
     * Tables, each read when it is asked for.
     *
     * @param folder the text's folder
     * @param option by which files are named on the command line
     * @param files named so
     */
    FileTables(Path folder, String option, Map<String, Path> files) {
        this.option = option;
        this.folder = folder;
        this.files = Map.copyOf(files);
    }

    @Override
    public Table table(String name) {
        return table(name, CsvReading.FREE);
    }

    @Override
    public Table table(String name, CsvReading reading) {
        Wanted wanted = new Wanted(name, reading);
        Table known = read.get(wanted);
        if (known != null) {
            return known;
        }
        Path file = file(name);
        if (file == null) {
            throw missing(name);
        }
        Table table = read(file, reading);
        read.put(wanted, table);
        return table;
    }

    /** Says of a table's fault which file it is in. */
    private static Table read(Path file, CsvReading reading) {
        try {
            return Csv.read(WholeFile.read(file), reading);
        } catch (DataException fault) {
            String in = file.getFileName() + ": ";
            Wording sentence = InWords.of(fault.reason());
            Reason inFile =
                    new OwnReason(fault.code(), Wording.of(in + sentence.english(), in + sentence.french()));
            throw new DataException(inFile, fault.parameter(), fault.row(), fault.column(), fault.candidates());
        }
    }

    private DataException missing(String name) {
        String named = option + " " + name + "=";
        boolean learned = option.equals(PredictCommand.TABLE);
        Wording sentence =
                Wording.of(
                        "There is no " + name + ".csv beside the text. Put the table there"
                                + (learned
                                        ? " that the network learned from (it tells the columns and the classes)"
                                        : "")
                                + ", or name its file with " + named + "FILE.csv.",
                        "Il n’y a pas de " + name + ".csv à côté du texte. Mettez-y le tableau"
                                + (learned ? " dont le réseau a appris (il donne les colonnes et les classes)" : "")
                                + ", ou nommez son fichier avec " + named + "FICHIER.csv.");
        return new DataException(new OwnReason("missing-table", sentence), "name");
    }

    private Path file(String name) {
        if (files.containsKey(name)) {
            return files.get(name);
        }
        try {
            Path beside = folder.resolve(name + ".csv").normalize();
            return beside.startsWith(folder) && Files.exists(beside) ? beside : null;
        } catch (InvalidPathException noFileName) {
            return null;
        }
    }
}
