package org.neurone.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurone.server.TestServer;

class HostileClientTest {

    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = TestServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "7",
                "\"text\"",
                "{\"text\":7}",
                "{\"text\":null}",
                "{}",
                "{\"text\":\"x\"} trailing",
                "{\"text\":\"x\",\"text\":\"y\"}",
                "{'text':'x'}",
                "{\"text\":\"\\u0000\"}",
                "{\"text\":\"\\ud800\"}",
                "{\"text\":\"x\",\"parent\":7}",
                "{\"text\":\"x\",\"parent\":\"../../etc/passwd\"}",
                "{\"text\":\"seed 7\",\"parent\":\"AAAAAAAAAAA\"}",
                "{\"text\":\"x\",\"listed\":\"yes\"}",
                "{\"text\":\"x\",\"tables\":[]}",
                "{\"text\":\"x\",\"tables\":{\"t\":1}}",
                "{\"text\":\"x\",\"tables\":{\"\":\"1\"}}",
                "{\"text\":\"x\",\"tables\":{\"t\":\"\\u0000\"}}"
            })
    void aBrokenBodyIs400WithASentence(String body) {
        assertProblem(400, "broken-request", server.post(body));
    }

    @Test
    void deeplyNestedJsonIs400() {
        assertProblem(400, "broken-request", server.post("{\"text\":" + "[".repeat(100_000)));
    }

    @Test
    void bytesThatAreNotUtf8Are400() {
        HttpResponse<String> answer = server.send(
                "/api/models",
                request -> request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(
                                "{\"text\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1))));
        assertProblem(400, "broken-request", answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp", "multipart/form-data"})
    void anotherMediaTypeIs415(String type) {
        assertProblem(415, "media-type", server.post("{\"text\":\"x\"}", "Content-Type", type));
    }

    @Test
    void aCompressedBodyIs415() {
        HttpResponse<String> answer = server.post("{}", "Content-Type", "application/json", "Content-Encoding", "gzip");
        assertProblem(415, "media-type", answer);
    }

    @Test
    void aBodyOverTheLimitIs413WhetherItsLengthIsSaidOrNot() {
        String large = "{\"text\":\"" + "x".repeat(3 << 20) + "\"}";
        assertProblem(413, "too-large", server.post(large));
        HttpResponse<String> chunked = server.send(
                "/api/models",
                request -> request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(
                                () -> new java.io.ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))));
        assertProblem(413, "too-large", chunked);
    }

    @Test
    void aTextOrTablesOverTheirLimitsAre413() {
        assertProblem(413, "too-large", server.post("{\"text\":\"" + "x".repeat((1 << 20) + 1) + "\"}"));
        String table = "{\"text\":\"csv \\\"t\\\"\",\"tables\":{\"t\":\"" + "1".repeat((1 << 16) + 1) + "\"}}";
        assertProblem(413, "too-large", server.post(table));
        StringBuilder many = new StringBuilder("{\"text\":\"x\",\"tables\":{");
        for (int i = 0; i < 9; i++) {
            many.append(i == 0 ? "" : ",").append("\"t").append(i).append("\":\"1\"");
        }
        assertProblem(413, "too-large", server.post(many.append("}}").toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 404",
        "GET, /api/models/short, 404",
        "GET, /api/models/AAAAAAAAAAA, 404",
        "GET, /m/AAAAAAAAAAA, 404",
        "GET, /m/AAAAAAAAAAA.nn, 404",
        "GET, /embed/AAAAAAAAAAA, 404",
        "GET, /api/models/AAAAAAAAAAA/forks, 404",
        "GET, /m/<script>, 400",
        "GET, /m/%3Cscript%3E, 404",
        "GET, /../../etc/passwd, 400",
        "GET, /%2e%2e/%2e%2e/etc/passwd, 400",
        "GET, /..%2f..%2fetc/passwd, 400",
        "GET, /..;/etc/passwd, 400",
        "GET, /a%00b, 400",
        "GET, /%zz, 400",
        "GET, /org/neurone/server/NeuroneServer.class, 404",
        "GET, /index.html, 404",
        "GET, //etc/passwd, 400",
        "PUT, /api/models, 405",
        "POST, /m/AAAAAAAAAAA, 405",
        "DELETE, /, 405",
        "PATCH, /anything, 405",
        "BREW, /, 404"
    })
    void whateverIsAskedIsAnsweredWithAProblem(String method, String path, int status) throws IOException {
        String answer = raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
        assertTrue(answer.contains("Content-Type: application/problem+json"), answer);
        assertTrue(answer.contains("\"detail\":\""), answer);
        assertFalse(answer.contains("script>"), answer);
    }

    @Test
    void whatIsAllowedIsSaid() {
        HttpResponse<String> answer =
                server.send("/api/models", request -> request.PUT(HttpRequest.BodyPublishers.ofString("{}")));
        assertEquals(
                "GET, HEAD, OPTIONS, POST", answer.headers().firstValue("Allow").orElseThrow());
        HttpResponse<String> options =
                server.send("/api/models", request -> request.method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertEquals(204, options.statusCode());
        assertEquals(
                "GET, HEAD",
                options.headers().firstValue("Access-Control-Allow-Methods").orElseThrow());
    }

    @Test
    void otherSitesMayReadAndMayNotSave() {
        HttpResponse<String> read = server.get("/api/models", "Origin", "https://elsewhere.example");
        assertEquals(
                "*", read.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
        HttpResponse<String> save = server.post(
                "{\"text\":\"x\"}", "Content-Type", "application/json", "Origin", "https://elsewhere.example");
        assertTrue(save.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
    }

    @Test
    void aHugeHeaderIsRefused() throws IOException {
        String answer = raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(40_000) + "\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 431"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
    }

    @Test
    void noiseInsteadOfHttpIsRefused() throws IOException {
        assertTrue(raw("\u0001\u0002 hello\r\n\r\n").startsWith("HTTP/1.1 400"));
    }

    @Test
    @Timeout(60)
    void manySlowBodiesDoNotKeepOthersWaiting() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                slow.add(unfinished(1_000));
            }
            long start = System.nanoTime();
            assertEquals(200, server.get("/health").statusCode());
            assertEquals(
                    "s", server.save("seed 7 # slow").get("text").textValue().substring(10, 11));
            assertTrue(System.nanoTime() - start < 10_000_000_000L);
        } finally {
            close(slow);
        }
    }

    @Test
    @Timeout(60)
    void longBodiesAreReadAFewAtATimeAndShortOnesAtOnce() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                slow.add(unfinished(500_000));
            }
            String text = "seed 7 # " + "x".repeat(100_000);
            CompletableFuture<HttpResponse<String>> waiting =
                    CompletableFuture.supplyAsync(() -> server.post("{\"text\":\"" + text + "\"}"));
            assertEquals(200, server.get("/health").statusCode());
            assertTrue(server.save("seed 8 # short").has("id"));
            assertFalse(waiting.isDone());
            close(slow);
            assertEquals(201, waiting.get().statusCode());
        } finally {
            close(slow);
        }
    }

    private static Socket unfinished(int length) throws IOException {
        Socket socket = new Socket("localhost", server.port());
        socket.getOutputStream()
                .write(("POST /api/models HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Content-Length: " + length + "\r\n\r\n{\"te")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertProblem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        JsonNode problem = Json.own(answer.body());
        assertEquals("urn:neurone:" + code, problem.get("type").textValue());
        assertEquals(status, problem.get("status").intValue());
        assertTrue(problem.get("detail").textValue().matches("[A-Z“].*\\."), answer.body());
        assertFalse(answer.body().contains("Exception"), answer.body());
    }
}
