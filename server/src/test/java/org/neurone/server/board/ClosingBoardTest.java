package org.neurone.server.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.dsl.Language;
import org.neurone.dsl.judge.Drawn;
import org.neurone.dsl.judge.Judge;
import org.neurone.dsl.judge.Judgement;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Experiment;
import org.neurone.engine.kernel.PlainKernels;
import org.neurone.engine.metric.Accuracy;
import org.neurone.engine.plan.Limits;
import org.neurone.server.TestClock;
import org.neurone.server.TestServer;
import org.neurone.server.cli.Graded;
import org.neurone.server.http.Json;
import org.neurone.server.storage.DatabaseSettings;

/** A board that closes, with SQLite; on PostgreSQL in {@link PostgresClosingBoardTest}. */
class ClosingBoardTest {
    private static final String CHALLENGE = """
            challenge "Moons" closes "2026-12-20" sealed
            data moons samples 60 seed 3
            layer 3 tanh
            lr 0.0001
            epochs 30
            fixed data test
            limit units 5
            rank accuracy
            rank loss
            expect accuracy 70% after 30
            """;

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock("2026-12-01T08:00:00Z");
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
        server = TestServer.start(TestServer.settings(database, TestServer.WIDE), clock);
        JsonNode saved = server.save(CHALLENGE);
        challenge = saved.get("id").textValue();
        maker = saved.get("token").textValue();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String entry(double rate, long seed) {
        return CHALLENGE.replace("lr 0.0001", "lr " + rate + "; seed " + seed);
    }

    private String entries() {
        return "/api/challenges/" + challenge + "/entries";
    }

