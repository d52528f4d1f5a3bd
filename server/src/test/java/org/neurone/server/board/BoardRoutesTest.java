package org.neurone.server.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.dsl.Language;
import org.neurone.engine.Trainer;
import org.neurone.server.TestServer;
import org.neurone.server.http.Json;
import org.neurone.server.http.Limits;
import org.neurone.server.storage.Database;
import org.neurone.server.storage.DatabaseSettings;

/** A board with real servers: SQLite here, PostgreSQL in {@link PostgresBoardTest}. */
class BoardRoutesTest {
    private static final String CHALLENGE = """
            title "Party"
            challenge "Party <1>"
            data party
            layer 1 sigmoid
            lr 0.001
            epochs 100
            fixed data seed
            limit units 1
            rank epochs
            expect accuracy 100% after 100
            """;

    @TempDir
    Path folder;

    private DatabaseSettings database;
    private TestServer server;
    private String challenge;
    private String maker;

    DatabaseSettings database() throws Exception {
        return DatabaseSettings.file(folder.resolve("neurone.db"));
    }

    @BeforeEach
    void start() throws Exception {
        database = database();
        server = TestServer.start(TestServer.settings(database, TestServer.WIDE));
        JsonNode saved = server.save(CHALLENGE);
        challenge = saved.get("id").textValue();
        maker = saved.get("token").textValue();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String solution(double rate) {
        return CHALLENGE.replace("lr 0.001", "lr " + rate);
    }

    private HttpResponse<String> handIn(String text, String nickname) {
        return handIn(server, text, nickname);
    }

    private HttpResponse<String> handIn(TestServer to, String text, String nickname) {
        String body = Json.object().put("text", text).put("nickname", nickname).toString();
        return to.send(
                "/api/challenges/" + challenge + "/entries",
                request -> request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private int takeOff(String entry, String token) {
        return server.send(
                        "/api/challenges/" + challenge + "/entries/" + entry,
                        request -> request.DELETE().header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private List<String> board() {
        return board(server);
    }

    private List<String> board(TestServer of) {
        List<String> names = new ArrayList<>();
        of.json("/api/challenges/" + challenge + "/entries")
                .get("entries")
                .forEach(entry -> names.add(entry.get("rank").intValue() + " "
                        + entry.get("nickname").textValue()));
        return names;
    }

    @Test
    void whatHoldsIsRankedByWhatTheServerComputed() {
        HttpResponse<String> slow = handIn(solution(0.5), "Slow");
        assertEquals(201, slow.statusCode(), slow.body());
        assertEquals(201, handIn(solution(5), "Quick").statusCode());
        assertEquals(List.of("1 Quick", "2 Slow"), board());
        JsonNode answer = Json.own(slow.body());
        Trainer trainer = Trainer.of(Language.standard().read(solution(0.5)).experiment());
        trainer.run();
        assertEquals(trainer.hash(), answer.get("hash").textValue(), "anybody can repeat it");
        assertEquals(1, answer.get("units").intValue());
        assertEquals(
                """
                neurone 1
                title "Party"
                challenge "Party <1>"
                data party
                layer 1 sigmoid
                lr 0.5
                fixed data seed
                limit units 1
                rank epochs
                expect accuracy 1 after 100
                """, server.get("/m/" + answer.get("id").textValue() + ".nn").body());
    }

    @Test
    void whatDoesNotHoldGetsItsSentencesAndNothingIsKept() {
        String[][] wrong = {
            {CHALLENGE, "missed"},
            {solution(0.5).replace("layer 1", "layer 2; layer 1"), "broken"},
            {solution(0.5).replace("limit units 1", "limit units 100"), "broken"},
            {solution(0.5).replace("data party", "data and"), "broken"},
            {solution(0.5) + "seed 7\n", "broken"},
            {solution(0.5).replace("data party", "data party seed 7"), "broken"},
            {solution(0.5).replace("data party", "data party test 50%"), "broken"},
            {solution(0.5).replace("accuracy 100%", "accuracy 10%"), "broken"},
            {solution(0.5).replace("after 100\n", "after 1\n"), "broken"},
            {solution(0.5).replace("rank epochs", "rank units"), "broken"},
            {solution(0.5) + "variant \"bob\"\n", "broken"},
            {CHALLENGE.replace("layer 1 sigmoid", "layer 1 sigmoid weights [9 9 9] bias [-13]"), "broken"},
            {solution(0.5) + "state \"1:AAAA\"\n", "unreadable"},
            {solution(0.5).replace("Party <1>", "Party 2"), "foreign"},
            {"layer 3", "foreign"},
            {"layer 3 sigmoidd", "unreadable"},
        };
        for (String[] one : wrong) {
            HttpResponse<String> answer = handIn(one[0], "Ada");
            assertEquals(422, answer.statusCode(), answer.body());
            JsonNode problem = Json.own(answer.body());
            assertEquals(one[1], problem.get("outcome").textValue());
            assertEquals("urn:neurone:entry", problem.get("type").textValue());
            assertFalse(problem.get("reasons").get(0).get("french").textValue().isEmpty());
        }
        assertEquals(List.of(), board());
        assertEquals(
                0,
                server.json("/api/challenges/" + challenge + "/entries")
                        .get("solved")
                        .intValue());
    }

    @Test
    void theSameTextStandsOnceAndItsFirstNameStays() {
        JsonNode first = Json.own(handIn(solution(0.5), "First").body());
        HttpResponse<String> second = handIn(solution(0.5) + "# mine\n", "Second");
        assertEquals(200, second.statusCode());
        assertTrue(Json.own(second.body()).get("token").isNull());
        assertEquals(List.of("1 First"), board());
        assertEquals(
                204, takeOff(first.get("id").textValue(), first.get("token").textValue()));
        assertEquals(List.of(), board());
    }

    @Test
    void tiesGoToTheEarlier() {
        assertEquals(201, handIn(solution(0.5), "Early").statusCode());
        assertEquals(
                201,
                handIn(solution(0.5).replace("lr 0.5", "lr 0.5\nmetric loss"), "Late")
                        .statusCode());
        assertEquals(List.of("1 Early", "2 Late"), board());
    }

    @Test
    void onlyTheEntrantAndTheFirstSaverOfTheChallengeTakeAnEntryOff() {
        JsonNode entry = Json.own(handIn(solution(0.5), "Rude").body());
        String id = entry.get("id").textValue();
        String later = server.save(CHALLENGE).get("token").textValue();
        String same = server.save(Language.standard()
                        .write(Language.standard().read(solution(0.5)).experiment()))
                .get("token")
                .textValue();
        assertEquals(403, takeOff(id, later), "who saves the challenge again is not its maker");
        assertEquals(403, takeOff(id, same), "nor is who saves the entry's text its entrant");
        assertEquals(404, takeOff("AAAAAAAAAAA", maker));
        assertEquals(204, takeOff(id, maker));
        assertEquals(List.of(), board());
        assertEquals(410, handIn(solution(0.5), "Rude again").statusCode());
    }

    @Test
    void nicknamesAreTakenOffByTheEntrantTheMakerAndTheOperator() {
        JsonNode slow = Json.own(handIn(solution(0.5), "Rude").body());
        JsonNode quick = Json.own(handIn(solution(5), "Worse").body());
        assertEquals(1, slow.get("rank").intValue());
        assertEquals(1, quick.get("rank").intValue());
        assertEquals(2, quick.get("solved").intValue());
        assertEquals(2, Json.own(handIn(solution(0.5), "").body()).get("rank").intValue());
        assertEquals(403, unname(slow.get("id").textValue(), quick.get("token").textValue()));
        assertEquals(204, unname(slow.get("id").textValue(), maker));
        assertEquals(List.of("1 Worse", "2 "), board());
        assertEquals(204, unname(quick.get("id").textValue(), quick.get("token").textValue()));
        assertEquals(List.of("1 ", "2 "), board());
        JsonNode third = Json.own(handIn(solution(1), "Rudest").body());
        try (Database own = Database.open(database)) {
            SqlEntryStore entries = new SqlEntryStore(own, Clock.systemUTC());
            assertTrue(entries.unname(third.get("id").textValue()));
            assertFalse(entries.unname(challenge));
        }
        assertFalse(board().toString().contains("Rudest"));
    }

    private int unname(String entry, String token) {
        return server.send(
                        "/api/challenges/" + challenge + "/entries/" + entry + "/nickname",
                        request -> request.DELETE().header("Authorization", "Bearer " + token))
                .statusCode();
    }

    @Test
    void aBoardTravelsAsACodeAndAsAFrameThatSaysHowManySolvedIt() {
        assertEquals(201, handIn(solution(0.5), "Ada").statusCode());
        HttpResponse<String> code = server.get("/c/" + challenge + ".qr.svg");
        assertEquals(200, code.statusCode());
        assertTrue(code.body().contains("/c/" + challenge + "</title>"), code.body());
        assertEquals(404, server.get("/c/AAAAAAAAAAA.qr.svg").statusCode());
        String page = server.get("/c/" + challenge).body();
        assertTrue(page.contains("application/json+oembed"), page);
        assertTrue(page.contains("href=\"/class?task=" + challenge + "\""), page);
        JsonNode frame = server.json("/oembed?url=/c/" + challenge);
        String unfurled = "property=\"og:description\" content=\"Challenge, %d solved it. ";
        assertTrue(server.get("/m/" + challenge).body().contains(unfurled.formatted(1)));
        assertEquals(201, handIn(solution(1), "Bob").statusCode());
        assertTrue(server.get("/m/" + challenge).body().contains(unfurled.formatted(2)), "and never an older number");
        assertFalse(server.get("/m/" + server.save("layer 3").get("id").textValue())
                .body()
                .contains("solved it"));
        assertEquals("Party: challenge, 1 solved it", frame.get("title").textValue());
        assertTrue(frame.get("html").textValue().contains("/embed/" + challenge));
    }

    @Test
    void aTextThatIsTakenBackIsOffTheBoard() {
        JsonNode entry = Json.own(handIn(solution(0.5), "Gone").body());
        assertEquals(
                204,
                server.delete(entry.get("id").textValue(), entry.get("token").textValue())
                        .statusCode());
        assertEquals(List.of(), board());
    }

    @Test
    void nicknamesAreBoundedTextAndThePageShowsThemAsText() {
        assertEquals(201, handIn(solution(0.5), "  <b>\u202eEve\u0007\n& co ").statusCode());
        assertEquals(400, handIn(solution(1), "x".repeat(41)).statusCode());
        assertEquals(201, handIn(solution(1), "").statusCode());
        HttpResponse<String> page = server.get("/c/" + challenge);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("&lt;b&gt; Eve &amp; co"), page.body());
        assertTrue(page.body().contains("<h1>Party &lt;1&gt;</h1>"), page.body());
        assertTrue(page.body().contains("Challenge, 2 solved it."), page.body());
        assertTrue(page.body().contains("Goal: accuracy 100% after 100"), page.body());
        assertFalse(page.body().contains("<script"), page.body());
        assertTrue(page.body().contains("href=\"/learn.css\""), page.body());
        assertEquals(200, server.get("/learn.css").statusCode());
        String french =
                server.get("/c/" + challenge, "Accept-Language", "fr-CH, en").body();
        assertTrue(french.contains("Défi, réussi par 2 personnes."), french);
        assertTrue(
                page.headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'none'"));
    }

    @Test
    void aBoardIsReadInPages() {
        for (int i = 1; i <= 5; i++) {
            assertEquals(201, handIn(solution(i), "n" + i).statusCode());
        }
        String entries = "/api/challenges/" + challenge + "/entries";
        JsonNode page = server.json(entries + "?from=2&count=2");
        assertEquals(5, page.get("solved").intValue());
        assertEquals(3, page.get("entries").get(0).get("rank").intValue());
        assertEquals(2, page.get("entries").size());
        assertEquals(4, page.get("next").intValue());
        assertTrue(server.json(entries + "?from=4&count=2").get("next").isNull());
        assertEquals(400, server.get(entries + "?count=101").statusCode());
    }

    @Test
    void whatIsNoChallengeHasNoBoard() {
        String plain = server.save("layer 3 sigmoid").get("id").textValue();
        assertEquals(422, server.get("/c/" + plain).statusCode());
        assertEquals(404, server.get("/c/AAAAAAAAAAA").statusCode());
        challenge = plain;
        assertEquals(422, handIn(solution(0.5), "Ada").statusCode());
    }

    @Test
    void aRunBeyondTheBudgetIsRefusedAtOnce() {
        String endless = CHALLENGE.replace("after 100", "after 2000000000").replace("epochs 100", "epochs 2000000000");
        challenge = server.save(endless).get("id").textValue();
        HttpResponse<String> answer = handIn(endless.replace("lr 0.001", "lr 5"), "Ada");
        assertEquals(422, answer.statusCode(), answer.body());
        assertEquals("unchecked", Json.own(answer.body()).get("outcome").textValue());
    }

    @Test
    void twoServersOnOneDatabaseShowOneBoard() {
        try (TestServer other = TestServer.start(TestServer.settings(database, TestServer.WIDE))) {
            assertEquals(201, handIn(other, solution(0.5), "There").statusCode());
            assertEquals(200, handIn(solution(0.5), "Here").statusCode());
            assertEquals(201, handIn(solution(5), "Quick").statusCode());
            assertEquals(List.of("1 Quick", "2 There"), board());
            assertEquals(board(), board(other));
        }
    }

    /** With the limits that a server has where nobody says otherwise; each browser sends the word that the page makes up. */
    @Test
    void aClassOfTwoHundredHandsInAtOnceWithoutARefusal() throws Exception {
        ExecutorService students = Executors.newFixedThreadPool(50);
        try (TestServer standard = TestServer.start(TestServer.settings(database, Limits.STANDARD))) {
            List<Callable<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                String body = Json.object().put("text", solution(1 + i / 64.0)).toString();
                String browser = "student-" + (1000 + i);
                all.add(() -> standard.send(
                                "/api/challenges/" + challenge + "/entries",
                                request -> request.header("Content-Type", "application/json")
                                        .header("Neurone-Browser", browser)
                                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                        .statusCode());
            }
            for (Future<Integer> answer : students.invokeAll(all)) {
                assertEquals(201, answer.get());
            }
        } finally {
            students.shutdownNow();
        }
        assertEquals(
                200,
                server.json("/api/challenges/" + challenge + "/entries")
                        .get("solved")
                        .intValue());
    }
}
