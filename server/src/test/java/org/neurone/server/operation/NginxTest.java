package org.neurone.server.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurone.server.TestServer;
import org.neurone.server.http.AddressRange;
import org.neurone.server.storage.DatabaseSettings;
import org.neurone.web.browser.Patience;

/** The README's example of nginx, run by a real one, and callers who want the cache to lie to the others. */
class NginxTest {

    @TempDir
    Path folder;

    private Nginx nginx;
    private int port;

    @BeforeEach
    void findNginx() {
        assumeTrue(Nginx.isHere(), Nginx.ABSENT);
    }

    @AfterEach
    void stop() {
        if (nginx != null) {
            nginx.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://neurone.example"})
    void noCallersNameForTheServerIsHandedOnToOthers(String publicUrl) throws Exception {
        try (TestServer server = start(Optional.of(publicUrl).filter(url -> !url.isEmpty()), Optional.empty())) {
            String id = server.save("title \"Two moons\"; data moons; layer 3")
                    .get("id")
                    .textValue();
            List<String> paths = List.of(
                    "/",
                    "/m/" + id,
                    "/embed/" + id,
                    "/api/models/" + id,
                    "/m/" + id + ".nn",
                    "/api/models",
                    "/page.js");
            for (String path : paths) {
                String poisoned =
                        ask(path, "evil.example", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: http");
                assertTrue(poisoned.startsWith("HTTP/1.1 200"), poisoned);
                assertFalse(poisoned.contains("evil"), poisoned);
                assertFalse(ask(path, "neurone.example").contains("evil"), path);
            }
            String page = ask("/m/" + id, "neurone.example");
            assertTrue(page.contains("<title>Two moons"), page);
            assertEquals(
                    !publicUrl.isEmpty(), page.contains("content=\"https://neurone.example/m/" + id + ".png\""), page);
            bringDown(server);
            assertTrue(ask("/m/" + id, "neurone.example").contains("<title>Two moons"), "it came from the cache");
        }
    }

    @Test
    void whoeverCannotUnpackGetsWhatIsNotPacked() throws Exception {
        try (TestServer server = start(Optional.empty(), Optional.empty())) {
            String id = server.save("title \"Two moons\"; note \"" + "moon ".repeat(500) + "\"; layer 3")
                    .get("id")
                    .textValue();
            for (String path : List.of("/m/" + id, "/api/models/" + id, "/page.css")) {
                String packed = ask(path, "neurone.example", "Accept-Encoding: gzip");
                assertTrue(packed.contains("Content-Encoding: gzip"), path);
                assertTrue(packed.contains("Vary: Accept-Encoding"), path);
                String plain = ask(path, "neurone.example");
                assertFalse(plain.contains("Content-Encoding"), path);
                assertTrue(
                        ask(path, "neurone.example", "Accept-Encoding: gzip").contains("Content-Encoding: gzip"), path);
            }
        }
    }

    @Test
    void metricsAreNotPassedOn() throws Exception {
        int metrics = Nginx.freePort();
        try (TestServer server = start(Optional.empty(), Optional.of(metrics))) {
            assertEquals(200, server.get("/health").statusCode());
            for (String path :
                    List.of("/metrics", "/metrics/", "//metrics", "/%6detrics", "/x/../metrics", "/metrics;a")) {
                String answer = ask(path, "localhost:" + metrics);
                assertTrue(answer.matches("(?s)HTTP/1.1 4\\d\\d .*"), answer);
                assertFalse(answer.contains("jvm_memory"), path);
            }
        }
    }

    private static void bringDown(TestServer server) {
        server.close();
    }

    /** A server with nginx before it as the README has it, but without TLS and on ports of the test's own. */
    private TestServer start(Optional<String> publicUrl, Optional<Integer> metricsPort) throws Exception {
        ServerSettings plain =
                TestServer.settings(DatabaseSettings.file(folder.resolve("neurone.db")), TestServer.WIDE);
        TestServer server = TestServer.start(new ServerSettings(
                plain.host(),
                0,
                plain.database(),
                plain.limits(),
                List.of(AddressRange.of("127.0.0.1")),
                publicUrl,
                Optional.empty(),
                false,
                metricsPort,
                Optional.empty()));
        port = Nginx.freePort();
        String example = example();
        example = replaced(
                example, "/var/cache/nginx/neurone", folder.resolve("cache").toString());
        example = replaced(example, "listen 443 ssl http2;", "listen 127.0.0.1:" + port + ";");
        example = replaced(example, "http://127.0.0.1:7070", "http://127.0.0.1:" + server.port());
        nginx = Nginx.start(folder, port, example);
        return server;
    }

    private static String example() throws IOException {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            inside |= line.startsWith("    proxy_cache_path");
            if (inside && !line.startsWith("    ")) {
                break;
            }
            if (inside) {
                lines.add(line);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String replaced(String text, String old, String by) {
        assertTrue(text.contains(old), old);
        return text.replace(old, by);
    }

    private String ask(String path, String host, String... headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) Patience.LIMIT.toMillis());
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n"
                    + Stream.of(headers).map(header -> header + "\r\n").reduce("", String::concat)
                    + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
