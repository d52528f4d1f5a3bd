package org.neurone.server.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.neurone.server.http.Json;
import org.neurone.server.start.StartupException;

/**
 * A backup is a gzip file of JSON lines, the same for both databases: a first line with the format's version, one line a
 * row, and a last line with the counts, without which it is not whole.
 */
public final class Backup {

    private static final String VERSION = "neurone-backup";
    private static final String END = "end";

    private Backup() {}

    /**
     * Writes a backup; the file is there only when it is whole.
     *
     * @throws StartupException where the file is there already or cannot be written
     */
    public static Snapshot write(Database database, Path file) {
        Path target = file.toAbsolutePath();
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try {
            if (Files.exists(target)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Snapshot snapshot;
            try (Writer writer = new OutputStreamWriter(
                    new GZIPOutputStream(Files.newOutputStream(partial)), StandardCharsets.UTF_8)) {
                line(writer, Json.object().put(VERSION, 1));
                snapshot = Snapshot.read(database, (table, values) -> line(writer, row(table, values)));
                ObjectNode end = Json.object();
                snapshot.rows().forEach(end.putObject(END)::put);
                line(writer, end);
            }
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            return snapshot;
        } catch (FileAlreadyExistsException there) {
            throw new StartupException("The file " + file + " is there already; a backup never replaces one.", there);
        } catch (IOException | UncheckedIOException failure) {
            throw new StartupException("The backup " + file + " cannot be written.", failure);
        }
    }

    /**
     * Fills an empty database from a backup, all or nothing; what is listed is hidden there, however old the backup is.
     *
     * @throws StartupException where the backup is damaged or the database is not empty
     */
    public static Snapshot read(Path file, Database database, Takedowns takedowns) {
        return Snapshot.fill(database, takedowns, rows -> {
            try (BufferedReader reader = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                readAll(reader, rows);
            } catch (IOException | UncheckedIOException failure) {
                throw new StartupException("The backup " + file + " cannot be read, or is damaged.", failure);
            }
        });
    }

    private static void readAll(BufferedReader reader, Snapshot.Rows rows) throws IOException {
        JsonNode head = next(reader);
        if (!head.path(VERSION).isInt() || head.get(VERSION).intValue() != 1) {
            throw new IOException("not a backup of version 1");
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (JsonNode node = next(reader); ; node = next(reader)) {
            if (node.has(END)) {
                Map<String, Integer> expected = new LinkedHashMap<>();
                node.get(END)
                        .properties()
                        .forEach(entry ->
                                expected.put(entry.getKey(), entry.getValue().intValue()));
                expected.forEach((table, count) -> counts.putIfAbsent(table, 0));
                if (!expected.equals(counts)) {
                    throw new IOException("rows are missing");
                }
                return;
            }
            Map.Entry<String, JsonNode> row = node.properties().iterator().next();
            Map<String, Object> values = new LinkedHashMap<>();
            row.getValue().properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
            rows.row(row.getKey(), values);
            counts.merge(row.getKey(), 1, Integer::sum);
        }
    }

    private static JsonNode next(BufferedReader reader) throws IOException {
        String line = reader.readLine();
        if (line == null) {
            throw new IOException("the end is missing");
        }
        JsonNode node = Json.read(line.getBytes(StandardCharsets.UTF_8));
        if (!node.isObject() || node.isEmpty()) {
            throw new IOException("not a row");
        }
        return node;
    }

    private static ObjectNode row(String table, Map<String, Object> values) {
        ObjectNode line = Json.object();
        ObjectNode row = line.putObject(table);
        values.forEach((column, value) -> {
            if (value instanceof Number number) {
                row.put(column, number.longValue());
            } else {
                row.put(column, (String) value);
            }
        });
        return line;
    }

    private static Object value(JsonNode node) {
        return node.isNull() ? null : node.isNumber() ? (Object) node.longValue() : node.textValue();
    }

    private static void line(Writer writer, ObjectNode node) {
        try {
            writer.write(node.toString());
            writer.write('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
