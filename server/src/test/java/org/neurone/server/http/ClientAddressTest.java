package org.neurone.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.TestServer;
import org.neurone.server.operation.ServerSettings;
import org.neurone.server.storage.DatabaseSettings;

class ClientAddressTest {

    private static final Limits TWO_SAVES = new Limits(1 << 20, 1 << 16, 0, 2, 0);

    @TempDir
    Path folder;

    @Test
    void rangesHoldWhatTheySay() {
        assertTrue(AddressRange.of("10.0.0.0/8").contains("10.255.1.2"));
        assertFalse(AddressRange.of("10.0.0.0/8").contains("11.0.0.1"));
        assertTrue(AddressRange.of("192.168.1.7").contains("192.168.1.7"));
        assertFalse(AddressRange.of("192.168.1.7").contains("192.168.1.8"));
        assertTrue(AddressRange.of("2001:db8::/32").contains("2001:db8:1::1"));
        assertFalse(AddressRange.of("2001:db8::/32").contains("2001:db9::1"));
        assertTrue(AddressRange.of("0.0.0.0/0").contains("1.2.3.4"));
        assertFalse(AddressRange.of("0.0.0.0/0").contains("::1"));
        assertThrows(IllegalArgumentException.class, () -> AddressRange.of("localhost"));
        assertThrows(IllegalArgumentException.class, () -> AddressRange.of("10.0.0.0/33"));
    }

    @Test
    void aHouseholdsManyAddressesAreOne() {
        assertEquals(AddressRange.network("2001:db8:1:2:3::4"), AddressRange.network("2001:db8:1:2:ffff::"));
        assertEquals("1.2.3.4", AddressRange.network("1.2.3.4"));
    }

    @Test
    void aForwardedAddressCountsForNothingWithoutAProxy() {
        try (TestServer server = TestServer.start(folder, TWO_SAVES)) {
            assertEquals(201, save(server, 1, "1.1.1.1"));
            assertEquals(201, save(server, 2, "2.2.2.2"));
            assertEquals(429, save(server, 3, "3.3.3.3"));
        }
    }

    @Test
    void behindAProxyTheLastAddressBeforeItIsTheRealOne() {
        try (TestServer server = TestServer.start(behindProxy())) {
            assertEquals(201, save(server, 1, "9.9.9.9, 1.1.1.1"));
            assertEquals(201, save(server, 2, "8.8.8.8, 1.1.1.1"));
            assertEquals(429, save(server, 3, "7.7.7.7, 1.1.1.1"), "made-up addresses before it do not help");
            assertEquals(201, save(server, 4, "2.2.2.2"));
            assertEquals(201, save(server, 5, "2.2.2.2, 10.1.1.1"), "another proxy of ours is passed over");
            assertEquals(429, save(server, 6, "2.2.2.2"));
        }
    }

    /** A cache in front would hand one caller's name for the server on to all others. */
    @Test
    void noAnswerRepeatsWhatACallerCallsTheServer() {
        String[] forwarded = {
            "Content-Type", "application/json", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example"
        };
        try (TestServer server = TestServer.start(behindProxy())) {
            HttpResponse<String> saved =
                    server.post("{\"text\":\"title \\\"a\\\"; seed 7\",\"listed\":true}", forwarded);
            String id = Json.own(saved.body()).get("id").textValue();
            assertEquals("/m/" + id, Json.own(saved.body()).get("url").textValue());
            assertEquals("/m/" + id, saved.headers().firstValue("Location").orElseThrow());
            for (String path : new String[] {"/api/models", "/api/models/" + id, "/m/" + id, "/m/" + id + "."}) {
                String answer = raw(server, path);
                assertTrue(answer.contains("/m/" + id), path);
                assertFalse(answer.contains("evil"), answer);
            }
        }
    }

