package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurone.web.PageSteps.open;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.neurone.web.browser.TextLink;

/** What there is to read stands there once, whole, and with a legend; and the way back leads to one's own text. */
class ReadableIT extends ServedPage {
    private static final String NOTE =
            "What to look for here: the two moons lie within each other, so that no straight line can part them.";

    @Test
    void aLongNoteStandsBelowTheNetworkAndInTheTextOnlyForWhoeverGoesThere(Page page) {
        open(page, server, "note \"" + NOTE + "\"\ndata moons\nlayer 4 tanh");
        assertThat(page.locator(".notes")).containsText(NOTE);
        assertThat(page.locator(".folded-note")).hasText("…");
        assertThat(page.locator(".cm-content")).not().containsText("no straight line");
        page.locator(".folded-note").click();
        assertThat(page.locator(".folded-note")).hasCount(0);
        assertThat(page.locator(".cm-content")).containsText(NOTE);
        page.locator(".cm-line").nth(2).click();
        assertThat(page.locator(".folded-note")).hasCount(1);
    }

    @Test
    void theWayBackFromALinkLeadsToOnesOwnText(Page page) {
        page.navigate(server.url() + "/");
        PageSteps.everythingIsThere(page);
        PageSteps.write(page, "data moons; layer 7 tanh");
        page.waitForFunction("() => sessionStorage.getItem('neurone.text') === 'data moons; layer 7 tanh'");
        page.evaluate(
                "link => { location.hash = link; }",
                TextLink.of("data xor; layer 2 tanh").substring(1));
        assertThat(page.locator(".cm-content")).containsText("data xor");
        page.goBack();
        assertThat(page.locator(".cm-content")).containsText("layer 7");
    }

    @Test
    void theLegendTellsTestPointsWhenTheyAreShown(Page page) {
        open(page, server, "data moons; layer 4 tanh");
        assertThat(page.locator("div.legend .tested")).isHidden();
        page.getByLabel("Test points").check();
        assertThat(page.locator("div.legend .tested")).isVisible();
    }

    @Test
    void theConfusionOfFiveClassesIsWhollyThere(Page page) {
        page.setViewportSize(1440, 900);
        open(page, server, "data strokes; conv 2 3x3 relu; flatten; batch 20; metric confusion");
        assertThat(page.locator(".confusion td.right")).hasCount(5);
        double table = (double) page.locator(".confusion").evaluate("one => one.getBoundingClientRect().right + 0.1");
        double place = (double) page.locator("div.right").evaluate("one => one.getBoundingClientRect().right + 0.2");
        assertTrue(table <= place, table + " of " + place);
        assertTrue((boolean)
                page.locator(".confusion").evaluate("one => one.scrollWidth <= one.parentElement.clientWidth"));
    }
}
