package org.neurone.server.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.neurone.server.TestServer;
import org.neurone.server.storage.Database;
import org.neurone.server.storage.DatabaseSettings;
import org.neurone.server.storage.TestPostgres;

/** Two servers on one PostgreSQL. */
class TwoServersTest {

    @Test
    void theyBehaveAsOne() throws Exception {
        DatabaseSettings database = TestPostgres.newDatabase();
        ExecutorService starters = Executors.newFixedThreadPool(2);
        Callable<TestServer> start = () -> TestServer.start(TestServer.settings(database, TestServer.WIDE));
        // Both at once, on a database without tables.
        List<Future<TestServer>> started = starters.invokeAll(List.of(start, start));
        starters.shutdown();
        try (TestServer one = started.get(0).get();
                TestServer other = started.get(1).get()) {
            JsonNode saved = one.save("seed 7");
            String id = saved.get("id").textValue();
            assertEquals("neurone 1\nseed 7\n", other.get("/m/" + id + ".nn").body());
            assertEquals(id, other.save("seed 7").get("id").textValue());
            assertEquals(204, other.delete(id, saved.get("token").textValue()).statusCode());
            assertEquals(200, one.get("/m/" + id + ".nn").statusCode(), "the other's save holds it");
            theSameSavedAtOnceOnBothIsOneModel(one, other);
        }
    }

    @Test
    void theyMayStartTogetherOnAnEmptyDatabase() throws Exception {
        int together = 4;
        ExecutorService starters = Executors.newFixedThreadPool(together);
        for (int round = 0; round < 5; round++) {
            DatabaseSettings empty = TestPostgres.newDatabase();
            List<Future<Database>> opened =
                    starters.invokeAll(Collections.nCopies(together, () -> Database.open(empty)));
            for (Future<Database> database : opened) {
                database.get().close();
            }
        }
        starters.shutdown();
    }

    private static void theSameSavedAtOnceOnBothIsOneModel(TestServer one, TestServer other) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        Set<String> ids = ConcurrentHashMap.newKeySet();
        List<Callable<Integer>> saves = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            TestServer server = i % 2 == 0 ? one : other;
            saves.add(() -> {
                JsonNode saved = server.save("seed 8");
                ids.add(saved.get("id").textValue());
                return server.delete(
                                saved.get("id").textValue(), saved.get("token").textValue())
                        .statusCode();
            });
        }
        for (Future<Integer> status : clients.invokeAll(saves)) {
            assertEquals(204, status.get());
        }
        clients.shutdown();
        for (String id : ids) {
            assertEquals(410, one.get("/m/" + id + ".nn").statusCode());
            assertEquals(410, other.get("/m/" + id + ".nn").statusCode());
        }
        assertTrue(one.save("seed 8").get("id").textValue().length() > 11);
    }
}
