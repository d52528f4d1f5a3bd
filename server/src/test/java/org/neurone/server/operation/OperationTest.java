package org.neurone.server.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.TestServer;
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
            HttpResponse<String> metrics = server.get("/metrics");
            assertTrue(
                    metrics.headers().firstValue("Content-Type").orElseThrow().startsWith("text/plain"));
            assertTrue(
                    metrics.body()
                            .contains(
                                    "http_server_requests_seconds_count{method=\"GET\",route=\"/m/{id}.nn\",status=\"200\"} 1"),
                    metrics.body());
            assertTrue(metrics.body().contains("jvm_memory_used_bytes"), metrics.body());
            assertFalse(metrics.body().contains(id), "ids make no series");
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
