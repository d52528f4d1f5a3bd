package org.neurone.server.lesson;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurone.web.browser.BrowserExtension;
import org.neurone.web.browser.Visitors;

/** Somebody writes a lesson, shares it, and others open it in their browsers. */
@ExtendWith(BrowserExtension.class)
class LessonIT extends LessonServer {
    /** Its title is not that of the lesson that the page begins with: whoever waits for it waits for this one. */
    private static final String MINE =
            LESSON.replace("Or & \"hand\"", "Or, my way").replace("show=graph", "show=controls,graph") + """

            ```task any
            Make it or.

            goal: accuracy at least 100%
            do: bias 1 1 -0.5
            ```
            """;

    @Test
    void theLessonFollowsItsTextAndTheCheckSaysEverythingThatTheCommandSays(Page page) {
        open(page, "/learn/edit/");
        assertThat(page.locator(".told")).containsText("The lesson is sound");
        page.locator(".edit textarea").fill(MINE.replace("50%", "75%").replace("Or, my way", "Mine"));
        assertThat(page.locator("article h1")).hasText("Mine");
        assertThat(page.locator(".faults li"))
                .hasText("Line 5 The prose says 75%, and the engine gives 50% for “accuracy”.");
        page.locator(".edit textarea").fill(MINE.replace("```task any", "```film any"));
        assertThat(page.locator("article .unread")).containsText("Line 12");
        assertThat(page.locator("article")).containsText("it is 50%");
        page.locator(".edit textarea").fill(MINE);
        assertThat(page.locator(".told")).hasText("The lesson is sound: 1 task, 1 number checked.");
        assertThat(page.locator(".faults li")).hasCount(0);
    }

    @Test
    void anExperimentGoesOnWhileTheWordsAroundItAreWritten(Page page) {
        open(page, "/learn/edit/");
        page.locator(".edit textarea").fill(MINE);
        assertThat(page.locator("article h1")).hasText("Or, my way");
        Locator playground = page.locator("article neurone-playground");
        playground.evaluate("p => { p.mark = 'mine'; return p.ready.then(() => null); }");
        page.locator(".edit textarea").fill(MINE.replace("my way", "once more"));
        assertThat(page.locator("article h1")).hasText("Or, once more");
        assertEquals("mine", playground.evaluate("p => p.mark"));
        assertEquals(2, playground.evaluate("p => p.shadowRoot.adoptedStyleSheets.length"));
        playground.evaluate("p => p.step('epoch')");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check"))
                .click();
        assertThat(page.locator(".task .verdict")).containsText("Not yet.");
    }

    @Test
    void aLessonThatIsKeptOpensForOthersIsReportedAndTakenBackByWhoKeptIt(Page author, Visitors visitors) {
        open(author, "/learn/edit/");
        author.locator(".edit textarea").fill(MINE);
        assertThat(author.locator("article h1")).hasText("Or, my way");
        author.getByText("Keep it under a link").click();
        String link = author.locator(".outcome a").getAttribute("href");
        assertTrue(link.matches("http://localhost:\\d+/l/[A-Za-z0-9_-]{11}"), link);
        assertThat(author.locator(".seen .told")).containsText("The lesson is sound");
        assertThat(author.locator(".outcome a")).isVisible();

        Page reader = visitors.page();
        reader.navigate(link);
        assertThat(reader).hasTitle("Or, my way · Neurone");
        reader.locator("neurone-playground").evaluate("p => p.ready.then(() => null)");
        reader.getByText("Show a solution").click();
        reader.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check"))
                .click();
        assertThat(reader.locator(".task .verdict")).containsText("Right.");
        assertThat(reader.getByText("Take this lesson back")).isHidden();
        reader.getByText("Report this lesson").click();
        reader.getByLabel("What is wrong with it?").fill("a wrong word");
        reader.getByText("Send").click();
        assertThat(reader.locator(".kept-here .told")).containsText("Thank you");
        reader.getByText("Change a copy of it").click();
        assertThat(reader.locator(".edit textarea")).hasValue(MINE);

        author.navigate(link);
        author.getByText("Take this lesson back").click();
        assertThat(author.locator(".kept-here .told")).containsText("Taken back.");
        assertEquals(410, server.get(link.substring(link.indexOf("/l/"))).statusCode());
    }

    @Test
    void aLessonOfThisSiteOpensByItsAddressAndOneOfAnotherIsNotAskedFor(Page page) throws IOException {
        String id = id(keep(MINE, "en"));
        open(page, "/learn/edit/?lesson=../../l/" + id + ".md");
        assertThat(page.locator(".edit textarea")).hasValue(MINE);
        assertThat(page.locator("article h1")).hasText("Or, my way");
        open(page, "/learn/edit/?lesson=https://elsewhere.example/lesson.md");
        assertThat(page.locator(".told")).containsText("Only lessons of this site");
    }

    @Test
    void aFileThatIsDroppedOnAnyPageOfTheCourseRuns(Page page) {
        for (String from : List.of("/learn/", "/learn/3/", "/learn/language/", "/learn/edit/", "/learn/fr/2/")) {
            open(page, from);
            page.waitForFunction("() => customElements.get('neurone-playground') !== undefined"
                    + " || document.querySelector('neurone-playground') === null");
            JSHandle data = page.evaluateHandle(
                    "text => { const data = new DataTransfer();"
                            + " data.items.add(new File([text], 'mine.md', { type: 'text/markdown' })); return data; }",
                    MINE.replace("Or, my way", "From " + from));
            page.dispatchEvent("body", "drop", Map.of("dataTransfer", data));
            assertThat(page.locator("article h1")).hasText("From " + from);
            assertTrue(page.url().contains(from.contains("/fr/") ? "/learn/fr/edit/" : "/learn/edit/"), page.url());
        }
    }

    private void open(Page page, String path) {
        page.navigate("http://localhost:" + server.port() + path);
    }
}
