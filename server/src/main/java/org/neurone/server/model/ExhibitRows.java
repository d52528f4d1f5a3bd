package org.neurone.server.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Finds what everybody may see. Of very many listed models a search looks through so many at a time, so that its work is
 * bounded; where it has found fewer than were asked for it says where to go on.
 */
final class ExhibitRows {

    /** Models that one search looks through. */
    private static final int LOOKED_THROUGH = 2_000;

    /** What is listed behind a place: id, when it was first listed, and one of the models that its savers said it was made from. */
    private static final String SHOWN = "WITH shown AS (SELECT content.id AS id, MIN(save.created) AS created,"
            + " MAX(save.parent) AS parent FROM save JOIN content ON content.id = save.content"
            + " WHERE save.listed = 1 AND content.hidden IS NULL AND (:parent = '' OR save.parent = :parent)"
            + " GROUP BY content.id HAVING MIN(save.created) < :instant"
            + " OR (MIN(save.created) = :instant AND content.id > :behind) ORDER BY 2 DESC, 1 LIMIT :window) ";

    private static final String COLUMNS =
            "SELECT shown.id, SUBSTR(content.title, 1, 200), SUBSTR(content.description, 1, 300),"
                    + " shown.created, origin.id, SUBSTR(origin.title, 1, 200), origin.created,"
                    + " (SELECT COUNT(DISTINCT fork.content) FROM save fork JOIN content made ON made.id = fork.content"
                    + " WHERE fork.parent = shown.id AND fork.listed = 1 AND made.hidden IS NULL)"
                    + " FROM shown JOIN content ON content.id = shown.id"
                    + " LEFT JOIN content origin ON origin.id = shown.parent AND origin.gone IS NULL AND origin.hidden IS NULL"
                    + " AND EXISTS (SELECT 1 FROM save seen WHERE seen.content = origin.id AND seen.listed = 1)";

    private final Handle handle;
    private final Exhibition.Search search;

    ExhibitRows(Handle handle, Exhibition.Search search) {
        this.handle = handle;
        this.search = search;
    }

    Exhibition find() {
        boolean all = search.words().isEmpty();
        int window = all ? search.count() + 1 : LOOKED_THROUGH;
        StringBuilder sql = new StringBuilder(SHOWN).append(COLUMNS);
        for (int i = 0; i < search.words().size(); i++) {
            sql.append(i == 0 ? " WHERE" : " AND")
                    .append(
                            " LOWER(COALESCE(content.title, '') || ' ' || COALESCE(content.description, '')) LIKE :word")
                    .append(i)
                    .append(" ESCAPE '!'");
        }
        Query query = bound(sql.append(" ORDER BY 4 DESC, 1 LIMIT :count").toString(), window)
                .bind("count", search.count() + 1);
        for (int i = 0; i < search.words().size(); i++) {
            query.bind("word" + i, "%" + Inventory.escaped(search.words().get(i)) + "%");
        }
        List<Exhibit> found = query.map((row, context) -> exhibit(row)).list();
        if (found.size() > search.count()) {
            List<Exhibit> first = found.subList(0, search.count());
            return new Exhibition(first, Optional.of(behind(first.get(first.size() - 1))));
        }
        return new Exhibition(found, all ? Optional.empty() : end(window));
    }

    /** Where what was looked through ends; nothing where that was all. */
    private Optional<Place> end(int window) {
        return bound(
                        SHOWN + "SELECT id, created FROM shown ORDER BY created DESC, id LIMIT 1 OFFSET "
                                + (window - 1),
                        window)
                .map((row, context) -> new Place(Instant.ofEpochMilli(row.getLong(2)), Optional.of(row.getString(1))))
                .findOne();
    }

    private Query bound(String sql, int window) {
        return handle.createQuery(sql)
                .bind("parent", search.madeFrom().orElse(""))
                .bind("instant", search.from().instant().toEpochMilli())
                .bind("behind", search.from().behind().orElse(null))
                .bind("window", window);
    }

    private static Place behind(Exhibit exhibit) {
        return new Place(exhibit.created(), Optional.of(exhibit.id()));
    }

    private static Exhibit exhibit(ResultSet row) throws SQLException {
        String origin = row.getString(5);
        return new Exhibit(
                row.getString(1),
                Optional.ofNullable(row.getString(2)),
                Optional.ofNullable(row.getString(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                origin == null
                        ? Optional.empty()
                        : Optional.of(new Listed(
                                origin, Optional.ofNullable(row.getString(6)), Instant.ofEpochMilli(row.getLong(7)))),
                row.getInt(8));
    }
}
