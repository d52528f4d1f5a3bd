package org.neurone.server.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.neurone.server.TestServer;
import org.neurone.server.http.Json;
import org.neurone.server.http.Limits;
import org.neurone.server.model.Reports;
import org.neurone.server.model.SqlModelStore;
import org.neurone.server.storage.Backup;
import org.neurone.server.storage.Database;
import org.neurone.server.storage.DatabaseSettings;
import org.neurone.server.storage.Takedowns;
import org.neurone.web.lesson.LessonView;

/** A lesson under a link is kept as a model is: same text, same id; taken back, hidden, reported, backed up. */
class StoredLessonTest extends LessonServer {
    @Test
    void theIdIsTheBeginningOfTheDigestOfItsLanguageAndItsText() throws IOException, NoSuchAlgorithmException {
        HttpResponse<String> first = keep(LESSON, "en");
        assertEquals(201, first.statusCode(), first.body());
        String id = id(first);
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(("lesson-en\0" + LESSON).getBytes(StandardCharsets.UTF_8));
        assertEquals(Base64.getUrlEncoder().encodeToString(digest).substring(0, 11), id);
        HttpResponse<String> again = keep(LESSON.replace("\n", "\r\n") + "\n\n", "en");
        assertEquals(200, again.statusCode());
        assertEquals(id, id(again));
        assertNotEquals(id, id(keep(LESSON, "fr")));
        assertEquals(LESSON, server.get("/l/" + id + ".md").body());
        JsonNode stored = server.json("/api/lessons/" + id);
        assertEquals("Or & \"hand\"", stored.get("title").textValue());
        assertEquals("en", stored.get("language").textValue());
        assertEquals("/l/" + id, stored.get("url").textValue());
    }

