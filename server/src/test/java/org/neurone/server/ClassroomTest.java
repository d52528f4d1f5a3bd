package org.neurone.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.http.Json;
import org.neurone.server.http.Limits;

/** A whole class behind the one address of its school, with the settings that a server has when nobody says otherwise. */
class ClassroomTest {

    private static final int PUPILS = 200;

    /** So many at a time, as browsers of a class on one line are. */
    private static final int TOGETHER = 40;

    private static final int MOST_TRIES = 60;
    private static final Pattern REFERENCE =
            Pattern.compile("[\"'`](?:\\./)?([A-Za-z0-9_/-]+\\.(?:js|css|wasm|svg))[\"'`]");

    @TempDir
    Path folder;

    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger waits = new AtomicInteger();
    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    /**
     * All at once: the rates begin full and fill evenly, so whoever comes later in the minute finds more of them and not
     * less.
     */
    @Test
    void twoHundredPupilsGetInAndEverySaveIsKept() throws Exception {
        try (TestServer server = TestServer.start(folder, Limits.STANDARD)) {
            String lesson = Json.own(server.post("{\"text\":\"data xor; layer 3; expect loss 9 after 1\"}")
                            .body())
                    .get("id")
                    .textValue();
            List<String> files = files(server, "/m/" + lesson);
            assertTrue(files.size() > 5, files::toString);
            ExecutorService pupils = Executors.newFixedThreadPool(TOGETHER);
            List<Future<String>> visits = new ArrayList<>();
            for (int number = 0; number < PUPILS; number++) {
                int seed = number;
                visits.add(pupils.submit(() -> visit(server, lesson, files, seed)));
            }
            for (Future<String> visit : visits) {
                ids.add(visit.get());
            }
            pupils.shutdown();
            assertEquals(0, refusals.get(), "nobody of a class has asked too often");
            assertEquals(PUPILS, ids.size(), "each pupil's text is another");
            for (String id : ids) {
                assertEquals(200, server.get("/m/" + id + ".nn").statusCode(), "an acknowledged save is kept");
            }
        }
    }

    /** A tenth of what the address may save: one more is refused, and the time that is named is enough. */
    @Test
    void whoeverWaitsAsLongAsTheServerSaysGetsIn() throws Exception {
        try (TestServer server = TestServer.start(folder, Limits.STANDARD)) {
            HttpResponse<String> answer = save(server, 0, "one-browser");
            for (int seed = 1; seed < 1_000 && answer.statusCode() != 429; seed++) {
                answer = save(server, seed, "one-browser");
            }
            assertEquals(429, answer.statusCode());
            TimeUnit.SECONDS.sleep(seconds(answer));
            assertEquals(201, save(server, 1_000, "one-browser").statusCode());
        }
    }

    /** Opens the link with all its files, plays, and saves twice; the id of what was saved. */
    private String visit(TestServer server, String lesson, List<String> files, int seed) throws Exception {
        String browser = "pupil-number-" + seed;
        assertEquals(200, patient(() -> read(server, "/m/" + lesson, browser)).statusCode());
        for (String file : files) {
            HttpResponse<String> answer = patient(() -> read(server, "/" + file, browser));
            assertEquals(200, answer.statusCode(), file);
            assertTrue(!answer.body().isEmpty(), file);
        }
        JsonNode model = Json.own(
                patient(() -> read(server, "/api/models/" + lesson, browser)).body());
        assertTrue(model.get("text").textValue().contains("layer 3"), model::toString);
        assertTrue(patient(() -> read(server, "/api/models/" + lesson + "/claims", browser))
                        .statusCode()
                < 300);
        assertEquals(201, patient(() -> save(server, 2 * seed, browser)).statusCode());
        HttpResponse<String> saved = patient(() -> save(server, 2 * seed + 1, browser));
        assertEquals(201, saved.statusCode(), saved.body());
        return Json.own(saved.body()).get("id").textValue();
    }

    private interface Request {
        HttpResponse<String> send() throws Exception;
    }

    /** Asks again after as long as the server says, as the page does; a server that is busy is none that refuses. */
    private HttpResponse<String> patient(Request request) throws Exception {
        HttpResponse<String> answer = request.send();
        for (int tries = 0; tries < MOST_TRIES && (answer.statusCode() == 429 || answer.statusCode() == 503); tries++) {
            (answer.statusCode() == 429 ? refusals : waits).incrementAndGet();
            TimeUnit.SECONDS.sleep(seconds(answer));
            answer = request.send();
        }
        return answer;
    }

    private static int seconds(HttpResponse<String> answer) {
        return Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow());
    }

    private static HttpResponse<String> read(TestServer server, String path, String browser) {
        return server.get(path, "Accept", "text/html,*/*", "Neurone-Browser", browser);
    }

    private static HttpResponse<String> save(TestServer server, int seed, String browser) {
        String body = Json.object().put("text", "seed " + seed).toString();
        return server.send(
                "/api/models",
                request -> request.headers("Content-Type", "application/json", "Neurone-Browser", browser)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** What the page names, and what that names: all that any visit could load. */
    private static List<String> files(TestServer server, String page) {
        Set<String> files = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(page));
        while (!open.isEmpty()) {
            HttpResponse<String> answer = server.get(open.pop(), "Accept", "text/html");
            Matcher named = REFERENCE.matcher(answer.statusCode() == 200 ? answer.body() : "");
            while (named.find()) {
                String name = named.group(1).replaceFirst("^/", "");
                if (!files.contains(name) && server.get("/" + name).statusCode() == 200) {
                    files.add(name);
                    open.push("/" + name);
                }
            }
        }
        return new ArrayList<>(files);
    }
}
