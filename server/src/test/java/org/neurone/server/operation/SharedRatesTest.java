package org.neurone.server.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.neurone.server.TestServer;
import org.neurone.server.http.Limits;
import org.neurone.server.http.Rates;
import org.neurone.server.storage.Database;
import org.neurone.server.storage.DatabaseSettings;
import org.neurone.server.storage.TestPostgres;

/** Rates on one real PostgreSQL. */
class SharedRatesTest {

    private static final Limits FEW = new Limits(1 << 20, 1 << 16, 0, 6, 0);

    @Test
    void twoServersCountTogetherWhereTheyAreTold() throws Exception {
        assertEquals(6, savedOfTwelve(true));
        assertEquals(12, savedOfTwelve(false));
    }

    /** Six a minute: one more comes every ten seconds, which is longer than this takes unless the machine stands still. */
    private static int savedOfTwelve(boolean shared) throws Exception {
        DatabaseSettings database = TestPostgres.newDatabase();
        ServerSettings settings = TestServer.settings(database, FEW).withSharedRates(shared);
        try (TestServer one = TestServer.start(settings);
                TestServer other = TestServer.start(settings)) {
            int saved = 0;
            long start = System.nanoTime();
            for (int i = 0; i < 12; i++) {
                HttpResponse<String> answer = (i % 2 == 0 ? one : other).post("{\"text\":\"seed " + i + "\"}");
                saved += answer.statusCode() == 201 ? 1 : 0;
                if (answer.statusCode() == 429) {
                    int wait = Integer.parseInt(
                            answer.headers().firstValue("Retry-After").orElseThrow());
                    assertTrue(wait >= 1 && wait <= 10, "comes back in " + wait + " s");
                }
            }
            int flowedIn = (int) ((System.nanoTime() - start) / 10_000_000_000L);
            return shared ? Math.min(saved, Math.max(6, saved - flowedIn)) : saved;
        }
    }

    @Test
    void manyAtOnceOnThreeServersGetWhatThereIsAndNoMore() throws Exception {
        DatabaseSettings settings = TestPostgres.newDatabase();
        try (Database database = Database.open(settings)) {
            long[] standing = {0};
            AtomicInteger got = new AtomicInteger();
            ExecutorService clients = Executors.newFixedThreadPool(9);
            List<Rates> servers = List.of(
                    new SharedRates(database, () -> standing[0]).of("saves", 60),
                    new SharedRates(database, () -> standing[0]).of("saves", 60),
                    new SharedRates(database, () -> standing[0]).of("saves", 60));
            long start = System.nanoTime();
            Callable<Void> flood = () -> {
                for (int i = 0; i < 30; i++) {
                    for (Rates server : servers) {
                        if (server.take("10.0.0.1").isEmpty()) {
                            got.incrementAndGet();
                        }
                    }
                }
                return null;
            };
            for (Future<Void> done : clients.invokeAll(java.util.Collections.nCopies(9, flood))) {
                done.get();
            }
            clients.shutdown();
            long flowedIn = (System.nanoTime() - start) / 1_000_000_000L + 1;
            assertTrue(got.get() >= 57 && got.get() <= 60 + flowedIn, got + " of 60 and " + flowedIn);
            assertEquals(OptionalInt.empty(), servers.get(0).take("10.0.0.2"), "another has its own");
            assertFalse(keys(database).contains("10.0.0"), "no address stands in the database");
        }
    }

    @Test
    void withoutTheDatabaseEachServerCountsAlone() throws Exception {
        DatabaseSettings settings = TestPostgres.newDatabase();
        Rates rates;
        try (Database database = Database.open(settings)) {
            rates = new SharedRates(database, System::nanoTime).of("saves", 2);
            assertEquals(OptionalInt.empty(), rates.take("a"));
        }
        assertEquals(OptionalInt.empty(), rates.take("a"));
        assertEquals(OptionalInt.empty(), rates.take("a"));
        assertTrue(rates.take("a").isPresent());
    }

    private static String keys(Database database) {
        List<String> keys = database.read(handle -> handle.createQuery("SELECT key FROM neurone_rate")
                .mapTo(String.class)
                .list());
        return String.join(" ", keys);
    }
}
