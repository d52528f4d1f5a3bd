package org.neurone.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.engine.words.Wording;
import org.neurone.server.board.Entry;
import org.neurone.server.board.SqlEntryStore;
import org.neurone.server.classroom.Sheet;
import org.neurone.server.classroom.Sheets;
import org.neurone.server.model.Lookup;
import org.neurone.server.model.ModelStore;
import org.neurone.server.model.NewSave;
import org.neurone.server.model.Saving;
import org.neurone.server.model.SqlModelStore;
import org.neurone.server.model.TakingBack;
import org.neurone.server.start.StartupException;

/** What backing up and moving must do, from a database of each kind. */
abstract class BackupContract {

    @TempDir
    Path folder;

    abstract DatabaseSettings source() throws Exception;

    abstract DatabaseSettings target() throws Exception;

    @Test
    void aRestoredDatabaseIsTheBackedUpOne() throws Exception {
        Path backup = folder.resolve("neurone.backup");
        try (Database from = Database.open(source());
                Database to = Database.open(target())) {
            Kept kept = fill(from);
            assertEquals("4 models and 3 saves", Backup.write(from, backup).toString());
            assertEquals(
                    "4 models and 3 saves",
                    Backup.read(backup, to, Takedowns.none()).toString());
            assertHolds(kept, from, to);
        }
    }

    @Test
    void aMovedDatabaseIsTheOldOne() throws Exception {
        try (Database from = Database.open(source());
                Database to = Database.open(target())) {
            Kept kept = fill(from);
            Snapshot.copy(from, to, Takedowns.none());
            assertHolds(kept, from, to);
        }
    }

    /** Who hid something yesterday and loses the database today has only the backup of last week. */
    @Test
    void whatWasHiddenStaysSoThoughTheBackupIsOlder() throws Exception {
        Path backup = folder.resolve("neurone.backup");
        Path list = folder.resolve("takedowns.txt");
        try (Database from = Database.open(source());
                Database to = Database.open(target())) {
            Kept kept = fill(from);
            ModelStore store = new SqlModelStore(from, Clock.systemUTC());
            Backup.write(from, backup);
            store.hide(kept.id(), true);
            Saving.Saved newer = saved(store, NewSave.of("neurone 1\nseed 9\n"));
            store.hide(newer.id(), true);
            Takedowns.read(list).and(from).write(list);

            Backup.read(backup, to, Takedowns.read(list));
            ModelStore restored = new SqlModelStore(to, Clock.systemUTC());
            assertInstanceOf(Lookup.Hidden.class, restored.find(kept.id()), "hidden after the backup");
            assertInstanceOf(Lookup.Hidden.class, restored.find(kept.hidden()), "hidden before it");
            assertEquals(
                    new Saving.Hidden(newer.id()),
                    restored.save(NewSave.of("neurone 1\nseed 9\n")),
                    "saved and hidden after it");
            assertTrue(restored.hide(kept.id(), false));
            assertInstanceOf(Lookup.Present.class, restored.find(kept.id()));
            Takedowns.none().and(to).write(list);
            assertEquals(2, Files.readAllLines(list).size(), "shown again, it is listed no longer");
        }
    }

    /** Whoever takes a hidden text back could otherwise save it again, under a longer id. */
    @Test
    void whatIsHiddenIsNotSavedAgainThoughItWasTakenBack() throws Exception {
        try (Database database = Database.open(source())) {
            ModelStore store = new SqlModelStore(database, Clock.systemUTC());
            Saving.Saved saved = saved(store, NewSave.of("neurone 1\nseed 4\n"));
            store.hide(saved.id(), true);
            assertEquals(TakingBack.CONTENT_GONE, store.takeBack(saved.id(), saved.token()));
            assertEquals(new Saving.Hidden(saved.id()), store.save(NewSave.of("neurone 1\nseed 4\n")));
        }
    }

    @Test
    void whatIsHiddenMovesAsSuchAndWhatIsListedIsHiddenThere() throws Exception {
        Path list = folder.resolve("takedowns.txt");
        try (Database from = Database.open(source());
                Database to = Database.open(target())) {
            Kept kept = fill(from);
            new SqlModelStore(from, Clock.systemUTC()).hide(kept.id(), true);
            Takedowns.none().and(from).write(list);
            new SqlModelStore(from, Clock.systemUTC()).hide(kept.id(), false);
            Snapshot.copy(from, to, Takedowns.read(list));
            assertInstanceOf(Lookup.Hidden.class, new SqlModelStore(to, Clock.systemUTC()).find(kept.id()));
            assertInstanceOf(Lookup.Hidden.class, new SqlModelStore(to, Clock.systemUTC()).find(kept.hidden()));
        }
    }

