package org.neurone.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.TestServer;
import org.neurone.server.http.Json;

class PageRoutesTest {

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
    void theHeadOfALinkSaysWhatItLeadsTo() {
        String id = save("title \"Two spirals\"; layer 3 tanh");
        String page = server.get("/m/" + id).body();
        assertTrue(page.contains(":" + server.port() + "/m/" + id + ".png\" />"), page);
        assertTrue(page.contains("<title>Two spirals · Neurone</title>"), page);
        assertTrue(page.contains("<meta property=\"og:title\" content=\"Two spirals\" />"), page);
        assertTrue(
                page.matches("(?s).*<meta property=\"og:url\" content=\"http://[0-9.:\\[\\]]+/m/" + id + "\" />.*"),
                page);
        assertTrue(page.contains("<meta name=\"description\" content=\"layer 3 tanh\""), page);
        assertTrue(page.contains("<meta name=\"neurone-model\" content=\"" + id + "\" />"), page);
        assertTrue(page.contains("<meta name=\"neurone-base\" content=\"/\" />"), page);
    }

    @Test
    void storedTextIsDataInThePageAndNeverMarkup() {
        String id = save(
                "title \"</title><script>alert(1)</script>' onload='x\"; note \"<img src=x onerror=alert(2)> $1\"");
        String page = server.get("/m/" + id).body();
        assertFalse(page.contains("<script>"), page);
        assertFalse(page.contains("<img"), page);
        assertFalse(page.contains("onload='"), page);
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&#39; onload=&#39;x"), page);
        assertTrue(page.contains("onerror=alert(2)&gt; $1"), page);
    }

    @Test
    void languageModelsFindTheLanguage() {
        HttpResponse<String> brief = server.get("/llms.txt");
        assertEquals(200, brief.statusCode());
        assertTrue(brief.body().startsWith("# Neurone\n"), brief.body());
        assertEquals(
                "text/plain; charset=utf-8",
                brief.headers().firstValue("Content-Type").orElse("").replace(";charset", "; charset"));
        assertTrue(server.get("/llms-full.txt").body().contains("### `layer`"));
    }

    @Test
    void theCourseIsThereWithAndWithoutASlashAtItsEnd() {
        HttpResponse<String> list = server.get("/learn/");
        assertEquals(200, list.statusCode());
        assertTrue(list.body().contains("href=\"2/\""), list.body());
        HttpResponse<String> french = server.get("/learn/fr/2");
        assertEquals(302, french.statusCode());
        assertEquals("/learn/fr/2/", french.headers().firstValue("Location").orElse(""));
        assertTrue(server.get("/learn/fr/2/").body().contains("<html lang=\"fr\">"));
        assertEquals(404, server.get("/learn/99/").statusCode());
    }

    @Test
    void aFullStopBehindALinkLeadsToTheLink() {
        String id = save("layer 1 step; seed 3");
        HttpResponse<String> answer = server.get("/m/" + id + ".", "Accept", "text/html");
        assertEquals(302, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").orElseThrow().endsWith("/m/" + id));
        HttpResponse<String> cut = server.get("/m/" + id.substring(0, 6), "Accept", "text/html");
        assertEquals(404, cut.statusCode());
        assertTrue(cut.body().contains("<meta name=\"neurone-model\" content=\"" + id.substring(0, 6)), cut.body());
    }

    @Test
    void onlyTheEmbeddablePageMayBeFramed() {
        String id = save("layer 1 step");
        for (String path : new String[] {"/", "/m/" + id, "/nothing", "/m/" + id + ".nn", "/api/models", "/page.js"}) {
            String policy = policy(server.get(path));
            assertTrue(policy.contains("frame-ancestors 'none'"), path + ": " + policy);
            assertFalse(policy.contains("unsafe-inline"), path + ": " + policy);
        }
        for (String path : new String[] {"/embed", "/embed/" + id}) {
            assertTrue(policy(server.get(path)).contains("frame-ancestors *"), path);
        }
        assertTrue(policy(server.get("/")).contains("script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'"));
        assertTrue(server.get("/embed/" + id).body().contains("<meta name=\"neurone-embed\" content=\"true\" />"));
    }

    @Test
    void everyAnswerForbidsGuessingItsTypeAndSetsNoCookie() {
        for (String path : new String[] {"/", "/page.js", "/nothing", "/api/models"}) {
            HttpResponse<String> answer = server.get(path);
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElseThrow(),
                    path);
            assertEquals(
                    "no-referrer",
                    answer.headers().firstValue("Referrer-Policy").orElseThrow(),
                    path);
            assertTrue(answer.headers().firstValue("Set-Cookie").isEmpty(), path);
        }
    }

    @Test
    void thePageAsksNothingOfAnyOtherHost() {
        String page = server.get("/").body();
        assertFalse(page.matches("(?s).*(src|href)=\"(https?:)?//.*"), page);
        assertFalse(page.matches("(?s).*<script(?![^>]* src=).*"), "no inline script: " + page);
    }

    @Test
    void thePagesOwnFilesAreFoundFromEveryPath() {
        String page = server.get("/m/AAAAAAAAAAA", "Accept", "text/html").body();
        var scripts = java.util.regex.Pattern.compile("src=\"([^\"]+\\.js)\"").matcher(page);
        assertTrue(scripts.find(), page);
        HttpResponse<String> script = server.get(scripts.group(1));
        assertEquals(200, script.statusCode());
        assertTrue(script.headers().firstValue("Content-Type").orElseThrow().startsWith("text/javascript"));
        String tag = script.headers().firstValue("ETag").orElseThrow();
        assertEquals(304, server.get(scripts.group(1), "If-None-Match", tag).statusCode());
    }

    @Test
    void aBrowserGetsThePageForALinkThatLeadsNowhere() {
        HttpResponse<String> page = server.get("/m/AAAAAAAAAAA", "Accept", "text/html,*/*");
        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("<meta name=\"neurone-model\" content=\"AAAAAAAAAAA\" />"));
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElseThrow());
    }

    private static String save(String text) {
        return Json.own(server.save(Json.object().put("text", text)).body())
                .get("id")
                .textValue();
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}
