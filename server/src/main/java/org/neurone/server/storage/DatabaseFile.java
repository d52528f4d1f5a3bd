package org.neurone.server.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * The file that a database was opened by. SQLite goes on writing into a file that somebody has deleted or replaced, and
 * what is written there is lost with the process.
 *
 * @param path its name
 * @param key what the system knows it by, whatever it is called; null where the system has no such thing
 */
record DatabaseFile(Path path, Object key) {

    static DatabaseFile of(Path path) {
        return new DatabaseFile(path, key(path));
    }

    /** @throws StorageException where another file, or none, stands under the name now */
    void requireSame() {
        if (!Objects.equals(key, key(path))) {
            throw new StorageException(
                    "The database file was deleted or replaced while the server ran: put it back and restart the"
                            + " server.");
        }
    }

    /** Bytes that may still be written beside it. */
    long space() {
        try {
            return Files.getFileStore(path).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    private static Object key(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (IOException absent) {
            return "absent";
        }
    }
}
