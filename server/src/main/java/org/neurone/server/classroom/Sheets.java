package org.neurone.server.classroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.neurone.engine.words.Wording;
import org.neurone.server.classroom.Sheet.Result;
import org.neurone.server.classroom.Sheet.Seat;
import org.neurone.server.classroom.Sheet.Task;
import org.neurone.server.model.DeletionToken;
import org.neurone.server.storage.Database;

/** Keeps sheets in SQLite or PostgreSQL. Safe to call from many threads and many servers. */
public final class Sheets {

    /** Of a link: 66 bits. */
    private static final int ID_LENGTH = 11;

    private static final List<String> TABLES = List.of("handed_in", "seat", "sheet_task");

    private static final RowMapper<Result> RESULT = (row, context) -> new Result(
            row.getString(1),
            row.getInt(2),
            row.getInt(3),
            row.getString(4),
            Wording.of(row.getString(5), row.getString(6)),
            row.getString(7));

    private final Database database;
    private final Clock clock;
    private final Duration term;

    /**
     * In that database.
     *
     * @param term how long a sheet is kept
     */
    public Sheets(Database database, Clock clock, Duration term) {
        this.database = database;
        this.clock = clock;
        this.term = term;
    }

    /**
     * A sheet that was just made.
     *
     * @param key of the link that shows who handed in what
     * @param token deletes all of it
     */
    public record Made(Sheet sheet, String key, String token) {}

