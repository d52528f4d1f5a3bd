package org.neurone.server.storage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.neurone.server.start.StartupException;

/**
 * Everything in a database at one moment, row by row: what backing up, restoring and moving have in common.
 *
 * @param rows how many rows each table had
 * @param said what of it is told to people
 * @param aside the models and lessons that the other database does not take, by id; they stay where they were
 */
public record Snapshot(Map<String, Integer> rows, String said, Set<String> aside) {

    /** The tables, each after those that it refers to. */
    private static final Map<String, List<String>> TABLES = tables();

    /** What rows of a backup have that was written before these columns were. */
    private static final Map<String, Map<String, Object>> SINCE = since();

    /** The column of a table that may be long and lie in object storage. */
    private static final Map<String, String> CELLS = Map.of("content", "text", "content_table", "csv");

    /** What stands beside a cell that is an object. */
    private static final Map<String, List<String>> FAR =
            Map.of("content", List.of("text_object", "text_bytes"), "content_table", List.of("csv_object"));

    private static final int BATCH = 200;

    Snapshot(Tally tally) {
        this(tally.rows(), tally.toString(), Set.of());
    }

    public Snapshot {
        aside = Collections.unmodifiableSortedSet(new TreeSet<>(aside));
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    /** Takes the rows one by one. */
    interface Rows {

        /**
         * A row.
         *
         * @param values texts, whole numbers and nulls, by column
         */
        void row(String table, Map<String, Object> values);
    }

    /** Copies everything into an empty database, where what is listed is hidden. */
    public static Snapshot copy(Database from, Database to, Takedowns takedowns) {
        return fill(to, takedowns, rows -> read(from, rows));
    }

    /** Reads everything as it is at one moment, while others go on writing. */
    static Snapshot read(Database database, Rows rows) {
        Tally tally = new Tally();
        boolean sqlite = database.isSqlite();
        // SQLite's own level is already one moment's; PostgreSQL has to be asked for it.
        TransactionIsolationLevel level =
                sqlite ? TransactionIsolationLevel.SERIALIZABLE : TransactionIsolationLevel.REPEATABLE_READ;
        database.reading()
                .useTransaction(
                        level,
                        handle -> TABLES.forEach((table, columns) -> {
                            Optional<String> cell = Optional.ofNullable(CELLS.get(table));
                            handle.createQuery("SELECT " + String.join(", ", columns)
                                            + cell.map(name -> ", " + name + "_object")
                                                    .orElse("") + " FROM " + table)
                                    .setFetchSize(BATCH)
                                    .map((row, context) -> {
                                        Map<String, Object> values = new LinkedHashMap<>();
                                        for (int i = 0; i < columns.size(); i++) {
                                            values.put(columns.get(i), row.getObject(i + 1));
                                        }
                                        // A backup has everything in itself, wherever it was.
                                        if (cell.isPresent()) {
                                            String text = (String) values.get(cell.get());
                                            String object = row.getString(columns.size() + 1);
                                            values.put(
                                                    cell.get(), database.cells().text(text, object));
                                        }
                                        return values;
                                    })
                                    .forEach(values -> {
                                        rows.row(table, values);
                                        tally.add(table, values);
                                    });
                            tally.rows().putIfAbsent(table, 0);
                        }));
        return new Snapshot(tally);
    }

    /** What hands rows over. */
    interface Source {
        void readInto(Rows rows);
    }

    /**
     * Fills an empty database, all or nothing but for models and lessons that it does not take, such as one with a character that it has
     * no room for: these are named and left out whole.
     */
    static Snapshot fill(Database database, Takedowns takedowns, Source source) {
        List<String> written = new ArrayList<>();
        try {
            return filled(database, takedowns, source, written);
        } catch (RuntimeException | Error failure) {
            written.forEach(database.cells()::delete);
            throw failure;
        }
    }

    /** @param written is told which objects were written */
    private static Snapshot filled(Database database, Takedowns takedowns, Source source, List<String> written) {
        return database.writing().inTransaction(handle -> {
            int there = handle.createQuery("SELECT COUNT(*) FROM content")
                    .mapTo(Integer.class)
                    .one();
            if (there > 0) {
                throw new StartupException("The database to fill must be empty, but it has "
                        + (there == 1 ? "1 model or lesson." : there + " models and lessons."));
            }
            // Takedowns may stand there alone, and come again with what is read.
            handle.execute("DELETE FROM takedown");
            Writer writer = new Writer(handle, database.cells(), written);
            source.readInto(writer);
            writer.flush();
            takedowns.apply(handle);
            return new Snapshot(writer.tally.rows(), writer.tally.toString(), writer.aside);
        });
    }

    private static final class Writer implements Rows {

        private final Handle handle;
        private final List<Map<String, Object>> waiting = new ArrayList<>();
        private final Set<String> aside = new TreeSet<>();
        private final Tally tally = new Tally();
        private String table = "";

        private final Cells cells;
        private final List<String> written;

        Writer(Handle handle, Cells cells, List<String> written) {
            this.handle = handle;
            this.cells = cells;
            this.written = written;
        }

        @Override
        public void row(String name, Map<String, Object> read) {
            List<String> columns = TABLES.get(name);
            Map<String, Object> values = new LinkedHashMap<>(SINCE.getOrDefault(name, Map.of()));
            values.putAll(read);
            if (columns == null || !values.keySet().equals(new java.util.HashSet<>(columns))) {
                throw new StartupException("The backup has a row that this version does not know; it may be newer.");
            }
            if (!name.equals(table) || waiting.size() == BATCH) {
                flush();
                table = name;
            }
            waiting.add(kept(values));
            tally.add(name, values);
        }

        void flush() {
            List<Map<String, Object>> rows = new ArrayList<>(waiting);
            waiting.clear();
            rows.removeIf(row -> aside.contains(content(row)) && refuse(row));
            if (rows.isEmpty() || insert(rows)) {
                return;
            }
            for (Map<String, Object> row : rows) {
                if (!insert(List.of(row))) {
                    aside.add(content(row));
                    refuse(row);
                }
            }
        }

        private boolean refuse(Map<String, Object> row) {
            tally.remove(table, row);
            if (row.get(CELLS.get(table) + "_object") instanceof String object) {
                cells.delete(object);
            }
            return true;
        }

        /** The model or lesson that a row belongs to. */
        private static String content(Map<String, Object> row) {
            return String.valueOf(row.getOrDefault(
                    "content", row.getOrDefault("id", row.getOrDefault("challenge", row.get("sheet")))));
        }

        /** A row as the database keeps it: a long cell is an object, and its name stands beside it. */
        private Map<String, Object> kept(Map<String, Object> row) {
            String cell = CELLS.get(table);
            if (cell == null || !cells.isFar((String) row.get(cell))) {
                return row;
            }
            String text = (String) row.get(cell);
            String name = Cells.name();
            cells.put(name, text);
            written.add(name);
            Map<String, Object> kept = new LinkedHashMap<>(row);
            kept.put(cell, "");
            kept.put(cell + "_object", name);
            if (table.equals("content")) {
                kept.put("text_bytes", (long) text.getBytes(StandardCharsets.UTF_8).length);
            }
            return kept;
        }

        /** Inserts all of these rows, or none where one of them is not taken. */
        private boolean insert(List<Map<String, Object>> rows) {
            List<String> columns = new ArrayList<>(TABLES.get(table));
            columns.addAll(FAR.getOrDefault(table, List.of()));
            handle.savepoint("rows");
            try (PreparedBatch batch = handle.prepareBatch("INSERT INTO " + table + " (" + String.join(", ", columns)
                    + ") VALUES (:" + String.join(", :", columns) + ")")) {
                for (Map<String, Object> row : rows) {
                    columns.forEach(column -> batch.bind(column, row.get(column)));
                    batch.add();
                }
                batch.execute();
                return true;
            } catch (JdbiException refusal) {
                if (StorageException.isTrouble(refusal) && !isWrongValue(refusal)) {
                    throw refusal;
                }
                handle.rollbackToSavepoint("rows");
                return false;
            }
        }

        /** The driver of PostgreSQL refuses some values itself, before the database sees them. */
        private static boolean isWrongValue(JdbiException refusal) {
            return String.valueOf(refusal.getCause()).contains("0x00");
        }
    }

    @Override
    public String toString() {
        return aside.isEmpty()
                ? said
                : said + " (without what the database does not take: " + String.join(", ", aside) + ")";
    }

    private static Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        tables.put(
                "content",
                List.of(
                        "id",
                        "digest",
                        "text",
                        "title",
                        "description",
                        "parent",
                        "table_count",
                        "saves",
                        "created",
                        "gone",
                        "hidden",
                        "kind"));
        tables.put("content_table", List.of("content", "name", "csv"));
        tables.put("save", List.of("token_hash", "content", "parent", "listed", "created"));
        tables.put("takedown", List.of("digest", "content", "created"));
        tables.put("verdict", List.of("content", "json", "created"));
        tables.put("report", List.of("content", "reason", "created"));
        tables.put(
                "entry",
                List.of(
                        "content",
                        "challenge",
                        "nickname",
                        "place",
                        "json",
                        "final_place",
                        "final_json",
                        "token_hash",
                        "created",
                        "hidden"));
        tables.put("board", List.of("challenge", "draw", "created"));
        tables.put("sheet", List.of("id", "title", "see_hash", "token_hash", "created", "until", "hidden"));
        tables.put("sheet_task", List.of("sheet", "number", "title", "text", "model"));
        tables.put("seat", List.of("sheet", "hash", "nickname", "created"));
        tables.put(
                "handed_in",
                List.of("sheet", "seat", "task", "tries", "outcome", "english", "french", "text", "changed"));
        return tables;
    }

    private static Map<String, Map<String, Object>> since() {
        Map<String, Object> never = new LinkedHashMap<>();
        never.put("final_place", null);
        never.put("final_json", null);
        return Map.of("content", Map.of("kind", "model"), "entry", never);
    }
}
