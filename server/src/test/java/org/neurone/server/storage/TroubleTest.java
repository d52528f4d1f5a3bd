package org.neurone.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.TestServer;
import org.neurone.server.http.Problem;
import org.neurone.server.model.NewSave;
import org.neurone.server.model.SqlModelStore;

/** A database in trouble is told to whoever asks, with a time to come back, and to whoever watches the server. */
class TroubleTest {

    @TempDir
    Path folder;

    @Test
    void aFullDatabaseIsToldUntilThereIsRoomAgain() {
        try (Database database = Database.serving(DatabaseSettings.file(folder.resolve("neurone.db")))) {
            SqlModelStore store = new SqlModelStore(database, Clock.systemUTC());
            assertEquals(Optional.empty(), database.trouble());
            int pages = pragma(database, "page_count");
            assertEquals(pages + 1, pragma(database, "max_page_count = " + (pages + 1)));
            assertTold(() -> store.save(NewSave.of("note \"" + "x".repeat(100_000) + "\"\n")));
            assertEquals(Optional.of("The disk of the database is full."), database.trouble());
            assertEquals(Optional.of("The disk of the database is full."), database.trouble(), "asking mends nothing");
            pragma(database, "max_page_count = " + (pages + 1000));
            assertEquals(Optional.empty(), database.trouble(), "no save has to be tried to find out");
            assertTrue(store.save(NewSave.of("seed 7\n")) != null);
        }
    }

    @Test
    void whoeverFindsNoConnectionIsTold() throws Exception {
        for (DatabaseSettings settings :
                List.of(DatabaseSettings.file(folder.resolve("neurone.db")), TestPostgres.newDatabase())) {
            DatabaseSettings one = new DatabaseSettings(settings.url(), settings.user(), settings.password(), 1);
            try (Database database = Database.serving(one)) {
                try (Handle held = database.reading().open()) {
                    assertTold(() -> database.read(handle -> 0));
                    assertTrue(database.trouble().isPresent(), held::toString);
                }
                try (Handle held = database.writing().open()) {
                    assertTold(() -> database.change(handle -> 0));
                    assertTrue(database.trouble().isPresent(), held::toString);
                }
                assertEquals(0, database.<Integer>read(handle -> 0));
                assertEquals(Optional.empty(), database.trouble());
            }
        }
    }

    @Test
    void aDatabaseThatIsDownIsTold() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                TestServer server = TestServer.start(TestServer.settings(
                        DatabaseSettings.at(postgres.getJdbcUrl("postgres", "postgres")), TestServer.WIDE))) {
            String id = server.save("seed 7").get("id").textValue();
            assertEquals(200, server.get("/health").statusCode());
            bringDown(postgres);
            for (HttpResponse<String> refused : List.of(
                    server.get("/m/" + id + ".nn"), server.get("/api/models"), server.post("{\"text\":\"seed 8\"}"))) {
                assertEquals(503, refused.statusCode(), refused.body());
                assertTrue(refused.body().contains("urn:neurone:storage"), refused.body());
                assertEquals("5", refused.headers().firstValue("Retry-After").orElseThrow());
            }
            HttpResponse<String> health = server.get("/health");
            assertEquals(503, health.statusCode());
            assertTrue(health.body().contains("\"status\":\"down\",\"reason\":\"The database"), health.body());
        }
    }

    private static void bringDown(EmbeddedPostgres postgres) throws IOException {
        postgres.close();
    }

    private static void assertTold(Runnable work) {
        Problem problem = assertThrows(Problem.class, work::run);
        assertEquals(503, problem.status());
        assertEquals("storage", problem.code());
        assertEquals(5, problem.retryAfterSeconds().orElseThrow());
    }

    /** Of the one connection that changes something. */
    private static int pragma(Database database, String pragma) {
        return database.writing()
                .withHandle(handle -> handle.createQuery("PRAGMA " + pragma)
                        .mapTo(Integer.class)
                        .one());
    }
}
