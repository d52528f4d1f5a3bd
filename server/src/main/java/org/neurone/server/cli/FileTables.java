package org.neurone.server.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.neurone.engine.data.Csv;
import org.neurone.engine.data.Table;
import org.neurone.engine.data.Tables;

/** The tables of a text on the command line: the files that were named, else {@code NAME.csv} in the text's folder. */
final class FileTables implements Tables {

    private final Path folder;
    private final Map<String, Path> files;
    private final Map<String, Table> read = new HashMap<>();

    /**
     * Tables, each read when it is asked for.
     *
     * @param folder the text's folder
     * @param files named on the command line
     */
    FileTables(Path folder, Map<String, Path> files) {
        this.folder = folder;
        this.files = Map.copyOf(files);
    }

    @Override
    public Table table(String name) {
        Table known = read.get(name);
        if (known != null) {
            return known;
        }
        Path file = file(name);
        if (file == null) {
            return null;
        }
        Table table = Csv.read(WholeFile.read(file));
        read.put(name, table);
        return table;
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