    @Test
    void aListThatCannotBeReadIsToldAndNotTakenForNone() throws Exception {
        Path list = Files.writeString(folder.resolve("takedowns.txt"), "half a li");
        StartupException refusal = assertThrows(StartupException.class, () -> Takedowns.read(list));
        assertEquals("The list of what is hidden, " + list + ", cannot be read.", refusal.getMessage());
    }

    @Test
    void classesComeAlongWithAllThatWasHandedIn() throws Exception {
        Path backup = folder.resolve("classes.backup");
        try (Database from = Database.open(source());
                Database to = Database.open(target())) {
            Sheets sheets = new Sheets(from, Clock.systemUTC(), Duration.ofDays(9));
            Sheets.Made made = sheets.open("5B", List.of(new Sheet.Task(1, "é", "neurone 1\n", Optional.empty())));
            String id = made.sheet().id();
            String secret = sheets.join(id, "Ada", 9).orElseThrow();
            String seat = sheets.seat(id, secret).orElseThrow().hash();
            sheets.keep(id, new Sheet.Result(seat, 1, 1, "missed", Wording.of("a", "b"), "neurone 1\n"));
            assertEquals(
                    "0 models, 1 class and 0 saves", Backup.write(from, backup).toString());
            Backup.read(backup, to, Takedowns.none());
            Sheets moved = new Sheets(to, Clock.systemUTC(), Duration.ofDays(9));
            assertEquals(sheets.find(id), moved.find(id));
            assertEquals(made.sheet(), moved.find(id).orElseThrow());
            assertEquals(sheets.seats(id), moved.seats(id));
            assertEquals(sheets.results(id, seat), moved.results(id, seat));
            assertTrue(moved.isKey(id, made.key()));
            assertTrue(moved.delete(id, made.token()));
        }
    }

    @Test
    void entriesToAChallengeComeAlongInTheirOrder() throws Exception {
        Path backup = folder.resolve("entries.backup");
        try (Database from = Database.open(source());
                Database to = Database.open(target())) {
            SqlModelStore store = new SqlModelStore(from, Clock.systemUTC());
            String challenge = ((Saving.Saved) store.save(NewSave.of("neurone 1\nseed 1\n"))).id();
            SqlEntryStore entries = new SqlEntryStore(from, Clock.systemUTC());
            for (int i = 0; i < 3; i++) {
                Saving.Saved saved = (Saving.Saved) store.save(NewSave.of("neurone 1\nseed " + (i + 7) + "\n"));
                entries.add(
                        challenge,
                        new Entry(
                                saved.id(),
                                "n" + i,
                                (3 - i) + "",
                                "{}",
                                Optional.of(new Entry.End(i + "", "{\"held\":" + i + "}")),
                                Instant.ofEpochMilli(1000 + i)),
                        saved.token());
            }
            String draw = entries.draw(challenge, "first");
            assertEquals(
                    "4 models, 3 entries to challenges and 4 saves",
                    Backup.write(from, backup).toString());
            Backup.read(backup, to, Takedowns.none());
            SqlEntryStore moved = new SqlEntryStore(to, Clock.systemUTC());
            assertEquals(draw, moved.draw(challenge, "second"));
            assertEquals(entries.ranked(challenge, true, 0, 10), moved.ranked(challenge, true, 0, 10));
            List<Entry> there = moved.ranked(challenge, false, 0, 10);
            assertEquals(entries.ranked(challenge, false, 0, 10), there);
            assertEquals(
                    List.of("n2", "n1", "n0"),
                    there.stream().map(Entry::nickname).toList());
        }
    }

    /** Versions before this one kept such a title in SQLite; PostgreSQL has no room for the character. */
    @Test
    void aModelThatTheOtherDatabaseDoesNotTakeIsNamedAndTheRestMoves() throws Exception {
        try (Database from = Database.open(source());
                Database to = Database.open(target())) {
            SqlModelStore store = new SqlModelStore(from, Clock.systemUTC());
            Saving.Saved good = (Saving.Saved) store.save(NewSave.of("neurone 1\nseed 1\n"));
            Saving.Saved bad = (Saving.Saved) store.save(NewSave.of("neurone 1\nseed 2\n"));
            boolean kept = from.isSqlite();
            from.writing()
                    .useTransaction(handle -> handle.createUpdate("UPDATE content SET title = :title WHERE id = :id")
                            .bind("title", kept ? "a\u0000b" : "ab")
                            .bind("id", bad.id())
                            .execute());
            Snapshot moved = Snapshot.copy(from, to, Takedowns.none());
            SqlModelStore other = new SqlModelStore(to, Clock.systemUTC());
            assertTrue(other.shows(good.id()));
            assertEquals(!kept || to.isSqlite(), other.shows(bad.id()));
            assertEquals(other.shows(bad.id()) ? 0 : 1, moved.aside().size(), moved::toString);
            assertEquals(moved.aside().contains(bad.id()), moved.toString().contains(bad.id()));
        }
    }

