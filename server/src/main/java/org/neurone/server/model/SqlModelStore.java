package org.neurone.server.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.neurone.server.http.FailureLog;
import org.neurone.server.storage.Database;
import org.slf4j.LoggerFactory;

/**
 * Models and lessons in SQLite or PostgreSQL.
 *
 * <p>The count of saves in a content's row is what writers of that content meet at: adding a save and taking one back
 * both change it, so the database's row lock puts them in order, on one server or on several.
 */
public final class SqlModelStore implements ModelStore {

    private static final RowMapper<Listed> LISTED = (row, context) ->
            new Listed(row.getString(1), Optional.ofNullable(row.getString(2)), Instant.ofEpochMilli(row.getLong(3)));

    private static final FailureLog FAILURES = new FailureLog(LoggerFactory.getLogger(SqlModelStore.class));

    private final Database database;
    private final Clock clock;

    /** Keeps models in that database. */
    public SqlModelStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Saving save(NewSave save) {
        String digest = ModelId.digest(save.kind(), save.text(), save.tables());
        FarCells far = lives(digest) ? FarCells.NONE : FarCells.of(save, database.cells());
        if (!far.names().isEmpty()) {
            far.write(save, database, clock.millis());
        }
        return database.change(handle -> {
            if (save.parent().isPresent() && !exists(handle, save.parent().get())) {
                return new Saving.UnknownParent(save.parent().get());
            }
            Saving saving = new ContentRows(handle, clock.millis(), far).hold(digest, far.rest(save));
            if (saving instanceof Saving.Hidden) {
                handle.rollback();
            }
            return saving;
        });
    }

