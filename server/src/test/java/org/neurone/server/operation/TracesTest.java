package org.neurone.server.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.TestServer;
import org.neurone.server.storage.DatabaseSettings;

/** Traces as a collector gets them: OTLP over HTTP, read here by the format's own field numbers. */
class TracesTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLER = "00f067aa0ba902b7";

    @TempDir
    Path folder;

    private final List<Sent> spans = new CopyOnWriteArrayList<>();
    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private HttpServer collector;

    /** A span of trace.proto of OTLP 1: trace id is field 1, span id 2, parent 4, name 5. */
    private record Sent(String trace, String id, String parent, String name) {}

    @BeforeEach
    void listen() throws IOException {
        collector = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            byte[] body = exchange.getRequestBody().readAllBytes();
            byte[] plain = packed ? unpacked(body) : body;
            bodies.add(plain);
            // ExportTraceServiceRequest.resource_spans 1, ResourceSpans.scope_spans 2, ScopeSpans.spans 2.
            for (byte[] resource : fields(plain, 1)) {
                for (byte[] scope : fields(resource, 2)) {
                    fields(scope, 2).forEach(span -> spans.add(sent(span)));
                }
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
    }

    @AfterEach
    void stop() {
        collector.stop(0);
    }

    @Test
    void aRequestIsASpanOfItsCallersTraceWithTheStatementsItAsked() {
        String id;
        try (TestServer server = TestServer.start(settings("/v1/traces"))) {
            id = server.save("title \"Private words\"; seed 7").get("id").textValue();
            assertEquals(
                    200,
                    server.get("/m/" + id + ".nn", "traceparent", "00-" + TRACE + "-" + CALLER + "-01")
                            .statusCode());
        }
        // Closing sends what is left.
        Sent request = spans.stream()
                .filter(span -> span.name().equals("GET /m/{id}.nn"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(spans.toString()));
        assertEquals(TRACE, request.trace());
        assertEquals(CALLER, request.parent());
        List<Sent> asked = spans.stream()
                .filter(span -> span.parent().equals(request.id()))
                .toList();
        assertFalse(asked.isEmpty(), spans.toString());
        asked.forEach(span -> {
            assertEquals(TRACE, span.trace());
            assertEquals("SELECT", span.name());
        });
        assertTrue(spans.stream().anyMatch(span -> span.name().equals("POST /api/models")), spans.toString());
        String all = bodies.stream()
                .map(body -> new String(body, StandardCharsets.ISO_8859_1))
                .reduce("", String::concat);
        assertTrue(all.contains("SELECT 1 FROM content WHERE id ="), "statements as they stand in the program");
        assertFalse(all.contains("Private") || all.contains(id) || all.contains("127.0.0.1"), "nothing of who or what");
    }

    @Test
    void aCollectorThatIsAwayIsInNobodysWay() {
        collector.stop(0);
        try (TestServer server = TestServer.start(settings("/v1/traces"))) {
            assertEquals(201, server.post("{\"text\":\"seed 8\"}").statusCode());
        }
    }

    /** Off unless it is set: then nothing of it is loaded and nothing stands around a request. */
    @Test
    void withoutTheSettingNothingIsSent() {
        try (TestServer server = TestServer.start(folder)) {
            assertEquals(201, server.post("{\"text\":\"seed 9\"}").statusCode());
        }
        assertEquals(List.of(), bodies);
    }

    private ServerSettings settings(String path) {
        return TestServer.settings(DatabaseSettings.file(folder.resolve("neurone.db")), TestServer.WIDE)
                .withTraces(
                        URI.create("http://localhost:" + collector.getAddress().getPort() + path));
    }

    private static Sent sent(byte[] span) {
        return new Sent(
                hex(fields(span, 1)),
                hex(fields(span, 2)),
                hex(fields(span, 4)),
                new String(fields(span, 5).get(0), StandardCharsets.UTF_8));
    }

    private static String hex(List<byte[]> field) {
        return field.isEmpty() ? "" : HexFormat.of().formatHex(field.get(0));
    }

    private static byte[] unpacked(byte[] body) throws IOException {
        try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return stream.readAllBytes();
        }
    }

    /** The fields of this number that are texts, bytes or messages: tag, length, content; the others are passed over. */
    private static List<byte[]> fields(byte[] message, int number) {
        List<byte[]> found = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            long tag = varint(bytes);
            switch ((int) (tag & 7)) {
                case 0 -> varint(bytes);
                case 1 -> bytes.getLong();
                case 5 -> bytes.getInt();
                default -> {
                    byte[] content = new byte[(int) varint(bytes)];
                    bytes.get(content);
                    if (tag >> 3 == number) {
                        found.add(content);
                    }
                }
            }
        }
        return found;
    }

    private static long varint(ByteBuffer bytes) {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes.get();
            value |= (long) (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }
}