    /** Opens a sheet. */
    public Made open(String title, List<Task> tasks) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        Sheet sheet = new Sheet(DeletionToken.fresh().substring(0, ID_LENGTH), title, tasks, now, now.plus(term));
        String key = DeletionToken.fresh();
        String token = DeletionToken.fresh();
        database.change(handle -> {
            handle.execute(
                    "INSERT INTO sheet (id, title, see_hash, token_hash, created, until) VALUES (?, ?, ?, ?, ?, ?)",
                    sheet.id(),
                    title,
                    DeletionToken.hash(key),
                    DeletionToken.hash(token),
                    now.toEpochMilli(),
                    sheet.until().toEpochMilli());
            for (Task task : tasks) {
                handle.execute(
                        "INSERT INTO sheet_task (sheet, number, title, text, model) VALUES (?, ?, ?, ?, ?)",
                        sheet.id(),
                        task.number(),
                        task.title(),
                        task.text(),
                        task.model().orElse(null));
            }
            return true;
        });
        return new Made(sheet, key, token);
    }

    /** The sheet under an id; empty where there is none, its time is over or the operator has hidden it. */
    public Optional<Sheet> find(String id) {
        return database.read(handle -> handle.createQuery(
                        "SELECT title, created, until FROM sheet WHERE id = :id AND until > :now AND hidden IS NULL")
                .bind("id", id)
                .bind("now", clock.millis())
                .map((row, context) -> new Sheet(
                        id,
                        row.getString(1),
                        tasks(handle, id),
                        Instant.ofEpochMilli(row.getLong(2)),
                        Instant.ofEpochMilli(row.getLong(3))))
                .findOne());
    }

    private static List<Task> tasks(Handle handle, String id) {
        return handle.createQuery("SELECT number, title, text, model FROM sheet_task WHERE sheet = :id ORDER BY number")
                .bind("id", id)
                .map((row, context) -> new Task(
                        row.getInt(1), row.getString(2), row.getString(3), Optional.ofNullable(row.getString(4))))
                .list();
    }

    /** Whether that key opens the view of the teacher. */
    public boolean isKey(String id, String key) {
        return holds(id, "see_hash", key);
    }

    private boolean holds(String id, String column, String secret) {
        return database.read(
                handle -> handle.createQuery("SELECT 1 FROM sheet WHERE id = :id AND " + column + " = :hash")
                        .bind("id", id)
                        .bind("hash", DeletionToken.hash(secret))
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    /**
     * Takes a seat.
     *
     * @param most seats of a sheet
     * @return the secret part of its link; empty where all are taken
     */
    public Optional<String> join(String id, String nickname, int most) {
        String secret = DeletionToken.fresh();
        int added = database.change(handle -> handle.createUpdate(
                        "INSERT INTO seat (sheet, hash, nickname, created) SELECT :sheet, :hash, :nickname, :now"
                                + " WHERE (SELECT COUNT(*) FROM seat WHERE sheet = :sheet) < :most")
                .bind("sheet", id)
                .bind("hash", DeletionToken.hash(secret))
                .bind("nickname", nickname)
                .bind("now", clock.millis())
                .bind("most", most)
                .execute());
        return added == 1 ? Optional.of(secret) : Optional.empty();
    }

    /** The seat whose link has this secret part. */
    public Optional<Seat> seat(String id, String secret) {
        String hash = DeletionToken.hash(secret);
        return seats(id, Optional.of(hash)).stream().findFirst();
    }

    /** All seats, in the order in which they were taken. */
    public List<Seat> seats(String id) {
        return seats(id, Optional.empty());
    }

    private List<Seat> seats(String id, Optional<String> hash) {
        return database.read(handle -> handle.createQuery("SELECT hash, nickname, created FROM seat WHERE sheet = :id"
                        + (hash.isPresent() ? " AND hash = :hash" : "") + " ORDER BY created, hash")
                .bind("id", id)
                .bindMap(hash.map(one -> Map.of("hash", one)).orElse(Map.of()))
                .map((row, context) ->
                        new Seat(row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))))
                .list());
    }

    /** Keeps what came of a text: what once held stays, and every try counts. */
    public void keep(String id, Result result) {
        String unlessSolved = " = CASE WHEN handed_in.outcome = 'solved' THEN handed_in.";
        StringBuilder update = new StringBuilder("tries = handed_in.tries + 1");
        for (String column : List.of("outcome", "english", "french", "text", "changed")) {
            update.append(", ").append(column).append(unlessSolved).append(column);
            update.append(" ELSE excluded.").append(column).append(" END");
        }
        database.change(handle -> handle.createUpdate(
                        "INSERT INTO handed_in (sheet, seat, task, tries, outcome, english, french, text, changed)"
                                + " VALUES (:sheet, :seat, :task, 1, :outcome, :english, :french, :text, :now)"
                                + " ON CONFLICT (sheet, seat, task) DO UPDATE SET " + update)
                .bind("sheet", id)
                .bind("seat", result.seat())
                .bind("task", result.task())
                .bind("outcome", result.outcome())
                .bind("english", result.reason().english())
                .bind("french", result.reason().french())
                .bind("text", result.text())
                .bind("now", clock.millis())
                .execute());
    }

    /** What came of all that was handed in, by task and by when; without the texts, which are many. */
    public List<Result> results(String id) {
        return database.read(handle -> handle.createQuery("SELECT seat, task, tries, outcome, english, french, ''"
                        + " FROM handed_in WHERE sheet = :id ORDER BY task, changed, seat")
                .bind("id", id)
                .map(RESULT)
                .list());
    }

    /** What came of all that was handed in at one seat, by the hash of its secret. */
    public List<Result> results(String id, String seat) {
        return database.read(handle -> handle.createQuery("SELECT seat, task, tries, outcome, english, french, text"
                        + " FROM handed_in WHERE sheet = :id AND seat = :seat ORDER BY task")
                .bind("id", id)
                .bind("seat", seat)
                .map(RESULT)
                .list());
    }

    /** Deletes a sheet with all that was handed in; false where the token is another's. */
    public boolean delete(String id, String token) {
        boolean right = holds(id, "token_hash", token);
        if (right) {
            database.change(handle -> delete(handle, id));
        }
        return right;
    }

    private static boolean delete(Handle handle, String id) {
        for (String table : TABLES) {
            handle.execute("DELETE FROM " + table + " WHERE sheet = ?", id);
        }
        return handle.execute("DELETE FROM sheet WHERE id = ?", id) == 1;
    }

    /** Deletes all whose time is over; returns how many. */
    public int deleteEnded() {
        return database.change(handle -> {
            List<String> ended = handle.createQuery("SELECT id FROM sheet WHERE until <= :now")
                    .bind("now", clock.millis())
                    .mapTo(String.class)
                    .list();
            ended.forEach(id -> delete(handle, id));
            return ended.size();
        });
    }

    /** Hides a sheet from everybody, or shows it again; false where there is none. For the operator. */
    public boolean hide(String id, boolean hidden) {
        return database.change(handle ->
                handle.execute("UPDATE sheet SET hidden = ? WHERE id = ?", hidden ? (Long) clock.millis() : null, id)
                        == 1);
    }

    /** One line a sheet, the newest first. For the operator. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        database.read(handle -> handle.createQuery("SELECT id, created, until, hidden, title,"
                        + " (SELECT COUNT(*) FROM seat WHERE sheet = sheet.id) FROM sheet ORDER BY created DESC, id")
                .map((row, context) -> lines.add(row.getString(1) + "  "
                        + Instant.ofEpochMilli(row.getLong(2)).toString().substring(0, 10) + " to "
                        + Instant.ofEpochMilli(row.getLong(3)).toString().substring(0, 10) + "  class of "
                        + row.getInt(6) + (row.getObject(4) == null ? "" : "  hidden") + "  " + row.getString(5)))
                .list());
        return lines;
    }
}