    @Test
    void itsPageReadsWithoutAScriptAndHasNothingOfItAsMarkup() throws IOException {
        String id = id(keep(LESSON, "fr"));
        HttpResponse<String> page = server.get("/l/" + id);
        assertEquals(200, page.statusCode());
        String html = page.body();
        assertTrue(
                html.contains("<html lang=\"fr\">")
                        && html.contains("<title>Or &amp; &quot;hand&quot; · Neurone</title>"),
                html);
        assertTrue(html.contains("<meta property=\"og:description\" content=\"One neuron &amp; two friends.\">"), html);
        assertTrue(html.contains("<neurone-playground show=\"graph\"") && html.contains("<math "), html);
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.contains("script-src 'self'") && policy.contains("frame-ancestors 'none'"), policy);
        assertEquals(200, server.get("/l/" + id + ".qr.svg").statusCode());
        assertEquals(
                "/l/" + id,
                server.get("/l/" + id + ".)").headers().firstValue("Location").orElseThrow());
    }

    @Test
    void aWordShowsTheVariantOfThatWord() throws IOException {
        String text = LESSON.replace("[-1.5]", "[{{b}}]") + "\n```variant\nb: -1.5 -0.5\n```\n";
        String id = id(keep(text, "en"));
        String page = server.get("/l/" + id).body();
        assertTrue(page.contains("bias [-1.5]") && page.contains("50%"), page);
        // SHA-256 over “anna b”, two bytes a letter, begins with f3…: an odd number, so the second value, an or.
        String other = server.get("/l/" + id + "?variant=anna").body();
        assertTrue(other.contains("bias [-0.5]") && other.contains("100%"), other);
    }

    @Test
    void aLessonIsNoModelAndAModelIsNoLesson() throws IOException {
        String lesson = id(keep(LESSON, "en"));
        String model = server.save("layer 3 sigmoid").get("id").textValue();
        for (String path : List.of("/m/" + lesson, "/m/" + lesson + ".nn", "/m/" + lesson + ".svg", "/c/" + lesson)) {
            assertEquals(404, server.get(path).statusCode(), path);
        }
        for (String path :
                List.of("/api/models/" + lesson, "/api/models/" + lesson + "/claims", "/m/" + lesson + ".qr.svg")) {
            assertEquals(404, server.get(path).statusCode(), path);
        }
        for (String path : List.of("/l/" + model, "/l/" + model + ".md", "/api/lessons/" + model, "/l/nothing")) {
            assertEquals(404, server.get(path).statusCode(), path);
        }
        assertEquals(0, server.json("/api/models").get("models").size());
    }

    @Test
    void whatCannotBeReadIsNotKeptAndSaysWhere() throws IOException {
        HttpResponse<String> refused = keep(LESSON + "\n```film\nA cat.\n```\n", "en");
        assertEquals(422, refused.statusCode());
        JsonNode problem = Json.own(refused.body());
        assertEquals("urn:neurone:lesson", problem.get("type").textValue());
        assertEquals(12, problem.at("/faults/0/line").intValue(), refused.body());
        assertEquals(413, keep("x".repeat(LessonView.LONGEST + 1), "en").statusCode());
        assertEquals(400, keep(LESSON, "de").statusCode());
        assertEquals(400, keep(LESSON + "\0", "en").statusCode());
    }

    @Test
    void whoeverKeptItTakesItBackAndTheIdIsNeverGivenAgain() throws IOException {
        JsonNode one = Json.own(keep(LESSON, "en").body());
        JsonNode two = Json.own(keep(LESSON, "en").body());
        String path = "/api/lessons/" + one.get("id").textValue();
        assertEquals(401, server.send(path, request -> request.DELETE()).statusCode());
        assertEquals(403, delete(path, "wrong").statusCode());
        assertEquals(204, delete(path, one.get("token").textValue()).statusCode());
        assertEquals(200, server.get(path).statusCode());
        assertEquals(204, delete(path, two.get("token").textValue()).statusCode());
        assertEquals(410, server.get(path).statusCode());
        assertEquals(410, server.get("/l/" + one.get("id").textValue()).statusCode());
        assertEquals(12, id(keep(LESSON, "en")).length());
    }

    @Test
    void theOperatorSeesWhatIsReportedAndHidesIt() throws IOException {
        String id = id(keep(LESSON, "en"));
        HttpResponse<String> reported =
                post("/api/lessons/" + id + "/reports", Json.object().put("reason", "not nice"));
        assertEquals(204, reported.statusCode(), reported.body());
        try (Database database = Database.open(DatabaseSettings.file(folder.resolve("neurone.db")))) {
            assertEquals(
                    List.of("not nice"),
                    new Reports(database, Clock.systemUTC()).open().get(0).reasons());
            assertTrue(new SqlModelStore(database, Clock.systemUTC()).hide(id, true));
        }
        assertEquals(410, server.get("/l/" + id).statusCode());
        assertEquals(410, server.get("/l/" + id + ".md").statusCode());
        assertEquals(410, keep(LESSON, "en").statusCode());
    }

    @Test
    void aRestoredBackupHasIt() throws IOException {
        String id = id(keep(LESSON, "fr"));
        Path backup = folder.resolve("all.backup");
        try (Database database = Database.open(DatabaseSettings.file(folder.resolve("neurone.db")))) {
            assertEquals(
                    "0 models, 1 lesson and 1 save",
                    Backup.write(database, backup).toString());
        }
        Path other = folder.resolve("other.db");
        try (Database database = Database.open(DatabaseSettings.file(other))) {
            Backup.read(backup, database, Takedowns.none());
        }
        try (TestServer restored =
                TestServer.start(TestServer.settings(DatabaseSettings.file(other), TestServer.WIDE))) {
            assertEquals(LESSON, restored.get("/l/" + id + ".md").body());
            assertEquals(
                    "fr", restored.json("/api/lessons/" + id).get("language").textValue());
        }
    }

    /** Backups of versions that had no lessons do not say what a content is. */
    @Test
    void aBackupFromBeforeLessonsHasModels() throws IOException {
        String old = """
                {"neurone-backup":1}
                {"content":{"id":"AAAAAAAAAAA","digest":"d","text":"neurone 1\\n","title":null,"description":null,"parent":null,\
                "table_count":0,"saves":0,"created":1,"gone":null,"hidden":null}}
                {"end":{"content":1}}
                """;
        Path backup = folder.resolve("old.backup");
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(backup))) {
            file.write(old.getBytes(StandardCharsets.UTF_8));
        }
        try (Database database = Database.open(DatabaseSettings.file(folder.resolve("old.db")))) {
            Backup.read(backup, database, Takedowns.none());
            assertTrue(new SqlModelStore(database, Clock.systemUTC()).shows("AAAAAAAAAAA"));
        }
    }

    @Test
    void whoKeepsTooManyWaits() throws IOException {
        Limits tight = new Limits(1 << 20, 1 << 16, 0, 2, 0);
        try (TestServer bounded =
                TestServer.start(TestServer.settings(DatabaseSettings.file(folder.resolve("bounded.db")), tight))) {
            int last = 0;
            for (int i = 0; i < 3; i++) {
                last = bounded.send("/api/lessons/links", posting(body(LESSON, "en")))
                        .statusCode();
            }
            assertEquals(429, last);
        }
    }

    private HttpResponse<String> delete(String path, String token) {
        return server.send(path, request -> request.DELETE().header("Authorization", "Bearer " + token));
    }
}
