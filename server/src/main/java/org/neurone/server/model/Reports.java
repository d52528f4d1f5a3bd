package org.neurone.server.model;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurone.server.storage.Database;

/** What visitors reported, until the operator has hidden the model or dismissed the reports. */
public final class Reports {

    /** Reasons kept of one model: more would tell the operator nothing new, and somebody could fill the disk. */
    private static final int MOST_OF_A_MODEL = 20;

    private final Database database;
    private final Clock clock;

    /** The reports in this database. */
    public Reports(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A model that was reported.
     *
     * @param reasons what was said, the oldest first
     * @param latest when the last of them was said
     */
    public record Reported(String id, Optional<String> title, List<String> reasons, Instant latest) {
        public Reported {
            reasons = List.copyOf(reasons);
        }
    }

    /** Adds a reason to those of a model that is there; one of the same words is kept once. */
    void add(String id, String reason) {
        int unused = database.change(handle -> handle.createUpdate("INSERT INTO report (content, reason, created)"
                        + " SELECT id, :reason, :now FROM content WHERE id = :id AND gone IS NULL"
                        + " AND (SELECT COUNT(*) FROM report WHERE content = :id) < :most"
                        + " ON CONFLICT (content, reason) DO NOTHING")
                .bind("id", id)
                .bind("reason", reason)
                .bind("now", clock.millis())
                .bind("most", MOST_OF_A_MODEL)
                .execute());
    }

    /** The reported models that are neither hidden nor taken back, the one reported first at the front. */
    public List<Reported> open() {
        record Row(String id, Optional<String> title, String reason, Instant created) {}
        List<Row> rows = database.read(handle -> handle.createQuery(
                        "SELECT content.id, SUBSTR(content.title, 1, 200), report.reason,"
                                + " report.created FROM report JOIN content ON content.id = report.content"
                                + " WHERE content.gone IS NULL AND content.hidden IS NULL"
                                + " ORDER BY report.created, report.reason")
                .map((row, context) -> new Row(
                        row.getString(1),
                        Optional.ofNullable(row.getString(2)),
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4))))
                .list());
        Map<String, Reported> reported = new LinkedHashMap<>();
        for (Row row : rows) {
            List<String> reasons = new ArrayList<>();
            Optional.ofNullable(reported.get(row.id())).ifPresent(before -> reasons.addAll(before.reasons()));
            reasons.add(row.reason());
            reported.put(row.id(), new Reported(row.id(), row.title(), reasons, row.created()));
        }
        return List.copyOf(reported.values());
    }

    /** Forgets what was reported of a model; returns how many reasons there were. */
    public int dismiss(String id) {
        return database.change(handle -> handle.createUpdate("DELETE FROM report WHERE content = :id")
                .bind("id", id)
                .execute());
    }
}
