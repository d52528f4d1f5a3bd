package org.neurone.server.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.neurone.server.http.Json;
import org.neurone.web.lesson.LessonView;

/** What the server reads of lessons, and what it runs. */
class LessonRoutesTest extends LessonServer {
    @Test
    void aSoundLessonComesBackAsAnArticleWithItsFormulasAndItsExperiment() throws IOException {
        JsonNode read = read(LESSON, "en");
        assertEquals("Or & \"hand\"", read.get("title").textValue());
        assertEquals(0, read.get("faults").size(), read.toString());
        String html = read.get("html").textValue();
        assertTrue(html.contains("<h1>Or &amp; &quot;hand&quot;</h1>") && html.contains("<math "), html);
        assertTrue(html.contains("<neurone-playground show=\"graph\""), html);
    }

    @Test
    void nothingOfALessonIsMarkupAndItsLinksLeadToNoScript() throws IOException {
        String html = read(LESSON + """

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
        JsonNode read = read(LESSON + """

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
        assertEquals(12, read.get("faults").get(0).get("line").intValue());
        assertEquals("unknown-block", read.get("faults").get(0).get("code").textValue());
        String html = read.get("html").textValue();
        assertTrue(html.contains("<strong>Ligne 12</strong>") && html.contains("A cat."), html);
        assertTrue(html.contains("<strong>Ligne 20</strong>") && html.contains("The end."), html);
        assertTrue(html.contains("ne peut pas être jugé"), html);
        assertFalse(html.contains("data-goals"), html);
        assertFalse(html.contains("data-act=\"check\""), html);
    }

    @Test
    void anExperimentThatDoesNotRunIsAFaultOfItsLine() throws IOException {
        JsonNode read = read(LESSON.replace("data or", "data orr"), "en");
        assertEquals(8, read.at("/faults/0/line").intValue(), read.toString());
    }

    @Test
    void aCheckHoldsTheLessonAgainstTheEngineAsTheCommandDoes() throws IOException {
        JsonNode sound = check(LESSON);
        assertEquals(0, sound.get("faults").size(), sound.toString());
        assertTrue(sound.get("checked").booleanValue());
        assertEquals(1, sound.get("numbers").intValue());
        JsonNode wrong = check(LESSON.replace("[50%]", "[80%]"));
        assertEquals("wrong-number", wrong.at("/faults/0/code").textValue(), wrong.toString());
        assertEquals(5, wrong.at("/faults/0/line").intValue());
        assertTrue(wrong.at("/faults/0/sentence").textValue().contains("50%"), wrong.toString());
    }

    /** 10 million passes over four examples: hours. */
    @Test
    void aRunBeyondTheBudgetIsNotDoneAndSaysSo() throws IOException {
        for (String number : List.of(
                "[0.1](<=loss after 100000000 epochs>)",
                "[press](<do:step 100000000 epochs>)",
                "[0.1](<=loss of huge>)")) {
            JsonNode read = check(LESSON.replace("[50%](<=accuracy>)", number) + """

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
        assertEquals(400, send(LESSON, "de").statusCode());
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
        return Json.own(
                post("/api/lessons", body(text, "en").put("check", true)).body());
    }

    private HttpResponse<String> send(String text, String language) {
        return post("/api/lessons", body(text, language));
    }
}
