package org.neurone.server.model;

import static java.util.Locale.ROOT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.TestServer;
import org.neurone.server.http.Json;

class ModelRoutesTest {

    private static TestServer server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = TestServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aProblemsSentenceIsUtf8() {
        byte[] answer = server.bytes("/api/models?count=abc").body();
        assertTrue(
                new String(answer, StandardCharsets.UTF_8).contains("“count” must be a number"),
                () -> new String(answer, StandardCharsets.UTF_8));
    }

    @Test
    void aSavedModelIsReadBackUnderItsLink() {
        HttpResponse<String> answer = server.save(Json.object().put("text", "layer 3 sigmoid; seed 1"));
        assertEquals(201, answer.statusCode());
        JsonNode saved = Json.own(answer.body());
        String id = saved.get("id").textValue();
        assertEquals("/m/" + id, saved.get("url").textValue());
        assertEquals(
                saved.get("url").textValue(),
                answer.headers().firstValue("Location").orElseThrow());
        JsonNode read = server.json("/api/models/" + id);
        assertEquals(saved.get("text"), read.get("text"));
        assertEquals(id, read.get("id").textValue());
        assertTrue(read.get("parent").isNull());
        HttpResponse<String> text = server.get("/m/" + id + ".nn");
        assertEquals(read.get("text").textValue(), text.body());
        assertEquals(
                "text/vnd.neurone;charset=utf-8",
                text.headers()
                        .firstValue("Content-Type")
                        .orElseThrow()
                        .replace(" ", "")
                        .toLowerCase(ROOT));
    }

    @Test
    void savingTheSameAgainAnswersTheSameLinkWith200() {
        ObjectNode body = Json.object().put("text", "layer 3 sigmoid; seed 2");
        HttpResponse<String> first = server.save(body);
        HttpResponse<String> second = server.save(body);
        assertEquals(201, first.statusCode());
        assertEquals(200, second.statusCode());
        assertEquals(Json.own(first.body()).get("id"), Json.own(second.body()).get("id"));
        assertNotEquals(
                Json.own(first.body()).get("token"), Json.own(second.body()).get("token"));
    }