    @Override
    public Lookup find(String id) {
        Supplier<Lookup> found = database.read(handle -> handle.createQuery(
                        "SELECT id, kind, text, text_object, title, description, parent, table_count,"
                                + " created, gone, hidden FROM content WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> lookup(handle, row))
                .findOne()
                .orElseGet(() -> () -> new Lookup.Unknown(id)));
        // What lies in object storage is fetched when the database's connection is free again.
        return database.outside(found);
    }

    @Override
    public boolean shows(String id) {
        return database.read(
                handle -> handle.createQuery("SELECT 1 FROM content WHERE id = :id AND kind = 'model' AND gone IS NULL"
                                + " AND hidden IS NULL")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    @Override
    public TakingBack takeBack(String id, String token) {
        TakingBack back = database.change(handle -> takeBackByHash(handle, id, DeletionToken.hash(token)));
        if (back == TakingBack.CONTENT_GONE) {
            database.forget();
            sweep();
        }
        return back;
    }

    @Override
    public List<Listed> listed(Place from, int count) {
        return database.read(handle -> handle.createQuery("SELECT content.id, SUBSTR(content.title, 1, 200),"
                        + " MIN(save.created) AS created FROM save JOIN content ON content.id = save.content"
                        + " WHERE save.listed = 1 AND content.hidden IS NULL"
                        + " GROUP BY content.id, SUBSTR(content.title, 1, 200) HAVING MIN(save.created) < :instant"
                        + " OR (MIN(save.created) = :instant AND content.id > :behind)"
                        + " ORDER BY 3 DESC, 1 LIMIT :count")
                .bind("instant", from.instant().toEpochMilli())
                .bind("behind", from.behind().orElse(null))
                .bind("count", count)
                .map(LISTED)
                .list());
    }

    @Override
    public List<Listed> forks(String id, int count) {
        return database.read(handle -> handle.createQuery("SELECT content.id, SUBSTR(content.title, 1, 200),"
                        + " MIN(save.created) AS created FROM save JOIN content ON content.id = save.content"
                        + " WHERE save.listed = 1 AND save.parent = :id AND content.hidden IS NULL"
                        + " GROUP BY content.id, SUBSTR(content.title, 1, 200) ORDER BY 3 DESC, 1 LIMIT :count")
                .bind("id", id)
                .bind("count", count)
                .map(LISTED)
                .list());
    }

    @Override
    public Exhibition exhibition(Exhibition.Search search) {
        return database.read(handle -> new ExhibitRows(handle, search).find());
    }

    @Override
    public int takeBackOlderThan(Instant instant) {
        record Old(String content, String hash) {}
        List<Old> old = database.read(
                handle -> handle.createQuery("SELECT content, token_hash FROM save WHERE created < :instant")
                        .bind("instant", instant.toEpochMilli())
                        .map((row, context) -> new Old(row.getString(1), row.getString(2)))
                        .list());
        old.forEach(save -> database.change(handle -> takeBackByHash(handle, save.content(), save.hash())));
        if (!old.isEmpty()) {
            database.forget();
        }
        sweep();
        return old.size();
    }

    @Override
    public boolean report(String id, String reason) {
        new Reports(database, clock).add(id, reason);
        return true;
    }

    @Override
    public boolean hide(String id, boolean hidden) {
        return database.change(handle -> {
            int there = handle.createUpdate("UPDATE content SET hidden = :hidden WHERE id = :id")
                    .bind("hidden", hidden ? clock.millis() : null)
                    .bind("id", id)
                    .execute();
            handle.createUpdate(
                            hidden
                                    ? "INSERT INTO takedown (digest, content, created) SELECT digest, id, hidden FROM content"
                                            + " WHERE id = :id ON CONFLICT (digest) DO NOTHING"
                                    : "DELETE FROM takedown WHERE digest = (SELECT digest FROM content WHERE id = :id)")
                    .bind("id", id)
                    .execute();
            return there == 1;
        });
    }

    @Override
    public Optional<String> verdict(String id) {
        return database.read(handle -> handle.createQuery("SELECT json FROM verdict WHERE content = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void keepVerdict(String id, String json) {
        // Only of a content that lives: it may have been taken back while it was replayed.
        int unused = database.change(handle -> handle.createUpdate("INSERT INTO verdict (content, json, created)"
                        + " SELECT id, :json, :now FROM content WHERE id = :id AND gone IS NULL"
                        + " ON CONFLICT (content) DO NOTHING")
                .bind("id", id)
                .bind("json", json)
                .bind("now", clock.millis())
                .execute());
    }

    /** Whether a content with this digest is there, so that no object need be written for it. */
    private boolean lives(String digest) {
        return database.read(
                handle -> handle.createQuery("SELECT 1 FROM content WHERE digest = :digest AND gone IS NULL")
                        .bind("digest", digest)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    /** The row says already that it is gone: what the storage does not delete now it is told again later. */
    private void sweep() {
        try {
            database.cells().sweep(database, clock.millis());
        } catch (RuntimeException later) {
            FAILURES.note("Deleting from object storage", later);
        }
    }

    private TakingBack takeBackByHash(Handle handle, String id, String hash) {
        int saves = handle.createUpdate("DELETE FROM save WHERE token_hash = :hash AND content = :id")
                .bind("hash", hash)
                .bind("id", id)
                .execute();
        if (saves == 0) {
            return TakingBack.WRONG_TOKEN;
        }
        return new ContentRows(handle, clock.millis()).release(id) ? TakingBack.CONTENT_GONE : TakingBack.SAVE_GONE;
    }

    private static boolean exists(Handle handle, String id) {
        return handle.createQuery("SELECT 1 FROM content WHERE id = :id AND kind = 'model'")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private Supplier<Lookup> lookup(Handle handle, ResultSet row) throws SQLException {
        String id = row.getString("id");
        if (row.getString("text") == null) {
            return () -> new Lookup.TakenBack(id);
        }
        row.getLong("hidden");
        if (!row.wasNull()) {
            return () -> new Lookup.Hidden(id);
        }
        SortedMap<String, String> tables = new TreeMap<>();
        SortedSet<String> missing = new TreeSet<>();
        Map<String, String> far = new TreeMap<>();
        if (row.getInt("table_count") > 0) {
            readTables(handle, id, tables, missing, far);
        }
        Content content = new Content(
                id,
                Kind.of(row.getString("kind")),
                row.getString("text"),
                Optional.ofNullable(row.getString("title")),
                Optional.ofNullable(row.getString("description")),
                tables,
                missing,
                Optional.ofNullable(row.getString("parent")),
                Instant.ofEpochMilli(row.getLong("created")));
        String object = row.getString("text_object");
        return () -> new Lookup.Present(object == null && far.isEmpty() ? content : whole(content, object, far));
    }

    private Content whole(Content content, String object, Map<String, String> far) {
        SortedMap<String, String> tables = new TreeMap<>(content.tables());
        far.forEach((table, name) -> tables.put(table, database.cells().text("", name)));
        return new Content(
                content.id(),
                content.kind(),
                database.cells().text(content.text(), object),
                content.title(),
                content.description(),
                tables,
                content.missing(),
                content.parent(),
                content.created());
    }

    private static void readTables(
            Handle handle,
            String id,
            SortedMap<String, String> tables,
            SortedSet<String> missing,
            Map<String, String> far) {
        record Row(String name, String csv, String object) {}
        handle.createQuery("SELECT name, csv, csv_object FROM content_table WHERE content = :id")
                .bind("id", id)
                .map((row, context) -> new Row(row.getString(1), row.getString(2), row.getString(3)))
                .forEach(row -> {
                    if (row.csv() == null) {
                        missing.add(row.name());
                        return;
                    }
                    tables.put(row.name(), row.csv());
                    if (row.object() != null) {
                        far.put(row.name(), row.object());
                    }
                });
    }
}
