package org.neurone.server.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.server.TestServer;
import org.neurone.server.http.Json;
import org.neurone.web.lesson.LessonView;

class LessonRoutesTest {
    private static final String SOUND = """
            # Or

            With $w_1 = 1$ it is [50%](<=accuracy>).

            ```playground show=graph
            data or
            layer 1 step weights [1 1] bias [-1.5]
            ```
            """;

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
    void aSoundLessonComesBackAsAnArticleWithItsFormulasAndItsExperiment() throws IOException {
        JsonNode read = read(SOUND, "en");
        assertEquals("Or", read.get("title").textValue());
        assertEquals(0, read.get("faults").size(), read.toString());
        String html = read.get("html").textValue();
        assertTrue(html.contains("<h1>Or</h1>") && html.contains("<math "), html);
        assertTrue(html.contains("<neurone-playground show=\"graph\""), html);
    }

    @Test
    void nothingOfALessonIsMarkupAndItsLinksLeadToNoScript() throws IOException {
        String html = read(SOUND + """

                        <script>alert(1)</script> and <img src=x onerror=alert(2)>

                        [a](javascript:alert(3)) [b](//elsewhere.example) [c](http://plain.example) ![d](https://elsewhere.example/x.png)
                        [e](page:3"onclick=alert(4)) [f](https://good.example/)

                        $\\mbox{\\xmlInlineElement{http://www.w3.org/1999/xhtml}{script}{}{alert(5)}}$ $\\mbox{\\href{javascript:alert(6)}{x}}$
                        """, "en").get("html").textValue();
        String tags = String.join(
                "\n",
                Pattern.compile("<[^>]*>")
                        .matcher(html)
                        .results()
                        .map(MatchResult::group)
                        .toList());
        for (String never : List.of("<script", "<img", "javascript:", "href=\"//", "href=\"http:", " on", "src=")) {
            assertFalse(tags.contains(never), never + " in " + tags);
        }
        assertTrue(html.contains("href=\"https://good.example/\""), html);
    }

    @Test
    void aDamagedLessonSaysWhatCannotBeReadAtItsPlaceAndShowsTheRest() throws IOException {
        JsonNode read = read(SOUND + """

                ```film
                A cat.
                ```

                ```task half
                Make it or.

                goal: accuracy at least 100%
                goal: beauty at least 3
                ```

                The end.
                """, "fr");
        assertEquals(2, read.get("faults").size(), read.toString());
        assertEquals(10, read.get("faults").get(0).get("line").intValue());
        assertEquals("unknown-block", read.get("faults").get(0).get("code").textValue());
        String html = read.get("html").textValue();
        assertTrue(html.contains("<strong>Ligne 10</strong>") && html.contains("A cat."), html);
        assertTrue(html.contains("<strong>Ligne 18</strong>") && html.contains("The end."), html);
        assertTrue(html.contains("ne peut pas être jugé"), html);
        assertFalse(html.contains("data-goals"), html);
        assertFalse(html.contains("data-act=\"check\""), html);
    }

    @Test
    void anExperimentThatDoesNotRunIsAFaultOfItsLine() throws IOException {
        JsonNode read = read(SOUND.replace("data or", "data orr"), "en");
        assertEquals(6, read.at("/faults/0/line").intValue(), read.toString());
    }

    @Test
    void aCheckHoldsTheLessonAgainstTheEngineAsTheCommandDoes() throws IOException {
        JsonNode sound = check(SOUND);
        assertEquals(0, sound.get("faults").size(), sound.toString());
        assertTrue(sound.get("checked").booleanValue());
        assertEquals(1, sound.get("numbers").intValue());
        JsonNode wrong = check(SOUND.replace("[50%]", "[80%]"));
        assertEquals("wrong-number", wrong.at("/faults/0/code").textValue(), wrong.toString());
        assertEquals(3, wrong.at("/faults/0/line").intValue());
        assertTrue(wrong.at("/faults/0/sentence").textValue().contains("50%"), wrong.toString());
    }

    /** 10 million passes over four examples: hours. */
    @Test
    void aRunBeyondTheBudgetIsNotDoneAndSaysSo() throws IOException {
        for (String number : List.of(
                "[0.1](<=loss after 100000000 epochs>)",
                "[press](<do:step 100000000 epochs>)",
                "[0.1](<=loss of huge>)")) {
            JsonNode read = check(SOUND.replace("[50%](<=accuracy>)", number) + """

                    ```figure huge
                    data xor
                    layer 90000 relu
                    ```
                    """);
            assertEquals("not-checked", read.at("/faults/0/code").textValue(), read.toString());
            assertEquals(1, read.get("faults").size(), read.toString());
        }
    }

    @Test
    void whatIsNoLessonIsRefusedInASentence() throws IOException {
        assertEquals(413, send("x".repeat(LessonView.LONGEST + 1), "en").statusCode());
        assertEquals(400, send(SOUND, "de").statusCode());
        int deep = send(">".repeat(60_000), "en").statusCode();
        assertTrue(deep == 422 || deep == 200, "status " + deep);
        assertEquals(200, send("", "en").statusCode());
    }

    private JsonNode read(String text, String language) throws IOException {
        HttpResponse<String> answer = send(text, language);
        assertEquals(200, answer.statusCode(), answer.body());
        return Json.own(answer.body());
    }

    private JsonNode check(String text) throws IOException {
        String body = Json.object()
                .put("text", text)
                .put("language", "en")
                .put("check", true)
                .toString();
        return Json.own(server.send(
                        "/api/lessons",
                        request -> request.header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body)))
                .body());
    }

    private HttpResponse<String> send(String text, String language) {
        String body = Json.object().put("text", text).put("language", language).toString();
        return server.send(
                "/api/lessons",
                request -> request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