    @Test
    void aTextWithErrorsIsAnsweredWithItsProblems() {
        HttpResponse<String> answer = server.save(Json.object().put("text", "layer 3 sigmoidd"));
        assertEquals(422, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        JsonNode problem = Json.own(answer.body());
        assertEquals("urn:neurone:text", problem.get("type").textValue());
        assertEquals("unknown-name", problem.get("problems").get(0).get("code").textValue());
        assertEquals(9, problem.get("problems").get(0).get("column").intValue());
    }

    @Test
    void aModelNamesItsParentAndIsListedOnlyIfItsSaverSaysSo() {
        String parent = server.save("layer 3 sigmoid; seed 3").get("id").textValue();
        String silent = save("layer 3 sigmoid; seed 4", parent, false);
        String listed = save("layer 3 sigmoid; seed 5", parent, true);
        assertEquals(parent, server.json("/api/models/" + silent).get("parent").textValue());
        JsonNode forks = server.json("/api/models/" + parent + "/forks").get("models");
        assertEquals(1, forks.size());
        assertEquals(listed, forks.get(0).get("id").textValue());
        String all = server.get("/api/models").body();
        assertTrue(all.contains(listed));
        assertFalse(all.contains(silent));
    }

    @Test
    void theListGoesOnWhereItStopped() {
        for (int seed = 100; seed < 105; seed++) {
            save("seed " + seed, null, true);
        }
        JsonNode page = server.json("/api/models?count=2");
        assertEquals(2, page.get("models").size());
        JsonNode next =
                server.json("/api/models?count=2&before=" + page.get("next").textValue());
        assertFalse(next.get("models").get(0).equals(page.get("models").get(1)));
        for (String nowhere : new String[] {
            "yesterday",
            "%2B1000000000-12-31T23:59:59Z",
            "-1000000000-01-01T00:00:00Z",
            "2026-11-23T12:00:00Z~x",
            "~",
            ""
        }) {
            assertEquals(400, server.get("/api/models?before=" + nowhere).statusCode(), nowhere);
        }
        assertEquals(400, server.get("/api/models?count=1000").statusCode());
    }

    @Test
    void aTableThatDidNotComeAlongIsSaidToBeMissing() {
        JsonNode saved = server.save("data csv \"absent\"");
        assertEquals("[\"absent\"]", saved.get("missing").toString());
        JsonNode read = server.json("/api/models/" + saved.get("id").textValue());
        assertEquals("[\"absent\"]", read.get("missing").toString());
        assertEquals("{}", read.get("tables").toString());
    }

    @Test
    void onlyTheTableThatTheTextNamesGoesAlong() {
        ObjectNode body = Json.object().put("text", "data csv \"flowers\"");
        body.putObject("tables").put("flowers", "a,b\n1,2\n").put("unasked", "x\n");
        JsonNode saved = Json.own(server.save(body).body());
        JsonNode read = server.json("/api/models/" + saved.get("id").textValue());
        assertEquals("{\"flowers\":\"a,b\\n1,2\\n\"}", read.get("tables").toString());
        assertEquals("[]", read.get("missing").toString());
    }

    @Test
    void theLastTokenTakesTheModelAwayForEver() {
        JsonNode first = server.save("layer 3 sigmoid; seed 6");
        JsonNode second = server.save("layer 3 sigmoid; seed 6");
        String id = first.get("id").textValue();
        assertEquals(403, server.delete(id, "made-up").statusCode());
        assertEquals(204, server.delete(id, first.get("token").textValue()).statusCode());
        assertEquals(200, server.get("/api/models/" + id).statusCode(), "the second save holds it");
        assertEquals(204, server.delete(id, second.get("token").textValue()).statusCode());
        for (String path : new String[] {"/api/models/" + id, "/m/" + id + ".nn", "/m/" + id, "/embed/" + id}) {
            HttpResponse<String> gone = server.get(path);
            assertEquals(410, gone.statusCode(), path);
            assertEquals(
                    "urn:neurone:taken-back", Json.own(gone.body()).get("type").textValue());
        }
        assertEquals(410, server.delete(id, second.get("token").textValue()).statusCode());
        assertNotEquals(id, server.save("layer 3 sigmoid; seed 6").get("id").textValue());
    }

    @Test
    void aTokenKeepsItsCaseWhateverTheConnectionCarriedBefore() {
        for (int round = 0; round < 10; round++) {
            JsonNode saved = server.save("layer 3 sigmoid; seed 9");
            String id = saved.get("id").textValue();
            String token = saved.get("token").textValue();
            String otherCase =
                    Character.isUpperCase(token.charAt(0)) ? token.toLowerCase(ROOT) : token.toUpperCase(ROOT);
            assertEquals(403, server.delete(id, otherCase.substring(0, 1)).statusCode());
            assertEquals(204, server.delete(id, token).statusCode(), token);
        }
    }

    @Test
    void anEmptyTextIsRefusedWithASentence() {
        for (String text : new String[] {"", "  \n\t"}) {
            HttpResponse<String> answer = server.save(Json.object().put("text", text));
            assertEquals(422, answer.statusCode());
            assertTrue(answer.body().contains("The text is empty"), answer.body());
        }
    }

    /** Only the model itself has all of a title; lists and heads have its beginning. */
    @Test
    void aTitleAsLongAsATextIsCutInLists() {
        String title = "t".repeat(100_000);
        String id = save("title \"" + title + "\"; seed 41", null, true);
        JsonNode listed = server.json("/api/models?count=1").get("models").get(0);
        assertEquals(id, listed.get("id").textValue());
        assertEquals(200, listed.get("title").textValue().length());
        assertTrue(server.get("/m/" + id).body().length() < 50_000);
        assertTrue(server.get("/m/" + id + ".nn").body().contains(title));
    }

    @Test
    void manyReadersOfALongModelGetAllOfIt() throws Exception {
        String text = "note \"" + "0123456789".repeat(50_000) + "\"; seed 42";
        String id = save(text, null, false);
        List<CompletableFuture<String>> readers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            readers.add(CompletableFuture.supplyAsync(
                    () -> server.get("/m/" + id + ".nn").body()));
        }
        for (CompletableFuture<String> reader : readers) {
            assertEquals(server.json("/api/models/" + id).get("text").textValue(), reader.get());
        }
        HttpResponse<byte[]> packed = server.bytes("/api/models/" + id, "Accept-Encoding", "gzip");
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElseThrow());
        assertEquals("Accept-Encoding", packed.headers().firstValue("Vary").orElseThrow());
        byte[] whole = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        assertArrayEquals(server.bytes("/api/models/" + id).body(), whole);
        assertEquals(
                "Accept-Encoding",
                server.get("/api/models/" + id).headers().firstValue("Vary").orElseThrow());
    }

    @Test
    void takingBackNeedsAToken() {
        String id = server.save("layer 3 sigmoid; seed 7").get("id").textValue();
        HttpResponse<String> answer = server.send("/api/models/" + id, request -> request.DELETE());
        assertEquals(401, answer.statusCode());
        assertEquals("Bearer", answer.headers().firstValue("WWW-Authenticate").orElseThrow());
        assertEquals(404, server.delete("AAAAAAAAAAA", "x").statusCode());
    }

    @Test
    void whatNeverChangesMayBeKeptForEverAndIsNotSentTwice() {
        String id = server.save("layer 3 sigmoid; seed 8").get("id").textValue();
        for (String path : new String[] {"/api/models/" + id, "/m/" + id + ".nn"}) {
            HttpResponse<String> answer = server.get(path);
            assertEquals(
                    "public, max-age=31536000, immutable",
                    answer.headers().firstValue("Cache-Control").orElseThrow());
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again = server.get(path, "If-None-Match", tag);
            assertEquals(304, again.statusCode(), path);
            assertEquals("", again.body());
            assertEquals(tag, again.headers().firstValue("ETag").orElseThrow());
            assertEquals(200, server.get(path, "If-None-Match", "\"another\"").statusCode());
        }
    }

    @Test
    void headAnswersLikeGetWithoutTheBody() {
        String id = server.save("layer 3 sigmoid; seed 9").get("id").textValue();
        HttpResponse<String> head = server.send(
                "/api/models/" + id,
                request -> request.method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        HttpResponse<String> none = server.send(
                "/m/AAAAAAAAAAA", request -> request.method("HEAD", java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertEquals(404, none.statusCode());
    }

    private static String save(String text, String parent, boolean listed) {
        ObjectNode body = Json.object().put("text", text).put("parent", parent).put("listed", listed);
        return Json.own(server.save(body).body()).get("id").textValue();
    }
}