    private static String raw(TestServer server, String path) {
        try (Socket socket = new Socket("localhost", server.port())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                    + "Accept: text/html\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() {
        try (TestServer server = TestServer.start(folder, new Limits(1 << 20, 1 << 16, 3, 0, 0))) {
            assertEquals(200, server.get("/").statusCode());
            assertEquals(200, server.get("/").statusCode());
            assertEquals(404, server.get("/api/models/AAAAAAAAAAA").statusCode());
            var refused = server.get("/");
            assertEquals(429, refused.statusCode());
            assertEquals("20", refused.headers().firstValue("Retry-After").orElseThrow());
            assertEquals(200, server.get("/health").statusCode(), "whoever watches the server is not counted");
        }
    }

    @Test
    void aBrowserThatHasToWaitReadsWordsAndComesBackByItself() {
        try (TestServer server = TestServer.start(folder, new Limits(1 << 20, 1 << 16, 3, 0, 0))) {
            for (int i = 0; i < 3; i++) {
                assertEquals(200, server.get("/", "Accept", "text/html").statusCode());
            }
            HttpResponse<String> wait = server.get("/", "Accept", "text/html");
            assertEquals(429, wait.statusCode());
            assertEquals("20", wait.headers().firstValue("Retry-After").orElseThrow());
            assertTrue(wait.body().contains("<meta http-equiv=\"refresh\" content=\"20\" />"), wait.body());
            assertTrue(wait.body().contains("<p lang=\"fr\">"), wait.body());
        }
    }

    /** 200 saves a minute for the address are 20 for each browser: one that floods leaves the next its own. */
    @Test
    void oneBrowsersFloodLeavesTheOthersOfItsAddressTheirPart() {
        try (TestServer server = TestServer.start(folder, new Limits(1 << 20, 1 << 16, 0, 200, 0))) {
            int refused = 0;
            for (int seed = 0; seed < 30; seed++) {
                refused += saveOf(server, seed, "flooding-browser") == 429 ? 1 : 0;
            }
            assertEquals(10, refused);
            assertEquals(201, saveOf(server, 100, "another-browser"));
            assertEquals(201, saveOf(server, 101, ""));
        }
    }

    @Test
    void filesOfThePageAreNotCounted() {
        try (TestServer server = TestServer.start(folder, new Limits(1 << 20, 1 << 16, 3, 0, 0))) {
            for (int i = 0; i < 50; i++) {
                assertEquals(200, server.get("/page.js").statusCode());
            }
            assertEquals(200, server.get("/").statusCode());
        }
    }

    private static int saveOf(TestServer server, int seed, String browser) {
        return server.post(
                        "{\"text\":\"seed " + seed + "\"}",
                        "Content-Type",
                        "application/json",
                        "Neurone-Browser",
                        browser)
                .statusCode();
    }

    @Test
    void tokensFlowEvenlyAndNeverOverTheBrim() {
        long[] now = {0};
        TokenBuckets buckets = new TokenBuckets(60, () -> now[0]);
        for (int i = 0; i < 60; i++) {
            assertTrue(buckets.take("a").isEmpty());
        }
        assertEquals(1, buckets.take("a").getAsInt());
        assertTrue(buckets.take("b").isEmpty(), "another address has a bucket of its own");
        now[0] += 1_000_000_000L;
        assertTrue(buckets.take("a").isEmpty());
        assertTrue(buckets.take("a").isPresent());
        now[0] += 3_600_000_000_000L;
        for (int i = 0; i < 60; i++) {
            assertTrue(buckets.take("a").isEmpty());
        }
        assertTrue(buckets.take("a").isPresent());
    }

    private ServerSettings behindProxy() {
        ServerSettings plain = TestServer.settings(DatabaseSettings.file(folder.resolve("neurone.db")), TWO_SAVES);
        List<AddressRange> proxies = List.of(AddressRange.of("127.0.0.0/8"), AddressRange.of("10.0.0.0/8"));
        return new ServerSettings(
                plain.host(),
                0,
                plain.database(),
                plain.limits(),
                proxies,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static int save(TestServer server, int seed, String forwarded) {
        return server.post(
                        "{\"text\":\"seed " + seed + "\"}",
                        "Content-Type",
                        "application/json",
                        "X-Forwarded-For",
                        forwarded)
                .statusCode();
    }
}
