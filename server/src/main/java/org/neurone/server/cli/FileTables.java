package org.neurone.server.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.neurone.engine.data.table.CsvReading;
import org.neurone.engine.data.table.PictureSize;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.OwnReason;
import org.neurone.engine.words.Wording;

/**
 * The tables of a text on the command line, for several threads at once: the files that were named, else {@code NAME.csv} or
 * {@code NAME-images-idx3-ubyte} in the text's folder.
 */
final class FileTables implements Tables {

    private static final String ENDING = ".csv";

    /** How many tables beside the text are offered in place of one that is not there. */
    private static final int MOST_OFFERED = 4;

    private final Path folder;
    private final String option;
    private final Map<String, Path> files;
    private final Map<Wanted, Table> read = new ConcurrentHashMap<>();

    private final Map<Sized, Table> pictures = new ConcurrentHashMap<>();

    private record Sized(String name, PictureSize size) {}

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
        Table table = TableFile.read(file, reading, true);
        read.put(wanted, table);
        return table;
    }

    @Override
    public Table pictures(String name, PictureSize size) {
        Path named = files.get(name);
        Path source = named == null ? besideAsPictures(name) : named;
        if (source == null || !PictureFolder.isPictures(source)) {
            return Tables.super.pictures(name, size);
        }
        Sized wanted = new Sized(name, size);
        Table known = pictures.get(wanted);
        if (known == null) {
            known = PictureFolder.read(source, size, true);
            pictures.put(wanted, known);
        }
        return known;
    }

    private Path besideAsPictures(String name) {
        try {
            return PictureFolder.beside(folder, name);
        } catch (InvalidPathException noFileName) {
            return null;
        }
    }

    private DataException missing(String name) {
        String named = option + " " + name + "=";
        boolean learned = option.equals(PredictCommand.TABLE);
        Wording sentence = Wording.of(
                "There is no " + name + ".csv beside the text. Put the table there"
                        + (learned ? " that the network learned from (it tells the columns and the classes)" : "")
                        + ", or name its file with " + named + "FILE.csv.",
                "Il n’y a pas de " + name + ".csv à côté du texte. Mettez-y le tableau"
                        + (learned ? " dont le réseau a appris (il donne les colonnes et les classes)" : "")
                        + ", ou nommez son fichier avec " + named + "FICHIER.csv.");
        return new DataException(new OwnReason("missing-table", sentence), "name", 0, 0, beside(name));
    }

    /** The names of the tables beside the text, those that are spelled alike first; few, else none is likelier than another. */
    private List<String> beside(String name) {
        String plain = plain(name);
        List<String> near = new ArrayList<>();
        List<String> others = new ArrayList<>();
        try (DirectoryStream<Path> tables = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path table : tables) {
                String file = table.getFileName().toString();
                String other = file.substring(0, file.length() - ENDING.length());
                boolean alike = plain(other).contains(plain) || plain.contains(plain(other));
                (alike ? near : others).add(other);
            }
        } catch (IOException unreadable) {
            return List.of();
        }
        Collections.sort(near);
        Collections.sort(others);
        near.addAll(others);
        return near.size() > MOST_OFFERED ? near.subList(0, MOST_OFFERED) : near;
    }

    /** Letters and digits alone, all small, without the ending of a file. */
    private static String plain(String name) {
        String file = name.toLowerCase(Locale.ROOT);
        String stem = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
        return stem.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private Path file(String name) {
        if (files.containsKey(name)) {
            return files.get(name);
        }
        try {
            return TableFile.beside(folder, name);
        } catch (InvalidPathException noFileName) {
            return null;
        }
    }
}
