package org.neurone.server.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.TestServer;
import org.neurone.server.storage.DatabaseSettings;
import org.neurone.web.browser.Patience;

class OperationTest {

    @TempDir
    Path folder;

    @Test
    void healthAndMetricsHaveRoutesOfTheirOwn() {
        try (TestServer server = TestServer.start(folder)) {
            HttpResponse<String> health = server.get("/health");
            assertEquals(200, health.statusCode());
            assertEquals("{\"status\":\"up\"}", health.body());
            String id = server.save("seed 7").get("id").textValue();
            assertEquals(200, server.get("/m/" + id + ".nn").statusCode());
            assertEquals(200, server.send("/health", OperationTest::head).statusCode());
            for (String path : new String[] {"/metrics", "/metrics/", "/Metrics", "//metrics"}) {
                assertTrue(server.get(path).statusCode() >= 400, path);
            }
        }
    }

    private static HttpRequest.Builder head(HttpRequest.Builder request) {
        return request.method("HEAD", HttpRequest.BodyPublishers.noBody());
    }

    @Test
    void metricsAreToldOnAPortOfTheirOwn() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ServerSettings plain =
                TestServer.settings(DatabaseSettings.file(folder.resolve("neurone.db")), TestServer.WIDE);
        ServerSettings told = new ServerSettings(
                plain.host(),
                0,
                plain.database(),
                plain.limits(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(port),
                Optional.empty());
        try (TestServer server = TestServer.start(told)) {
            String id = server.save("seed 7").get("id").textValue();
            assertEquals(200, server.get("/m/" + id + ".nn").statusCode());
            assertEquals(404, server.get("/metrics").statusCode());
            HttpResponse<String> metrics = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertTrue(
                    metrics.headers().firstValue("Content-Type").orElseThrow().startsWith("text/plain"));
            assertTrue(
                    metrics.body()
                            .contains(
                                    "http_server_requests_seconds_count{method=\"GET\",route=\"/m/{id}.nn\",status=\"200\"}"
                                            + " 1"),
                    metrics.body());
            assertTrue(metrics.body().contains("jvm_memory_used_bytes"), metrics.body());
            assertFalse(metrics.body().contains(id), "ids make no series");
        }
    }

    /** SQLite goes on writing into a file without a name: what is saved there would be lost with the process. */
    @Test
    void nothingIsAcknowledgedOnceTheDatabaseFileIsGone() throws Exception {
        try (TestServer server = TestServer.start(folder)) {
            assertEquals(201, server.post("{\"text\":\"seed 7\"}").statusCode());
            Files.move(folder.resolve("neurone.db"), folder.resolve("elsewhere.db"));
            HttpResponse<String> refused = server.post("{\"text\":\"seed 8\"}");
            assertEquals(503, refused.statusCode());
            assertTrue(refused.headers().firstValue("Retry-After").isPresent());
            HttpResponse<String> health = server.get("/health");
            assertEquals(503, health.statusCode());
            assertTrue(health.body().contains("deleted or replaced"), health.body());
        }
    }

    @Test
    void aLockedDatabaseIsToldWithinTwoSecondsOrSo() throws Exception {
        try (TestServer server = TestServer.start(folder)) {
            assertEquals(201, server.post("{\"text\":\"seed 7\"}").statusCode());
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("neurone.db"));
                    Statement lock = other.createStatement()) {
                lock.execute("BEGIN IMMEDIATE");
                HttpResponse<String> refused = server.post("{\"text\":\"seed 8\"}");
                assertEquals(503, refused.statusCode(), refused.body());
                assertTrue(refused.body().contains("urn:neurone:storage"), refused.body());
                assertEquals(503, server.get("/health").statusCode());
                lock.execute("ROLLBACK");
            }
            assertEquals(201, server.post("{\"text\":\"seed 8\"}").statusCode());
            assertEquals(200, server.get("/health").statusCode());
        }
    }

    @Test
    void linksOutliveTheServer() {
        String id;
        try (TestServer server = TestServer.start(folder)) {
            id = server.save("seed 7").get("id").textValue();
        }
        try (TestServer server = TestServer.start(folder)) {
            assertEquals("neurone 1\nseed 7\n", server.get("/m/" + id + ".nn").body());
            assertEquals(id, server.save("seed 7").get("id").textValue());
        }
    }

    /** The server asks for the body: the request is in flight. It refuses whoever comes anew: it is stopping. */
    @Test
    void aRequestInFlightFinishesWhenTheServerStops() throws Exception {
        TestServer server = TestServer.start(folder);
        int port = server.port();
        try (Socket socket = new Socket("localhost", port)) {
            String body = "{\"text\":\"seed 7\"}";
            send(
                    socket,
                    "POST /api/models HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                            + body.length() + "\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");
            String asked = "HTTP/1.1 100 Continue\r\n\r\n";
            assertEquals(
                    asked, new String(socket.getInputStream().readNBytes(asked.length()), StandardCharsets.US_ASCII));
            send(socket, body.substring(0, 5));
            Thread stop = new Thread(server::close);
            stop.start();
            Patience.until("a server that refuses new connections", () -> !accepts(port));
            assertTrue(stop.isAlive(), "it waits for the request");
            send(socket, body.substring(5));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 201"), answer);
            stop.join();
        }
        assertFalse(accepts(port));
    }

    private static boolean accepts(int port) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (ConnectException stopped) {
            return false;
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
