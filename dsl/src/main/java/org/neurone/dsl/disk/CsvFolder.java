package org.neurone.dsl.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurone.engine.data.table.CsvReading;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;

/** The files of one folder that end in {@code .csv}, each read when first asked for and then kept. */
final class CsvFolder implements Tables {
    private static final String ENDING = ".csv";

    private final Path folder;
    private final Map<String, Tables> read = new LinkedHashMap<>();

    CsvFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Table table(String name) {
        return table(name, CsvReading.FREE);
    }

    @Override
    public Table table(String name, CsvReading reading) {
        if (!read.containsKey(name)) {
            Path file = file(name);
            read.put(name, file == null ? Tables.none() : Tables.ofTexts(Map.of(name, text(file))));
        }
        return read.get(name).table(name, reading);
    }

    /** The table's file, or null: a text names what lies in this folder and nothing elsewhere. */
    private Path file(String name) {
        boolean plain = name.indexOf('/') < 0 && name.indexOf('\\') < 0 && name.indexOf('\0') < 0;
        Path file = plain ? folder.resolve(name + ENDING) : null;
        return file != null && Files.isRegularFile(file) ? file : null;
    }

    private static String text(Path file) {
        try {
            return OnDisk.text(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                names.add(name.substring(0, name.length() - ENDING.length()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        names.sort(null);
        return names;
    }
}
