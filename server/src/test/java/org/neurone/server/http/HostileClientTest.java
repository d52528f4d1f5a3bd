package org.neurone.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurone.server.TestServer;
import org.neurone.web.browser.Patience;

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

    /** A client that sends all before it reads: an answer lost to the connection's reset would be lost here, one time in five. */
    @Test
    void theRefusalOfABodyArrivesWhereTheClientSendsAllOfItFirst() throws IOException {
        String large = "{\"text\":\"" + "x".repeat(3 << 20) + "\"}";
        byte[] request = ("POST /api/models HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + large.length() + "\r\n\r\n" + large)
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 20; i++) {
            try (Socket socket = new Socket("localhost", server.port())) {
                socket.getOutputStream().write(request);
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
                assertTrue(answer.contains("too-large"), answer);
            }
        }
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
    @CsvSource(
            delimiter = '|',
            value = {
                "x; | 62000 | 50 mistakes",
                "x; | 1000000 | 50 mistakes",
                "lr 1; | 1000000 | 50 mistakes",
                "layer 1; | 1000000 | 2,000 statements",
                "expect accuracy 95% after 100; | 1000000 | 2,000 statements",
                "'x ' | 1000000 | 400,000 words",
                "x* | 1000000 | 10,000 powers"
            })
    void aTextWithTooMuchOfSomethingIs422AndSaysWhereReadingStopped(String piece, int length, String what) {
        String text = (piece.endsWith(";") ? "" : "inputs ") + piece.repeat(length / piece.length());
        HttpResponse<String> answer = server.save(Json.object().put("text", text));
        assertProblem(422, "text", answer);
        JsonNode problems = Json.own(answer.body()).get("problems");
        assertTrue(problems.size() <= 51, () -> "problems: " + problems.size());
        JsonNode stopped = problems.get(problems.size() - 1);
        assertEquals("reading-stopped", stopped.get("code").textValue());
        String sentence = stopped.get("english").textValue();
        assertTrue(sentence.contains(what), sentence);
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

    /** None of the slow ones has come to an end when the others have their answers. */
    @Test
    void manySlowBodiesDoNotKeepOthersWaiting() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                slow.add(unfinished(1_000));
            }
            for (Socket one : slow) {
                assertTrue(isAskedFor(one), "its body is being read");
            }
            assertEquals(200, server.get("/health").statusCode());
            assertEquals(
                    "s", server.save("seed 7 # slow").get("text").textValue().substring(10, 11));
            assertTrue(slow.stream().anyMatch(HostileClientTest::isPending));
        } finally {
            close(slow);
        }
    }

    /** All at once, since each of them takes as long as it is allowed to. */
    @Test
    void whoKeepsTheServerWaitingIsCutOffInTime() throws Exception {
        long start = System.nanoTime();
        try (Socket silent = open("Content-Length: 1000", "{\"te");
                Socket dripping = open("Content-Length: 1000", "{\"te");
                Socket chunked = open("Transfer-Encoding: chunked", "5\r\n{\"tex\r\n");
                Socket header = new Socket("localhost", server.port())) {
            CompletableFuture<Void> drops = CompletableFuture.allOf(drip(dripping, "x"), drip(header, "X: y\r\n"));
            header.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
            for (Socket body : List.of(silent, dripping, chunked)) {
                String answer = rest(body);
                assertTrue(answer.startsWith("HTTP/1.1 408"), answer);
                assertTrue(answer.contains("urn:neurone:too-slow"), answer);
            }
            assertFalse(rest(header).startsWith("HTTP/1.1 200"), "a header that never ends is no request");
            assertTrue(System.nanoTime() - start < Patience.LIMIT.toNanos(), "in time");
            drops.join();
        }
    }

    @Test
    void aBodyThatSaysItIsHugeIsRefusedBeforeItComes() throws IOException {
        try (Socket socket = open("Content-Length: 99000000000", "{")) {
            String answer = rest(socket);
            assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
            assertTrue(answer.contains("urn:neurone:too-large"), answer);
        }
    }

    @Test
    void malformedChunksAre400() throws IOException {
        for (String chunk : new String[] {"zz\r\n{}\r\n", "2\r\n{}xx\r\n0\r\n\r\n", "-5\r\n{}\r\n", "\r\n\r\n"}) {
            try (Socket socket = open("Transfer-Encoding: chunked", chunk)) {
                String answer = rest(socket);
                assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
            }
        }
    }

    /** A byte a second, until the other end closes. */
    private static CompletableFuture<Void> drip(Socket socket, String drop) {
        return CompletableFuture.runAsync(() -> {
            try {
                while (!socket.isClosed()) {
                    socket.getOutputStream().write(drop.getBytes(StandardCharsets.US_ASCII));
                    TimeUnit.SECONDS.sleep(1);
                }
            } catch (IOException closed) {
                // That is what it waits for.
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static String rest(Socket socket) throws IOException {
        socket.setSoTimeout((int) Patience.LIMIT.toMillis());
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException reset) {
            return "";
        }
    }

    private static Socket open(String length, String body) throws IOException {
        Socket socket = new Socket("localhost", server.port());
        socket.getOutputStream()
                .write(("POST /api/models HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + length
                                + "\r\n\r\n" + body)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** A request whose body of so many bytes the client does not send before the server asks for it, and then slowly. */
    private static Socket unfinished(int length) throws IOException {
        Socket socket = new Socket("localhost", server.port());
        socket.getOutputStream()
                .write(("POST /api/models HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                + "Content-Length: " + length + "\r\nExpect: 100-continue\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Whether the server asks for the body, once it says anything. */
    private static boolean isAskedFor(Socket socket) throws IOException {
        String asked = "HTTP/1.1 100 Continue\r\n\r\n";
        socket.setSoTimeout((int) Patience.LIMIT.toMillis());
        return asked.equals(new String(socket.getInputStream().readNBytes(asked.length()), StandardCharsets.US_ASCII));
    }

    /** Whether the server has said nothing more, and holds the connection. */
    private static boolean isPending(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() > 256;
        } catch (SocketTimeoutException nothing) {
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.setSoTimeout((int) Patience.LIMIT.toMillis());
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
