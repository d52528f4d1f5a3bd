package org.neurone.server.model;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.neurone.server.storage.Cells;

/** The rows of one content within one transaction: made with its first save, emptied with its last. */
final class ContentRows {

    private final Handle handle;
    private final long now;
    private final FarCells far;

    ContentRows(Handle handle, long now) {
        this(handle, now, FarCells.NONE);
    }

    /** @param far what of a content that is made lies in object storage */
    ContentRows(Handle handle, long now, FarCells far) {
        this.handle = handle;
        this.now = now;
        this.far = far;
    }

    /** Adds a save to the content with this digest, making the content where it does not live yet. */
    Saving hold(String digest, NewSave save) {
        Optional<String> takenDown = takenDown(digest);
        if (takenDown.isPresent()) {
            return new Saving.Hidden(takenDown.get());
        }
        // A longer id where another content, or an earlier life of this one, has the shorter.
        for (int attempt = earlierLives(digest); ; attempt++) {
            Optional<String> living = join(digest);
            if (living.isPresent()) {
                return isHidden(living.get())
                        ? new Saving.Hidden(living.get())
                        : new Saving.Saved(living.get(), recordSave(living.get(), save), false);
            }
            String id = ModelId.candidate(digest, attempt);
            if (insert(id, digest, save)) {
                return new Saving.Saved(id, recordSave(id, save), true);
            }
        }
    }

    /** Notes that a save is gone; where it was the last one, the text and its tables go too. Returns whether they did. */
    boolean release(String id) {
        List<String> objects = objects(id);
        handle.createUpdate("UPDATE content SET saves = saves - 1 WHERE id = :id")
                .bind("id", id)
                .execute();
        int emptied = handle.createUpdate(
                        "UPDATE content SET text = NULL, title = NULL, description = NULL, parent = NULL, table_count = 0,"
                                + " gone = :now WHERE id = :id AND saves = 0 AND gone IS NULL")
                .bind("now", now)
                .bind("id", id)
                .execute();
        if (emptied == 1) {
            Cells.loosen(handle, objects, 0);
            handle.execute("UPDATE content SET text_object = NULL, text_bytes = NULL WHERE id = ?", id);
            handle.execute("DELETE FROM content_table WHERE content = ?", id);
            handle.execute("DELETE FROM verdict WHERE content = ?", id);
            handle.execute("DELETE FROM report WHERE content = ?", id);
            handle.execute("DELETE FROM entry WHERE content = ? OR challenge = ?", id, id);
            handle.execute("DELETE FROM board WHERE challenge = ?", id);
        }
        return emptied == 1;
    }

    /** The objects that a content's cells are. */
    private List<String> objects(String id) {
        return handle.createQuery(
                        "SELECT text_object FROM content WHERE id = :id AND text_object IS NOT NULL"
                                + " UNION ALL SELECT csv_object FROM content_table WHERE content = :id AND csv_object IS NOT NULL")
                .bind("id", id)
                .mapTo(String.class)
                .list();
    }

    /** The id of what the operator has hidden, where this is the same, whether it is still there or not. */
    private Optional<String> takenDown(String digest) {
        return handle.createQuery("SELECT content FROM takedown WHERE digest = :digest")
                .bind("digest", digest)
                .mapTo(String.class)
                .findOne();
    }

    private int earlierLives(String digest) {
        return handle.createQuery("SELECT COUNT(*) FROM content WHERE digest = :digest AND gone IS NOT NULL")
                .bind("digest", digest)
                .mapTo(Integer.class)
                .one();
    }

    /** The living content with this digest, with one save more; nothing where none lived when the count was to rise. */
    private Optional<String> join(String digest) {
        int joined = handle.createUpdate("UPDATE content SET saves = saves + 1 WHERE digest = :digest AND gone IS NULL")
                .bind("digest", digest)
                .execute();
        if (joined == 0) {
            return Optional.empty();
        }
        return handle.createQuery("SELECT id FROM content WHERE digest = :digest AND gone IS NULL")
                .bind("digest", digest)
                .mapTo(String.class)
                .findOne();
    }

    private boolean isHidden(String id) {
        return handle.createQuery("SELECT 1 FROM content WHERE id = :id AND hidden IS NOT NULL")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private boolean insert(String id, String digest, NewSave save) {
        int inserted = handle.createUpdate(
                        "INSERT INTO content (id, digest, kind, text, text_object, text_bytes, title, description,"
                                + " parent, table_count, saves, created) VALUES (:id, :digest, :kind, :text, :object, :bytes,"
                                + " :title, :description, :parent, :tables, 1, :now)"
                                + " ON CONFLICT DO NOTHING")
                .bind("id", id)
                .bind("digest", digest)
                .bind("kind", save.kind().stored())
                .bind("text", save.text())
                .bind("object", far.text().orElse(null))
                .bind("bytes", far.text().isPresent() ? far.textBytes() : null)
                .bind("title", save.title().orElse(null))
                .bind("description", save.description().orElse(null))
                .bind("parent", save.parent().orElse(null))
                .bind("tables", save.tables().size() + save.missing().size())
                .bind("now", now)
                .execute();
        if (inserted == 1) {
            Cells.fasten(handle, far.names());
            save.tables().forEach((name, csv) -> insertTable(id, name, csv));
            save.missing().forEach(name -> insertTable(id, name, null));
        }
        return inserted == 1;
    }

    private void insertTable(String id, String name, String csv) {
        handle.createUpdate("INSERT INTO content_table (content, name, csv, csv_object)"
                        + " VALUES (:content, :name, :csv, :object)")
                .bind("object", far.tables().get(name))
                .bind("content", id)
                .bind("name", name)
                .bind("csv", csv)
                .execute();
    }

    private String recordSave(String id, NewSave save) {
        String token = DeletionToken.fresh();
        handle.createUpdate("INSERT INTO save (token_hash, content, parent, listed, created)"
                        + " VALUES (:hash, :content, :parent, :listed, :now)")
                .bind("hash", DeletionToken.hash(token))
                .bind("content", id)
                .bind(
                        "parent",
                        save.parent().filter(parent -> !parent.equals(id)).orElse(null))
                .bind("listed", save.listed() ? 1 : 0)
                .bind("now", now)
                .execute();
        return token;
    }
}
