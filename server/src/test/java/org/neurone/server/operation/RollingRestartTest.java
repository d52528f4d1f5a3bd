package org.neurone.server.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.TestServer;
import org.neurone.server.http.AddressRange;
import org.neurone.server.http.Json;
import org.neurone.server.storage.DatabaseSettings;
import org.neurone.server.storage.TestPostgres;
import org.neurone.web.browser.Patience;

/** Two servers on one PostgreSQL behind a real nginx, as {@code containers/} has them, replaced one after the other. */
class RollingRestartTest {
    private static final int UNAVAILABLE = 503;

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> saved = new ConcurrentHashMap<>();

    @Test
    void nobodyNoticesThatServersAreReplaced() throws Exception {
        assumeTrue(Nginx.isHere(), Nginx.ABSENT);
        DatabaseSettings database = TestPostgres.newDatabase();
        int[] ports = {Nginx.freePort(), Nginx.freePort()};
        TestServer[] servers = {start(database, ports[0]), start(database, ports[1])};
        int port = Nginx.freePort();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService visitors = Executors.newFixedThreadPool(2);
        try (Nginx nginx = Nginx.start(folder, port, configuration(ports, port))) {
            Future<Integer> reader = visitors.submit(() -> read(nginx.port(), over));
            Future<Integer> author = visitors.submit(() -> save(nginx.port(), over));
            for (int which = 0; which < servers.length; which++) {
                waitForSaves(reader, author);
                servers[which].close();
                waitForSaves(reader, author);
                servers[which] = start(database, ports[which]);
            }
            waitForSaves(reader, author);
            over.set(true);
            assertTrue(reader.get() > 0 && author.get() > 0, "somebody read and somebody saved");
            for (Map.Entry<String, String> model : saved.entrySet()) {
                assertEquals(
                        model.getValue(),
                        get(port, "/m/" + model.getKey() + ".nn").body());
            }
        } finally {
            over.set(true);
            visitors.shutdown();
            servers[0].close();
            servers[1].close();
        }
    }

    /** Some more saves are acknowledged, whoever answers. */
    private void waitForSaves(Future<?>... visitors) throws Exception {
        int before = saved.size();
        Patience.until("saves to be acknowledged", () -> {
            for (Future<?> visitor : visitors) {
                if (visitor.isDone()) {
                    visitor.get(); // says what it met
                }
            }
            return saved.size() >= before + 3;
        });
    }

    private int read(int port, AtomicBoolean over) throws Exception {
        int answers = 0;
        for (; !over.get(); answers++) {
            assertEquals(200, get(port, "/api/models?question=" + answers).statusCode(), "a page of the list");
        }
        return answers;
    }

    /** Asks again where a server that is stopping says so, as the page does. */
    private int save(int port, AtomicBoolean over) throws Exception {
        int answers = 0;
        for (int seed = 1; !over.get(); answers++) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/models"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"seed " + seed + "\"}"))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == UNAVAILABLE
                    && answer.headers().firstValue("Retry-After").isPresent()) {
                continue;
            }
            assertEquals(201, answer.statusCode(), answer.body());
            saved.put(Json.own(answer.body()).get("id").textValue(), "neurone 1\nseed " + seed + "\n");
            seed++;
        }
        return answers;
    }

    private HttpResponse<String> get(int port, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static TestServer start(DatabaseSettings database, int port) {
        ServerSettings plain = TestServer.settings(database, TestServer.WIDE);
        return TestServer.start(new ServerSettings(
                plain.host(),
                port,
                plain.database(),
                plain.limits(),
                List.of(AddressRange.of("127.0.0.1")),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty()));
    }

    private String configuration(int[] ports, int port) throws Exception {
        String text = Files.readString(Path.of("containers/nginx.conf"));
        text = replaced(text, "server one:7070", "server 127.0.0.1:" + ports[0]);
        text = replaced(text, "server two:7070", "server 127.0.0.1:" + ports[1]);
        text = replaced(text, "listen 80;", "listen 127.0.0.1:" + port + ";");
        return replaced(
                text, "/var/cache/nginx/neurone", folder.resolve("cache").toString());
    }

    private static String replaced(String text, String old, String by) {
        assertTrue(text.contains(old), old);
        return text.replace(old, by);
    }
}
