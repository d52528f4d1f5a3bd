package org.neurone.server.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Handle;

/**
 * Texts and tables of contents: short ones stand in their row, long ones lie in object storage, packed, where there is one. An object is
 * named by chance and written once, so that nobody's deletion meets somebody's saving.
 */
public final class Cells {

    /** Characters from which a cell is long. */
    static final int LONG = 64 << 10;

    private static final int NAME_BYTES = 18;
    private static final long LOOSE_MILLIS = 3_600_000;
    private static final int SWEPT_AT_ONCE = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Optional<ObjectStore> objects;

    Cells(Optional<ObjectStore> objects) {
        this.objects = objects;
    }

    /** Whether a text is to lie in object storage. */
    public boolean isFar(String text) {
        return objects.isPresent() && text != null && text.length() >= LONG;
    }

    /** A name for an object. */
    public static String name() {
        byte[] bytes = new byte[NAME_BYTES];
        RANDOM.nextBytes(bytes);
        return "neurone/" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Notes names of objects that are about to be written and that no row has yet. */
    public static void loosen(Handle handle, List<String> names, long since) {
        for (String name : names) {
            handle.execute("INSERT INTO loose_object (key, since) VALUES (?, ?)", name, since);
        }
    }

    /** Notes that rows have these objects, within the transaction that writes the rows. */
    public static void fasten(Handle handle, List<String> names) {
        for (String name : names) {
            handle.execute("DELETE FROM loose_object WHERE key = ?", name);
        }
    }

    /** Puts a text under a name. */
    public void put(String name, String text) {
        store().put(name, packed(text));
    }

    /** A cell's text, from wherever it is. */
    public String text(String cell, String name) {
        return name == null ? cell : unpacked(store().get(name));
    }

    void delete(String name) {
        store().delete(name);
    }

    /**
     * Deletes objects that no row names any longer, or did not come to name within an hour; what the storage does not delete now is
     * tried again the next time.
     */
    public void sweep(Database database, long now) {
        if (objects.isEmpty()) {
            return;
        }
        List<String> loose = database.read(handle -> handle.createQuery(
                        "SELECT key FROM loose_object WHERE since < :before ORDER BY since LIMIT :most")
                .bind("before", now - LOOSE_MILLIS)
                .bind("most", SWEPT_AT_ONCE)
                .mapTo(String.class)
                .list());
        for (String name : loose) {
            delete(name);
            int unused = database.change(handle -> handle.execute("DELETE FROM loose_object WHERE key = ?", name));
        }
    }

    private ObjectStore store() {
        return objects.orElseThrow(() -> new StorageException(
                "Some texts of this database lie in object storage: say where, by the setting objects."));
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String unpacked(byte[] bytes) {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new StorageException("An object of the object storage is damaged.", damaged);
        }
    }
}
