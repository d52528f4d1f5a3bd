package org.neurone.server.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.neurone.server.storage.Database;

/**
 * Models and lessons in SQLite or PostgreSQL.
 *
 * <p>The count of saves in a content's row is what writers of that content meet at: adding a save and taking one back
 * both change it, so the database's row lock puts them in order, on one server or on several.
 */
public final class SqlModelStore implements ModelStore {

    private static final RowMapper<Listed> LISTED = (row, context) ->
            new Listed(row.getString(1), Optional.ofNullable(row.getString(2)), Instant.ofEpochMilli(row.getLong(3)));

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
        return database.change(handle -> {
            if (save.parent().isPresent() && !exists(handle, save.parent().get())) {
                return new Saving.UnknownParent(save.parent().get());
            }
            Saving saving = new ContentRows(handle, clock.millis()).hold(digest, save);
            if (saving instanceof Saving.Hidden) {
                handle.rollback();
            }
            return saving;
        });
    }

    @Override
    public Lookup find(String id) {
        return database.read(
                handle -> handle.createQuery("SELECT id, kind, text, title, description, parent, table_count,"
                                + " created, gone, hidden FROM content WHERE id = :id")
                        .bind("id", id)
                        .map((row, context) -> lookup(handle, row))
                        .findOne()
                        .orElseGet(() -> new Lookup.Unknown(id)));
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

    private static Lookup lookup(Handle handle, ResultSet row) throws SQLException {
        String id = row.getString("id");
        if (row.getString("text") == null) {
            return new Lookup.TakenBack(id);
        }
        row.getLong("hidden");
        if (!row.wasNull()) {
            return new Lookup.Hidden(id);
        }
        SortedMap<String, String> tables = new TreeMap<>();
        SortedSet<String> missing = new TreeSet<>();
        if (row.getInt("table_count") > 0) {
            readTables(handle, id, tables, missing);
        }
        return new Lookup.Present(new Content(
                id,
                Kind.of(row.getString("kind")),
                row.getString("text"),
                Optional.ofNullable(row.getString("title")),
                Optional.ofNullable(row.getString("description")),
                tables,
                missing,
                Optional.ofNullable(row.getString("parent")),
                Instant.ofEpochMilli(row.getLong("created"))));
    }

    private static void readTables(
            Handle handle, String id, SortedMap<String, String> tables, SortedSet<String> missing) {
        record Row(String name, String csv) {}
        handle.createQuery("SELECT name, csv FROM content_table WHERE content = :id")
                .bind("id", id)
                .map((row, context) -> new Row(row.getString(1), row.getString(2)))
                .forEach(row -> {
                    if (row.csv() == null) {
                        missing.add(row.name());
                    } else {
                        tables.put(row.name(), row.csv());
                    }
                });
    }
}
