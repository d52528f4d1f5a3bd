package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.neurone.web.PageSteps.button;
import static org.neurone.web.PageSteps.line;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.WaitForSelectorOptions;
import org.junit.jupiter.api.Test;

/** One reading of a text gives its problems, its plan and its colours; and what a control adds is added to that very text. */
class ReadOnceIT extends ServedPage {
    /** The language leaves a mark in the browser's timeline whenever it reads a text. */
    private static final String COUNT_READINGS = """
            window.readings = 0;
            const count = (marks) => { window.readings += marks.filter((mark) => mark.name === 'neurone-read').length; };
            const watch = new PerformanceObserver((list) => count(list.getEntries()));
            watch.observe({ type: 'mark' });
            window.readSoFar = () => { count(watch.takeRecords()); return window.readings; };
            """;

    @Test
    void oneClickOnPlusReadsTheTextOnce(Page page) {
        page.addInitScript(COUNT_READINGS);
        PageSteps.open(page, server, "layer 3 sigmoid # three\nlr 0.5");
        int before = readSoFar(page);
        button(page, "Add a neuron").click();
        assertThat(line(page, 0)).hasText("layer 4 sigmoid # three");
        assertThat(page.locator(".node.unit")).hasCount(5);
        assertThat(page.locator(".tok-number").first()).hasText("4");
        assertThat(page.locator(".tok-comment")).hasText("# three");
        assertEquals(1, readSoFar(page) - before, "readings for one click");
    }

    @Test
    void whatTheEditorSaysUnderThePointerComesFromTheSameReading(Page page) {
        page.addInitScript(COUNT_READINGS);
        PageSteps.open(page, server, "layer 3 sigmoid\nlr 0.5");
        int before = readSoFar(page);
        page.locator(".tok-name").first().hover();
        page.waitForSelector(".cm-tooltip .hover-title", new WaitForSelectorOptions());
        assertEquals(0, readSoFar(page) - before, "readings for a look at a word");
    }

    @Test
    void twoClicksBeforeTheNetworkIsThereAddTwoNeurons(Page page) {
        PageSteps.open(page, server, "layer 3 sigmoid # three");
        button(page, "Add a neuron").evaluate("plus => { plus.click(); plus.click(); }");
        assertThat(line(page, 0)).hasText("layer 5 sigmoid # three");
        assertThat(page.locator(".node.unit")).hasCount(6);
        button(page, "New seed").evaluate("dice => { dice.click(); dice.click(); }");
        assertThat(page.locator(".cm-content")).containsText("seed 3");
    }

    private static int readSoFar(Page page) {
        return ((Number) page.evaluate("readSoFar()")).intValue();
    }
}
