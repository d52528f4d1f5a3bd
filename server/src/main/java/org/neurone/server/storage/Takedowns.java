package org.neurone.server.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.neurone.server.start.StartupException;

/**
 * What the operator of a server has hidden, by what it is. It stands in the database, where it keeps the same text from being
 * saved again, and in a file beside it, which outlives the database: a backup that is older than a takedown is restored with it.
 *
 * <p>The file has a line each, {@code INSTANT ID DIGEST}, and may be copied and put together by hand.
 */
public final class Takedowns {

    private record Takedown(String digest, String content, Instant created) {

        @Override
        public String toString() {
            return created + " " + content + " " + digest;
        }
    }

    private final Map<String, Takedown> byDigest = new TreeMap<>();

    private Takedowns() {}

    /** None. */
    public static Takedowns none() {
        return new Takedowns();
    }

    /**
     * Those that a file lists; none where there is no file.
     *
     * @throws StartupException where it cannot be read: then nobody knows what is to stay hidden
     */
    public static Takedowns read(Path file) {
        Takedowns takedowns = new Takedowns();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                if (!line.isBlank()) {
                    takedowns.add(parse(line));
                }
            }
            return takedowns;
        } catch (NoSuchFileException absent) {
            return takedowns;
        } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
            throw new StartupException("The list of what is hidden, " + file + ", cannot be read.", unreadable);
        }
    }

    /** Adds those of a database. */
    public Takedowns and(Database database) {
        List<Takedown> there =
                database.read(handle -> handle.createQuery("SELECT digest, content, created FROM takedown")
                        .map((row, context) ->
                                new Takedown(row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))))
                        .list());
        there.forEach(this::add);
        return this;
    }

    /** Takes out those of contents that are shown again. */
    public Takedowns without(Collection<String> contents) {
        byDigest.values().removeIf(takedown -> contents.contains(takedown.content()));
        return this;
    }

    /** Writes the list; it is on the disk when this returns, and whole or as it was at any moment before. */
    public void write(Path file) {
        Path target = file.toAbsolutePath();
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        StringBuilder lines = new StringBuilder();
        byDigest.values().stream()
                .sorted(Comparator.comparing(Takedown::created).thenComparing(Takedown::digest))
                .forEach(takedown -> lines.append(takedown).append('\n'));
        try {
            Files.createDirectories(target.getParent());
            Files.writeString(partial, lines);
            try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new StartupException(
                    "The list of what is hidden, " + file
                            + ", cannot be written: a backup that is restored may show it again.",
                    failure);
        }
    }

    /** Hides what is listed, and notes what is hidden already. */
    void apply(Handle handle) {
        for (Takedown takedown : byDigest.values()) {
            handle.createUpdate("INSERT INTO takedown (digest, content, created) VALUES (:digest, :content, :created)"
                            + " ON CONFLICT (digest) DO NOTHING")
                    .bind("digest", takedown.digest())
                    .bind("content", takedown.content())
                    .bind("created", takedown.created().toEpochMilli())
                    .execute();
            handle.createUpdate("UPDATE content SET hidden = :created WHERE digest = :digest AND hidden IS NULL")
                    .bind("digest", takedown.digest())
                    .bind("created", takedown.created().toEpochMilli())
                    .execute();
        }
        // Of a backup from before there was a list.
        handle.execute("INSERT INTO takedown (digest, content, created) SELECT digest, MIN(id), MIN(hidden)"
                + " FROM content WHERE hidden IS NOT NULL GROUP BY digest ON CONFLICT (digest) DO NOTHING");
    }

    private void add(Takedown takedown) {
        byDigest.putIfAbsent(takedown.digest(), takedown);
    }

    private static Takedown parse(String line) {
        String[] words = line.strip().split(" +", -1);
        if (words.length != 3) {
            throw new IllegalArgumentException("not INSTANT ID DIGEST: " + line);
        }
        return new Takedown(words[2], words[1], Instant.parse(words[0]));
    }
}