    @Test
    void aTitleWithACharacterThatIsNoTextIsKeptWithoutIt() throws Exception {
        for (DatabaseSettings settings : List.of(source(), target())) {
            try (Database database = Database.open(settings)) {
                SqlModelStore store = new SqlModelStore(database, Clock.systemUTC());
                NewSave save = new NewSave(
                        "neurone 1\nseed 3\n",
                        Optional.of("a\u0000b"),
                        Optional.of("c\u0000"),
                        new TreeMap<>(),
                        new TreeSet<>(),
                        Optional.empty(),
                        false);
                Saving.Saved saved = (Saving.Saved) store.save(save);
                Lookup.Present found = (Lookup.Present) store.find(saved.id());
                assertEquals("a b", found.content().title().orElseThrow());
                assertEquals("c", found.content().description().orElseThrow());
            }
        }
    }

    @Test
    void aDatabaseThatHoldsSomethingIsNotOverwritten() throws Exception {
        try (Database from = Database.open(source());
                Database to = Database.open(target())) {
            fill(from);
            new SqlModelStore(to, Clock.systemUTC()).save(NewSave.of("neurone 1\n"));
            StartupException refusal =
                    assertThrows(StartupException.class, () -> Snapshot.copy(from, to, Takedowns.none()));
            assertEquals("The database to fill must be empty, but it has 1 model or lesson.", refusal.getMessage());
        }
    }

    @Test
    void aDamagedBackupRestoresNothing() throws Exception {
        Path backup = folder.resolve("neurone.backup");
        try (Database from = Database.open(source());
                Database to = Database.open(target())) {
            fill(from);
            Backup.write(from, backup);
            byte[] whole = Files.readAllBytes(backup);
            for (byte[] damaged : new byte[][] {
                Arrays.copyOf(whole, whole.length / 2),
                Arrays.copyOf(whole, whole.length - 9),
                {},
                "text".getBytes(java.nio.charset.StandardCharsets.UTF_8)
            }) {
                Files.write(backup, damaged);
                assertThrows(StartupException.class, () -> Backup.read(backup, to, Takedowns.none()));
                assertEquals(0, count(to));
            }
        }
    }

    @Test
    void aBackupNeverReplacesAFileAndLeavesNothingHalfWritten() throws Exception {
        Path backup = Files.writeString(folder.resolve("neurone.backup"), "precious");
        try (Database from = Database.open(source())) {
            assertThrows(StartupException.class, () -> Backup.write(from, backup));
            assertEquals("precious", Files.readString(backup));
            Path nowhere = folder.resolve("absent/neurone.backup");
            assertThrows(StartupException.class, () -> Backup.write(from, nowhere));
            assertFalse(Files.exists(nowhere));
        }
    }

    private record Kept(String id, String token, String gone, String hidden) {}

    private static Kept fill(Database database) {
        ModelStore store = new SqlModelStore(database, Clock.systemUTC());
        Saving.Saved parent = saved(store, NewSave.of("neurone 1\nseed 1\n"));
        Saving.Saved kept = saved(
                store,
                new NewSave(
                        "neurone 1\n# é 😀 \"quoted\"\n",
                        Optional.of("Title"),
                        Optional.of("About"),
                        new TreeMap<>(Map.of("t", "a,b\n\"1\n\",2\n")),
                        new TreeSet<>(java.util.List.of("missing")),
                        Optional.of(parent.id()),
                        true));
        Saving.Saved gone = saved(store, NewSave.of("neurone 1\nseed 2\n"));
        store.takeBack(gone.id(), gone.token());
        Saving.Saved hidden = saved(store, NewSave.of("neurone 1\nseed 3\n"));
        store.hide(hidden.id(), true);
        return new Kept(kept.id(), kept.token(), gone.id(), hidden.id());
    }

    private static void assertHolds(Kept kept, Database from, Database to) throws IOException {
        ModelStore old = new SqlModelStore(from, Clock.systemUTC());
        ModelStore store = new SqlModelStore(to, Clock.systemUTC());
        assertEquals(old.find(kept.id()), store.find(kept.id()));
        assertInstanceOf(Lookup.Present.class, store.find(kept.id()));
        assertInstanceOf(Lookup.TakenBack.class, store.find(kept.gone()));
        assertInstanceOf(Lookup.Hidden.class, store.find(kept.hidden()));
        assertTrue(saved(store, NewSave.of("neurone 1\nseed 2\n")).id().startsWith(kept.gone()));
        assertEquals(TakingBack.CONTENT_GONE, store.takeBack(kept.id(), kept.token()));
    }

    private static int count(Database database) {
        return database.reading()
                .withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM content")
                        .mapTo(Integer.class)
                        .one());
    }

    private static Saving.Saved saved(ModelStore store, NewSave save) {
        return assertInstanceOf(Saving.Saved.class, store.save(save));
    }
}
