package org.neurone.server.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.dsl.Language;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.metric.Evaluation;
import org.neurone.engine.metric.Metric;
import org.neurone.engine.words.Wording;
import org.neurone.server.NeuronePlugin;
import org.neurone.server.http.Json;
import org.neurone.server.model.SqlModelStore;
import org.neurone.server.storage.Database;
import org.neurone.server.storage.DatabaseSettings;

/** Claims about measures that a host has added to the language. */
@Timeout(120)
class OwnMetricTest {
    /** How many examples there are. */
    private record Many() implements Metric {
        @Override
        public double of(Evaluation evaluation) {
            return evaluation.size();
        }
    }

    /** Always fails. */
    private record Faulty() implements Metric {
        @Override
        public double of(Evaluation evaluation) {
            throw new IllegalStateException("a fault of the host's");
        }
    }

    @TempDir
    Path folder;

    private Database database;
    private Javalin application;

    @BeforeEach
    void start() {
        Catalog catalog = Catalog.standard().toBuilder()
                .add(Kind.METRIC, entry("many", Many.class, new Many()))
                .add(Kind.METRIC, entry("faulty", Faulty.class, new Faulty()))
                .build();
        database = Database.open(DatabaseSettings.file(folder.resolve("neurone.db")));
        application = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.registerPlugin(new NeuronePlugin(neurone -> {
                neurone.store = new SqlModelStore(database, Clock.systemUTC());
                neurone.language = Language.of(catalog);
            }));
        });
        application.start("localhost", 0);
    }

    private static <M extends Metric> Entry<M> entry(String name, Class<M> type, M metric) {
        return Entry.of(name, type, Wording.of("The host's own.", "Propre à l’hôte."))
                .build(arguments -> metric);
    }

    @AfterEach
    void stop() {
        application.stop();
        database.close();
    }

    @Test
    void aHostsOwnMetricIsCheckedAndSaidByItsName() throws Exception {
        JsonNode answer = claims("data xor; layer 2 tanh; epochs 3; expect many 4 after 2");
        assertEquals("verified", answer.get("status").textValue(), answer.toString());
        assertEquals("many 4 after 2", answer.at("/claims/0/claim").textValue());
        assertEquals(4, answer.at("/claims/0/value").doubleValue());
    }

    @Test
    void aMetricThatFailsLeavesItsClaimsUncheckedAndNotPendingForEver() throws Exception {
        JsonNode answer = claims("data xor; layer 2 tanh; epochs 3; expect faulty 4 after 2");
        assertEquals("unchecked", answer.get("status").textValue(), answer.toString());
        assertTrue(answer.get("reason").textValue().contains("failed"), answer.toString());
    }

    private JsonNode claims(String text) throws Exception {
        HttpResponse<String> saved = send(HttpRequest.newBuilder(uri("/api/models"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        Json.object().put("text", text).toString())));
        assertEquals(201, saved.statusCode(), saved.body());
        URI claims = uri("/api/models/" + Json.own(saved.body()).get("id").textValue() + "/claims");
        for (int tries = 0; tries < 600; tries++) {
            HttpResponse<String> answer = send(HttpRequest.newBuilder(claims));
            if (answer.statusCode() != 202) {
                assertEquals(200, answer.statusCode(), answer.body());
                return Json.own(answer.body());
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("the claims of “" + text + "” stay pending");
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + application.port() + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
