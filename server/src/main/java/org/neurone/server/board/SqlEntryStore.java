package org.neurone.server.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.neurone.server.model.DeletionToken;
import org.neurone.server.storage.Database;

/** Entries in SQLite or PostgreSQL. One whose text was taken back or hidden is not shown. */
public final class SqlEntryStore implements EntryStore {

    private static final RowMapper<Entry> ENTRY = (row, context) -> new Entry(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            Optional.ofNullable(row.getString(5)).map(place -> end(place, row, 6)),
            Instant.ofEpochMilli(row.getLong(7)));

    private static final String DRAW = "SELECT draw FROM board WHERE challenge = :challenge";

    private static final String SHOWN = " FROM entry JOIN content ON content.id = entry.content"
            + " WHERE entry.challenge = :challenge AND entry.hidden IS NULL"
            + " AND content.gone IS NULL AND content.hidden IS NULL";

    private static Entry.End end(String place, ResultSet row, int json) {
        try {
            return new Entry.End(place, row.getString(json));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private final Database database;
    private final Clock clock;

    /** Keeps entries in that database. */
    public SqlEntryStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Result add(String challenge, Entry entry, String token) {
        return database.change(handle -> {
            int added = handle.createUpdate(
                            "INSERT INTO entry (content, challenge, nickname, place, json, final_place, final_json, token_hash,"
                                    + " created) VALUES (:content, :challenge, :nickname, :place, :json, :finalPlace, :finalJson, :hash,"
                                    + " :created)"
                                    + " ON CONFLICT (challenge, content) DO NOTHING")
                    .bind("content", entry.content())
                    .bind("challenge", challenge)
                    .bind("nickname", entry.nickname())
                    .bind("place", entry.place())
                    .bind("json", entry.json())
                    .bind("finalPlace", entry.end().map(Entry.End::place).orElse(null))
                    .bind("finalJson", entry.end().map(Entry.End::json).orElse(null))
                    .bind("hash", DeletionToken.hash(token))
                    .bind("created", entry.created().toEpochMilli())
                    .execute();
            return added == 1 ? Result.DONE : hidden(handle, challenge, entry.content()) ? Result.HIDDEN : Result.THERE;
        });
    }

    @Override
    public List<Entry> ranked(String challenge, boolean atEnd, int from, int count) {
        return database.read(
                handle -> handle.createQuery("SELECT entry.content, entry.nickname, entry.place, entry.json,"
                                + " entry.final_place, entry.final_json, entry.created" + SHOWN + " ORDER BY entry."
                                + place(atEnd) + ", entry.created, entry.content LIMIT :count OFFSET :from")
                        .bind("challenge", challenge)
                        .bind("count", count)
                        .bind("from", from)
                        .map(ENTRY)
                        .list());
    }

    @Override
    public int rank(String challenge, boolean atEnd, String content) {
        String place = place(atEnd);
        return 1
                + database.read(handle -> handle.createQuery("SELECT COUNT(*)" + SHOWN + " AND (entry." + place
                                + ", entry.created, entry.content) < (SELECT " + place + ", created, content FROM entry"
                                + " WHERE challenge = :challenge AND content = :content)")
                        .bind("challenge", challenge)
                        .bind("content", content)
                        .mapTo(Integer.class)
                        .one());
    }

    private static String place(boolean atEnd) {
        return atEnd ? "final_place" : "place";
    }

    @Override
    public int count(String challenge) {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*)" + SHOWN)
                .bind("challenge", challenge)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public String draw(String challenge, String fresh) {
        return database.change(handle -> {
            handle.execute(
                    "INSERT INTO board (challenge, draw, created) VALUES (?, ?, ?) ON CONFLICT (challenge) DO NOTHING",
                    challenge,
                    fresh,
                    clock.millis());
            return handle.createQuery(DRAW)
                    .bind("challenge", challenge)
                    .mapTo(String.class)
                    .one();
        });
    }

    @Override
    public Optional<String> draw(String challenge) {
        return database.read(handle -> handle.createQuery(DRAW)
                .bind("challenge", challenge)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public boolean isMaker(String challenge, String token) {
        return database.read(handle -> isMakerBy(handle, challenge, DeletionToken.hash(token)));
    }

    @Override
    public Result unname(String challenge, String content, String token) {
        String hash = DeletionToken.hash(token);
        return database.change(handle -> {
            Optional<String> own = ownToken(handle, challenge, content);
            if (own.isEmpty()) {
                return Result.UNKNOWN;
            }
            if (!own.get().equals(hash) && !isMakerBy(handle, challenge, hash)) {
                return Result.WRONG_TOKEN;
            }
            handle.execute("UPDATE entry SET nickname = '' WHERE challenge = ? AND content = ?", challenge, content);
            return Result.DONE;
        });
    }

    /** Takes the nickname off a text's entries, wherever it stands; false where there is none. For the operator. */
    public boolean unname(String content) {
        return database.change(
                handle -> handle.execute("UPDATE entry SET nickname = '' WHERE content = ?", content) > 0);
    }

    /** The hash of the entrant's token; empty where there is no such entry. */
    private static Optional<String> ownToken(Handle handle, String challenge, String content) {
        return handle.createQuery("SELECT token_hash FROM entry WHERE challenge = :challenge AND content = :content")
                .bind("challenge", challenge)
                .bind("content", content)
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public Result takeOff(String challenge, String content, String token) {
        String hash = DeletionToken.hash(token);
        return database.change(handle -> {
            Optional<String> own = ownToken(handle, challenge, content);
            if (own.isEmpty()) {
                return Result.UNKNOWN;
            }
            boolean maker = isMakerBy(handle, challenge, hash);
            if (maker) {
                handle.execute(
                        "UPDATE entry SET hidden = ? WHERE challenge = ? AND content = ?",
                        clock.millis(),
                        challenge,
                        content);
            } else if (own.get().equals(hash)) {
                handle.execute("DELETE FROM entry WHERE challenge = ? AND content = ?", challenge, content);
            }
            return maker || own.get().equals(hash) ? Result.DONE : Result.WRONG_TOKEN;
        });
    }

    /** Whoever saved the challenge first is its maker: later savers of the same text have tokens as well. */
    private static boolean isMakerBy(Handle handle, String challenge, String hash) {
        return handle.createQuery("SELECT 1 FROM save JOIN content ON content.id = save.content"
                        + " WHERE save.content = :challenge AND save.token_hash = :hash"
                        + " AND save.created = content.created")
                .bind("challenge", challenge)
                .bind("hash", hash)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static boolean hidden(Handle handle, String challenge, String content) {
        return handle.createQuery("SELECT 1 FROM entry WHERE challenge = :challenge AND content = :content"
                        + " AND hidden IS NOT NULL")
                .bind("challenge", challenge)
                .bind("content", content)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }
}
