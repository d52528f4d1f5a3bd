package org.neurone.server.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.ServerProcess;
import org.neurone.server.http.Json;
import org.neurone.web.browser.Patience;

/** Kills a real server while clients save, again and again, and counts what it had said was kept. */
abstract class KillContract {

    private static final int ROUNDS = 3;
    private static final int CLIENTS = 4;
    private static final int SAVES_BEFORE_KILL = 60;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger numbers = new AtomicInteger();

    @TempDir
    Path folder;

    abstract String[] options() throws Exception;

    @Test
    void noAcknowledgedSaveIsLostByKillingTheServer() throws Exception {
        String[] options = options();
        Map<String, String> acknowledged = new ConcurrentHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (ServerProcess server = ServerProcess.start(folder.resolve("log"), options)) {
                saveUntilKilled(server, acknowledged, (round + 1) * SAVES_BEFORE_KILL);
            }
        }
        assertTrue(acknowledged.size() >= ROUNDS * SAVES_BEFORE_KILL);
        try (ServerProcess server = ServerProcess.start(folder.resolve("log"), options)) {
            for (Map.Entry<String, String> save : acknowledged.entrySet()) {
                HttpResponse<String> answer = client.send(
                        request(server, "/m/" + save.getKey() + ".nn").build(), HttpResponse.BodyHandlers.ofString());
                assertEquals(save.getValue(), answer.body());
            }
            assertEquals(143, server.stop(), "stopped by a signal, and politely");
        }
    }

    private void saveUntilKilled(ServerProcess server, Map<String, String> acknowledged, int enough) throws Exception {
        AtomicBoolean killed = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
        for (int i = 0; i < CLIENTS; i++) {
            pool.execute(() -> {
                while (!killed.get()) {
                    save(server, acknowledged);
                }
            });
        }
        Patience.until(enough + " saves", () -> acknowledged.size() >= enough);
        server.kill();
        killed.set(true);
        pool.shutdown();
        assertTrue(pool.awaitTermination(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS));
    }

    private void save(ServerProcess server, Map<String, String> acknowledged) {
        String text = "neurone 1\nseed " + numbers.incrementAndGet() + "\n";
        HttpRequest request = request(server, "/api/models")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        Json.object().put("text", text).toString()))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 201) {
                acknowledged.put(Json.own(answer.body()).get("id").textValue(), text);
            }
        } catch (IOException | IllegalStateException killed) {
            // Not acknowledged.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest.Builder request(ServerProcess server, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
    }
}
