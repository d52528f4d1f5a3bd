package org.neurone.server.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.TestServer;
import org.neurone.server.http.Json;
import org.neurone.server.http.Limits;
import org.neurone.server.model.SqlModelStore;
import org.neurone.server.storage.Database;
import org.neurone.server.storage.DatabaseSettings;

class GalleryTest {

    private static final Pattern CARD = Pattern.compile("<li><a href=\"/m/([A-Za-z0-9_-]+)\"");
    private static final Pattern OLDER = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    @TempDir
    Path folder;

    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void onlyWhatWasPutThereIsShownUntilItIsTakenOut() {
        String unlisted = server.save("title \"Quiet\"; seed 1").get("id").textValue();
        assertTrue(page("").contains("Nothing is shown here yet."), page(""));
        HttpResponse<String> answer =
                server.save(Json.object().put("text", "title \"Loud\"; seed 2").put("listed", true));
        String id = Json.own(answer.body()).get("id").textValue();
        assertEquals(List.of(id), cards(page("")));
        assertFalse(page("").contains(unlisted));
        assertTrue(page("").contains("<img src=\"/m/" + id + ".png\""));
        server.delete(id, Json.own(answer.body()).get("token").textValue());
        assertEquals(List.of(), cards(page("")));
    }

    @Test
    void whatStrangersWroteIsTextAndRunsNothing() {
        list("title \"<script>1</script> & \\\"b\\\"\"; # <img src=x>\nseed 3");
        HttpResponse<String> answer = server.get("/gallery?words=%22%3E%3Cscript%3E");
        assertFalse(answer.body().contains("<script"), answer.body());
        assertFalse(page("").contains("<script"));
        assertTrue(page("").contains("&lt;script&gt;1&lt;/script&gt; &amp; &quot;b&quot;"));
        String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(
                policy.startsWith("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"), policy);
    }

    @Test
    void allOfItIsReachedPageByPageOnceEach() {
        List<String> saved = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            saved.add(list("title \"Number " + i + "\"; seed " + (100 + i)));
        }
        List<String> seen = new ArrayList<>();
        int pages = 0;
        for (String path = "/gallery"; path != null; pages++) {
            String page = server.get(path).body();
            seen.addAll(cards(page));
            path = OLDER.matcher(page)
                    .results()
                    .map(found -> found.group(1).replace("&amp;", "&"))
                    .findFirst()
                    .orElse(null);
        }
        assertEquals(3, pages);
        assertEquals(30, seen.size());
        assertEquals(saved.stream().sorted().toList(), seen.stream().sorted().toList());
    }

    @Test
    void wordsOfTitleAndNoteAreFoundInAnyCaseAndNothingElse() {
        String spiral = list("title \"Two Spirals\"; note \"hard for a line\"; seed 4");
        String moons = list("title \"Moons 100% _done_\"; seed 5");
        assertEquals(List.of(spiral), cards(page("?words=spirals+HARD")));
        assertEquals(List.of(), cards(page("?words=spirals+moons")));
        assertEquals(List.of(moons), cards(page("?words=0%25+_done_")));
        assertEquals(List.of(), cards(page("?words=%25%25")), "a sign of patterns is itself");
        assertTrue(page("?words=nowhere").contains("Nothing found."));
    }

    @Test
    void whatWasMadeFromWhatIsSaidWhereBothMayBeSeen() {
        String quiet = server.save("title \"Secret\"; seed 6").get("id").textValue();
        String open = list("title \"Origin\"; seed 7");
        String first = list("title \"Child\"; seed 8", open);
        String second = list("title \"Orphan\"; seed 9", quiet);
        String page = page("");
        assertTrue(page.contains("Made from <a href=\"/m/" + open + "\">Origin</a>"), page);
        assertFalse(page.contains(quiet), "an origin that nobody lets be seen stays out of sight");
        assertTrue(page.contains("href=\"/gallery?from=" + open + "\">1 made from it</a>"), page);
        assertEquals(List.of(first), cards(page("?from=" + open)));
        assertTrue(cards(page).contains(second));
        assertEquals(404, server.get("/gallery?from=AAAAAAAAAAA").statusCode());
    }

    @Test
    void itSpeaksTheLanguageOfTheBrowserOrTheOneThatWasChosen() {
        list("seed 10");
        HttpResponse<String> french = server.get("/gallery", "Accept-Language", "fr-CH, en;q=0.5");
        assertEquals(
                "Accept-Language, Accept-Encoding",
                french.headers().firstValue("Vary").orElseThrow());
        assertTrue(french.body().contains("<html lang=\"fr\">") && french.body().contains("Un réseau de neurones"));
        String english =
                server.get("/gallery?language=en", "Accept-Language", "fr").body();
        assertTrue(
                english.contains("<html lang=\"en\">") && english.contains("href=\"/gallery?language=fr\""), english);
    }

    @Test
    void whatTheOperatorHidesIsGoneFromIt() {
        String id = list("title \"Advert\"; seed 11");
        try (Database database = Database.open(DatabaseSettings.file(folder.resolve("neurone.db")))) {
            assertTrue(new SqlModelStore(database, Clock.systemUTC()).hide(id, true));
        }
        assertEquals(List.of(), cards(page("")));
    }

    @Test
    void searchesAreBoundedAsWhatIsComputedIs() {
        try (TestServer bounded = TestServer.start(folder.resolve("other"), new Limits(1000, 0, 0, 0, 2))) {
            for (int i = 0; i < 2; i++) {
                assertEquals(200, bounded.get("/gallery?words=a").statusCode());
            }
            assertEquals(429, bounded.get("/gallery?words=a").statusCode());
            assertEquals(200, bounded.get("/gallery").statusCode());
        }
    }

    @Test
    void theSitemapNamesIt() {
        assertTrue(server.get("/sitemap.xml").body().contains("/gallery</loc>"));
    }

    @Test
    void aLessonHasAPictureThatItsPageNames() throws Exception {
        ObjectNode lesson = Json.object()
                .put("language", "fr")
                .put(
                        "text",
                        "# Un neurone compte\n\n> Il compte jusqu’à trois.\n\n```playground show=graph\ndata or\nlayer 1 step weights [1 1] bias [-1.5]\n```\n");
        String id = Json.own(server.send(
                                "/api/lessons/links",
                                request -> request.header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString(lesson.toString())))
                        .body())
                .get("id")
                .textValue();
        String page = server.get("/l/" + id).body();
        assertTrue(
                page.contains("<meta property=\"og:image\" content=\"http://") && page.contains("/l/" + id + ".png\""),
                page);
        HttpResponse<byte[]> answer = server.bytes("/l/" + id + ".png");
        assertEquals("image/png", answer.headers().firstValue("Content-Type").orElseThrow());
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertEquals(1200, picture.getWidth());
        assertEquals(630, picture.getHeight());
        assertEquals(0xFF0877BD, picture.getRGB(5, 300), "a bar of blue on the left");
        assertEquals(404, server.get("/l/AAAAAAAAAAA.png").statusCode());
        assertEquals(404, server.get("/m/" + id + ".png").statusCode(), "a lesson is no model");
    }

    private String page(String query) {
        HttpResponse<String> answer = server.get("/gallery" + query);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    private String list(String text) {
        return list(text, null);
    }

    private String list(String text, String parent) {
        HttpResponse<String> answer = server.save(
                Json.object().put("text", text).put("parent", parent).put("listed", true));
        return Json.own(answer.body()).get("id").textValue();
    }

    private static List<String> cards(String page) {
        return CARD.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
