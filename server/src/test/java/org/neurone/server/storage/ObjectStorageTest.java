package org.neurone.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.http.Problem;
import org.neurone.server.model.Content;
import org.neurone.server.model.Inventory;
import org.neurone.server.model.Lookup;
import org.neurone.server.model.ModelStore;
import org.neurone.server.model.NewSave;
import org.neurone.server.model.Saving;
import org.neurone.server.model.SqlModelStore;
import org.neurone.server.model.TakingBack;

/** Long contents in a bucket that checks signatures, beside SQLite and PostgreSQL. */
class ObjectStorageTest {

    private static final String LONG = "neurone 1\n# " + "é 😀 long ".repeat(10_000) + "\n";
    private static final String TABLE = "a,b\n" + "1,2\n".repeat(40_000);

    @TempDir
    Path folder;

    private TestBucket bucket;

    @BeforeEach
    void start() throws Exception {
        bucket = new TestBucket();
    }

    @AfterEach
    void stop() {
        bucket.close();
    }

    /** The example that Amazon publishes: GET of /test.txt with a range, its key and date, and the signature it must give. */
    @Test
    void theBucketOfTheseTestsSignsAsPublished() {
        Map<String, String> headers = Map.of(
                "host", "examplebucket.s3.amazonaws.com",
                "range", "bytes=0-9",
                "x-amz-content-sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "x-amz-date", "20130524T000000Z");
        assertEquals(
                "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
                TestBucket.signature(
                        "GET",
                        "/test.txt",
                        "host;range;x-amz-content-sha256;x-amz-date",
                        headers::get,
                        headers.get("x-amz-content-sha256"),
                        "20130524/us-east-1/s3/aws4_request",
                        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));
    }

    @Test
    void longTextsAndTablesLieThereAndShortOnesInTheDatabase() throws Exception {
        for (DatabaseSettings settings : new DatabaseSettings[] {sqlite("one"), TestPostgres.newDatabase()}) {
            try (Database database = open(settings)) {
                ModelStore store = store(database);
                Saving.Saved near = saved(store, NewSave.of("neurone 1\nseed 1\n"));
                assertEquals(0, bucket.objects().size());
                Saving.Saved far = saved(store, withTables(LONG));
                assertEquals(2, bucket.objects().size(), "the text and one of the two tables");
                assertEquals("neurone 1\nseed 1\n", content(store, near.id()).text());
                Content read = content(store, far.id());
                assertEquals(LONG, read.text());
                assertEquals(Map.of("long", TABLE, "short", "a\n1\n"), read.tables());
                assertEquals(far.id(), saved(store, withTables(LONG)).id());
                assertEquals(2, bucket.objects().size(), "the same is there once");
                assertEquals(0, loose(database));
                Inventory.Search large = new Inventory.Search(
                        Optional.empty(), Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"), 60_000, 9);
                assertEquals(
                        LONG.getBytes(StandardCharsets.UTF_8).length,
                        new Inventory(database).find(large).get(0).bytes());
            }
            bucket.objects().clear();
        }
    }

    @Test
    void whatIsTakenBackLeavesTheBucketTooThoughItWasAwayJustThen() throws Exception {
        try (Database database = open(sqlite("one"))) {
            ModelStore store = store(database);
            Saving.Saved first = saved(store, withTables(LONG));
            Saving.Saved second = saved(store, withTables(LONG));
            Saving.Saved other = saved(store, NewSave.of(LONG + "seed 1\n"));
            assertEquals(TakingBack.SAVE_GONE, store.takeBack(first.id(), first.token()));
            assertEquals(3, bucket.objects().size());
            bucket.breakDown(true);
            assertEquals(TakingBack.CONTENT_GONE, store.takeBack(second.id(), second.token()));
            assertInstanceOf(Lookup.TakenBack.class, store.find(first.id()));
            bucket.breakDown(false);
            assertEquals(TakingBack.CONTENT_GONE, store.takeBack(other.id(), other.token()));
            assertEquals(0, bucket.objects().size());
            assertEquals(0, loose(database));
        }
    }

    @Test
    void aBackupHoldsEverythingAndGoesBackWithABucketOrWithout() throws Exception {
        Path backup = folder.resolve("all.backup");
        Content kept;
        try (Database database = open(sqlite("one"))) {
            ModelStore store = store(database);
            kept = content(store, saved(store, withTables(LONG)).id());
            Backup.write(database, backup);
        }
        bucket.objects().clear();
        try (Database plain = Database.open(sqlite("two"))) {
            Backup.read(backup, plain, Takedowns.none());
            assertEquals(kept, content(store(plain), kept.id()));
            assertEquals(0, bucket.objects().size());
            try (Database moved = open(TestPostgres.newDatabase())) {
                Snapshot.copy(plain, moved, Takedowns.none());
                assertEquals(kept, content(store(moved), kept.id()));
                assertEquals(2, bucket.objects().size());
            }
        }
    }

    @Test
    void aRestoreThatFailsLeavesNothingInTheBucket() throws Exception {
        Path backup = folder.resolve("all.backup");
        try (Database database = Database.open(sqlite("one"))) {
            saved(store(database), withTables(LONG));
            Backup.write(database, backup);
        }
        byte[] whole = Files.readAllBytes(backup);
        Files.write(backup, java.util.Arrays.copyOf(whole, whole.length - 9));
        try (Database database = open(sqlite("two"))) {
            assertThrows(RuntimeException.class, () -> Backup.read(backup, database, Takedowns.none()));
        }
        assertEquals(0, bucket.objects().size());
    }

    @Test
    void whileTheBucketIsAwayNothingIsAcknowledgedAndShortTextsGoOn() throws Exception {
        try (Database database = open(sqlite("one"))) {
            ModelStore store = store(database);
            String far = saved(store, NewSave.of(LONG)).id();
            bucket.breakDown(true);
            assertEquals(
                    503,
                    assertThrows(Problem.class, () -> store.save(NewSave.of(LONG + "seed 2\n")))
                            .status());
            assertEquals(503, assertThrows(Problem.class, () -> store.find(far)).status());
            assertInstanceOf(Saving.Saved.class, store.save(NewSave.of("neurone 1\nseed 3\n")));
            assertEquals(1, loose(database), "what may have been written is known, and deleted within an hour or two");
            bucket.breakDown(false);
            assertEquals(LONG, content(store, far).text());
        }
    }

    @Test
    void aWrongSecretIsRefused() throws Exception {
        DatabaseSettings wrong = sqlite("one").withObjects(Optional.of(bucket.settings("other-secret")));
        try (Database database = Database.open(wrong)) {
            assertThrows(Problem.class, () -> store(database).save(NewSave.of(LONG)));
            assertEquals(0, bucket.objects().size());
        }
        assertTrue(!wrong.objects().orElseThrow().toString().contains("secret"));
    }

    private static NewSave withTables(String text) {
        return new NewSave(
                text,
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(Map.of("long", TABLE, "short", "a\n1\n")),
                new TreeSet<>(),
                Optional.empty(),
                false);
    }

    private Database open(DatabaseSettings settings) {
        return Database.open(settings.withObjects(Optional.of(bucket.settings())));
    }

    private DatabaseSettings sqlite(String name) {
        return DatabaseSettings.file(folder.resolve(name + ".db"));
    }

    private static ModelStore store(Database database) {
        return new SqlModelStore(database, Clock.systemUTC());
    }

    private static Saving.Saved saved(ModelStore store, NewSave save) {
        return assertInstanceOf(Saving.Saved.class, store.save(save));
    }

    private static Content content(ModelStore store, String id) {
        return assertInstanceOf(Lookup.Present.class, store.find(id)).content();
    }

    private static int loose(Database database) {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM loose_object")
                .mapTo(Integer.class)
                .one());
    }
}