    private HttpResponse<String> handIn(TestServer to, String text, String nickname) {
        String body = Json.object().put("text", text).put("nickname", nickname).toString();
        return to.send(
                entries(),
                request -> request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Several that hold by themselves, of both servers. */
    private List<String> handInSome(TestServer other) {
        List<String> texts = List.of(entry(0.3, 1), entry(0.4, 2), entry(0.5, 5), entry(1, 1));
        for (int i = 0; i < texts.size(); i++) {
            HttpResponse<String> answer = handIn(i % 2 == 0 ? server : other, texts.get(i), "n" + i);
            assertEquals(201, answer.statusCode(), answer.body());
        }
        return texts;
    }

    private List<String> board(TestServer of) {
        List<String> names = new ArrayList<>();
        of.json(entries())
                .get("entries")
                .forEach(row -> names.add(row.get("nickname").textValue()));
        return names;
    }

    @Test
    void whileASealedBoardIsOpenItShowsRankAndNicknameAlone() {
        handInSome(server);
        JsonNode open = server.json(entries());
        assertEquals("2026-12-21T00:00:00Z", open.get("closes").textValue());
        assertFalse(open.get("closed").booleanValue());
        assertTrue(open.get("draw").isNull());
        assertEquals(4, open.get("solved").intValue());
        open.get("entries").forEach(row -> assertEquals(2, row.size(), row.toString()));
        String page = server.get("/c/" + challenge).body();
        assertTrue(page.contains("Open until 2026-12-21 00:00 UTC."), page);
        assertTrue(page.contains("n0"), page);
        assertFalse(page.contains("<th>accuracy"), page);
        JsonNode whole = Json.own(
                server.get(entries(), "Authorization", "Bearer " + maker).body());
        assertEquals(11, whole.get("entries").get(0).get("id").textValue().length(), "the maker sees what there is");
        JsonNode stranger =
                Json.own(server.get(entries(), "Authorization", "Bearer AAAA").body());
        assertEquals(2, stranger.get("entries").get(0).size());
        assertFalse(page.contains("/m/" + whole.get("entries").get(0).get("id").textValue()), page);
    }

    @Test
    void afterwardsNothingIsTakenInAndTextsShow() {
        handInSome(server);
        clock.set("2026-12-20T23:59:59Z");
        assertEquals(201, handIn(server, entry(0.2, 9), "last").statusCode());
        clock.set("2026-12-21T00:00:00Z");
        HttpResponse<String> late = handIn(server, entry(0.2, 10), "late");
        assertEquals(409, late.statusCode());
        JsonNode problem = Json.own(late.body());
        assertEquals(
                "This challenge has closed, and takes in no more entries.",
                problem.get("detail").textValue());
        assertEquals(
                "Ce défi est fermé et ne prend plus de réponses.",
                problem.get("reasons").get(0).get("french").textValue());
        JsonNode closed = server.json(entries());
        assertEquals(5, closed.get("entries").size());
        closed.get("entries")
                .forEach(row -> assertEquals(3, row.get("drawn").get("runs").intValue()));
        String french = server.get("/c/" + challenge, "Accept-Language", "fr").body();
        assertTrue(french.contains("Fermé depuis le 2026-12-21 00:00 UTC."), french);
        assertTrue(
                french.contains("/m/" + closed.get("entries").get(0).get("id").textValue()), french);
    }

    /** The digest that is shown before fixes the word that is shown after. */
    @Test
    void theDrawIsTheOneThatWasPromisedAndBothServersHaveTheSame() throws Exception {
        try (TestServer other = TestServer.start(TestServer.settings(database, TestServer.WIDE), clock)) {
            assertTrue(server.json(entries()).get("commitment").isNull());
            handInSome(other);
            String promised = server.json(entries()).get("commitment").textValue();
            assertEquals(promised, other.json(entries()).get("commitment").textValue());
            assertEquals(board(server), board(other));
            clock.set("2026-12-21T00:00:00Z");
            String draw = other.json(entries()).get("draw").textValue();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(draw.getBytes(StandardCharsets.UTF_8));
            assertEquals(promised, HexFormat.of().formatHex(digest));
            assertEquals(board(server), board(other));
        }
    }

    /** Each number of the closed board, by trainers of the engine alone. */
    @Test
    void whatCountsAtTheEndAreRunsFromSeedsThatTheDrawGives() {
        handInSome(server);
        clock.set("2026-12-21T00:00:00Z");
        JsonNode closed = server.json(entries());
        String draw = closed.get("draw").textValue();
        double before = 4;
        for (JsonNode row : closed.get("entries")) {
            String text = server.get("/m/" + row.get("id").textValue() + ".nn").body();
            Experiment own = Language.standard().read(text).experiment();
            int held = 0;
            double sum = 0;
            for (int i = 1; i <= 3; i++) {
                long seed = Experiment.seedOf(draw + " " + i);
                Trainer trainer = Trainer.of(own.toBuilder()
                        .seed(seed)
                        .data(own.data().withSeed(seed))
                        .build());
                trainer.run();
                double accuracy = trainer.measure(new Accuracy());
                held += accuracy >= 0.7 ? 1 : 0;
                sum += accuracy;
            }
            assertEquals(held, row.get("drawn").get("held").intValue());
            assertEquals(sum / 3, row.get("drawn").get("scores").get("accuracy").doubleValue());
            assertTrue(held + sum / 3 <= before, "the best first");
            before = held + sum / 3;
        }
    }

    @Test
    void anotherSeedOfTheSameTextGainsNothing() {
        assertEquals(201, handIn(server, entry(0.3, 1), "one").statusCode());
        assertEquals(201, handIn(server, entry(0.3, 2), "two").statusCode());
        clock.set("2026-12-21T00:00:00Z");
        JsonNode rows = server.json(entries()).get("entries");
        assertEquals(rows.get(0).get("drawn"), rows.get(1).get("drawn"));
    }

    /** From what everybody can download, without the server. */
    @Test
    void theClosedBoardIsRecomputedOffline() throws Exception {
        handInSome(server);
        clock.set("2026-12-21T00:00:00Z");
        JsonNode closed = server.json(entries());
        List<String> files = new ArrayList<>();
        List<String> ranked = new ArrayList<>();
        for (JsonNode row : closed.get("entries")) {
            String id = row.get("id").textValue();
            ranked.add(id + "," + row.get("drawn").get("held").intValue());
            // Named so that the order of the files helps nobody.
            files.add(
                    0,
                    Files.writeString(
                                    folder.resolve(id + ".nn"),
                                    server.get("/m/" + id + ".nn").body())
                            .toString());
        }
        Path rules = Files.writeString(folder.resolve("challenge.nn"), CHALLENGE);
        assertEquals(ranked, Graded.by(rules, closed.get("draw").textValue(), files));
    }

    @Test
    void whatClosesTakesItsPartOfTheBudgetForEachRun() {
        Limits limits = Limits.standard().withWork(1e6);
        Judge open = Judge.of(
                Language.standard(), CHALLENGE.replace(" closes \"2026-12-20\" sealed", ""), Tables.none(), limits);
        Judge closes = Judge.of(Language.standard(), CHALLENGE, Tables.none(), limits);
        String entry = entry(0.3, 1);
        assertEquals(
                Judgement.Outcome.SOLVED,
                open.judge(entry.replace(" closes \"2026-12-20\" sealed", "")).outcome());
        assertEquals(Judgement.Outcome.SOLVED, closes.judge(entry).outcome());
        Judge tight = Judge.of(
                Language.standard(), CHALLENGE, Tables.none(), Limits.standard().withWork(60_000));
        assertEquals(Judgement.Outcome.UNCHECKED, tight.judge(entry).outcome());
        Drawn drawn = closes.drawn(closes.judge(entry), "word", new PlainKernels(), () -> false);
        assertEquals(3, drawn.runs());
    }
}
