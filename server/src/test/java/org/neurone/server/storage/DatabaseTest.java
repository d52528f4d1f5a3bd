package org.neurone.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.model.NewSave;
import org.neurone.server.model.Saving;
import org.neurone.server.model.SqlModelStore;
import org.neurone.server.model.TakingBack;
import org.neurone.server.start.StartupException;

class DatabaseTest {

    @TempDir
    Path folder;

    @Test
    void sqliteMakesItsFolderAndWritesThroughToTheDisk() {
        Path file = folder.resolve("a/b/neurone.db");
        try (Database database = Database.open(DatabaseSettings.file(file))) {
            assertTrue(Files.exists(file));
            assertEquals("wal", ask(database, "PRAGMA journal_mode"));
            assertEquals("2", ask(database, "PRAGMA synchronous"), "2 is FULL");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsRefusedInOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        StartupException refusal = assertThrows(
                StartupException.class, () -> Database.open(DatabaseSettings.file(file.resolve("neurone.db"))));
        assertEquals("The data folder " + file + " cannot be made.", refusal.getMessage());
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedInOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("neurone.db"), "This is not a database. ".repeat(100));
        StartupException refusal =
                assertThrows(StartupException.class, () -> Database.open(DatabaseSettings.file(file)));
        assertTrue(refusal.getMessage().startsWith("The database jdbc:sqlite:" + file + " cannot be opened: "));
        assertFalse(refusal.getMessage().contains("\n"), refusal.getMessage());
    }

    @Test
    void aServerThatDoesNotAnswerIsRefusedInOneSentenceWithoutThePassword() {
        DatabaseSettings nobody =
                DatabaseSettings.at("jdbc:postgresql://localhost:1/neurone?user=me&password=hunter2&connectTimeout=1");
        StartupException refusal = assertThrows(StartupException.class, () -> Database.open(nobody));
        assertTrue(refusal.getMessage().startsWith("The database jdbc:postgresql://localhost:1/neurone cannot be"));
        assertFalse(refusal.getMessage().contains("hunter2"), refusal.getMessage());
        assertFalse(refusal.getMessage().contains("\n"), refusal.getMessage());
    }

    @Test
    void anothersSentenceIsToldWithoutThisAddressesSecrets() {
        DatabaseSettings settings = new DatabaseSettings(
                "jdbc:postgresql://me:hunter1@db/neurone?password=hunter2",
                Optional.empty(),
                Optional.of("hunter3"),
                1);
        String told = settings.withoutSecrets(
                "cannot parse " + settings.url() + ", nor //me:hunter1@db, password=hunter2 and hunter3");
        assertFalse(told.contains("hunter"), told);
        assertTrue(told.startsWith("cannot parse jdbc:postgresql://db/neurone"), told);
    }

    @Test
    void whatIsTakenBackLeavesTheFile() throws IOException {
        Path file = folder.resolve("neurone.db");
        String secret = "neurone 1\nnote \"a secret nobody guesses\"\n";
        try (Database database = Database.open(DatabaseSettings.file(file))) {
            SqlModelStore store = new SqlModelStore(database, Clock.systemUTC());
            Saving.Saved saved = assertInstanceOf(Saving.Saved.class, store.save(NewSave.of(secret)));
            database.forget();
            assertTrue(holds(file, "nobody guesses"));
            assertEquals(TakingBack.CONTENT_GONE, store.takeBack(saved.id(), saved.token()));
            assertFalse(holds(file, "nobody guesses"));
            assertFalse(holds(folder.resolve("neurone.db-wal"), "nobody guesses"));
        }
    }

    private static boolean holds(Path file, String text) throws IOException {
        return Files.exists(file) && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    }

    @Test
    void anAddressOfAnotherKindIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> DatabaseSettings.at("jdbc:h2:mem:x"));
    }

    private static String ask(Database database, String pragma) {
        return database.writing()
                .withHandle(
                        handle -> handle.createQuery(pragma).mapTo(String.class).one());
    }
}
