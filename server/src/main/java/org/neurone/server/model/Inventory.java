package org.neurone.server.model;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.neurone.server.storage.Database;

/** What an operator finds models and lessons by: their age, their words, their size. */
public final class Inventory {

    private final Database database;

    /** The models of this database. */
    public Inventory(Database database) {
        this.database = database;
    }

    /**
     * What is looked for.
     *
     * @param words what the text or its title contains, upper and lower case alike; absent for anything
     * @param since not before this instant
     * @param until before this instant
     * @param bytes a text of at least so many, its state included
     * @param count how many at most, the newest first
     */
    public record Search(Optional<String> words, Instant since, Instant until, long bytes, int count) {}

    /**
     * One model.
     *
     * @param kind whether it is a model or a lesson
     * @param bytes of its text, its state included
     * @param saves how many people hold it
     */
    public record Line(
            String id, Kind kind, Optional<String> title, Instant created, long bytes, int saves, boolean hidden) {}

    /** The models and lessons that are there and match, hidden ones too. */
    public List<Line> find(Search search) {
        return database.read(handle -> handle.createQuery(
                        "SELECT id, SUBSTR(title, 1, 200), created, COALESCE(text_bytes, OCTET_LENGTH(text))"
                                + ", saves, hidden, kind FROM content WHERE gone IS NULL AND created >= :since AND created < :until"
                                + " AND COALESCE(text_bytes, OCTET_LENGTH(text)) >= :bytes"
                                + " AND (:words = '' OR LOWER(COALESCE(title, '') || ' ' || text) LIKE :pattern ESCAPE '!')"
                                + " ORDER BY created DESC, id LIMIT :count")
                .bind("since", search.since().toEpochMilli())
                .bind("until", search.until().toEpochMilli())
                .bind("bytes", search.bytes())
                .bind("words", search.words().orElse(""))
                .bind("pattern", "%" + escaped(search.words().orElse("").toLowerCase(Locale.ROOT)) + "%")
                .bind("count", search.count())
                .map((row, context) -> new Line(
                        row.getString(1),
                        Kind.of(row.getString(7)),
                        Optional.ofNullable(row.getString(2)),
                        Instant.ofEpochMilli(row.getLong(3)),
                        row.getLong(4),
                        row.getInt(5),
                        row.getString(6) != null))
                .list());
    }

    /** For a pattern whose escape is “!”. */
    static String escaped(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
