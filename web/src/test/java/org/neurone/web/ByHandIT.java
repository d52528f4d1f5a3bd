package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.neurone.web.PageSteps.button;
import static org.neurone.web.PageSteps.line;
import static org.neurone.web.PageSteps.open;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What hands set is part of the text, or the page says that it is not; and what was changed can be taken back. */
class ByHandIT extends ServedPage {
    @Test
    void aWeightSetBeforeTheFirstStepStandsInTheText(Page page) {
        open(page, server, "data and; output 1 sigmoid weights [1 1] bias [0] # mine");
        setNumber(page, 1, "-3");
        assertThat(line(page, 0)).hasText("data and; output 1 sigmoid weights [-3 1] bias [0] # mine");
        setNumber(page, 0, "0.5");
        assertThat(line(page, 0)).hasText("data and; output 1 sigmoid weights [-3 1] bias [0.5] # mine");
        assertThat(page.locator(".notice")).hasCount(0);
        button(page, "Reset to the start").click();
        page.locator(".node.unit").first().click();
        assertThat(page.locator(".incoming td").nth(1)).hasText("−3");
    }

    @Test
    void aWeightSetLaterIsSaidAndCanBeWrittenIntoTheText(Page page) {
        open(page, server, "data and; output 1 step weights [0 0] bias [0]; optimizer perceptron; batch 4");
        button(page, "One batch forward").click();
        assertThat(page.locator(".figure.step dd")).hasText("1");
        setNumber(page, 2, "7");
        assertThat(page.locator(".notice")).containsText("the text does not say so");
        button(page, "Write the weights into the text").click();
        // One batch of Rosenblatt's rule from 0: only 1 and 1 was wrong.
        assertThat(line(page, 0)).containsText("weights [1 7] bias [1]");
        assertThat(page.locator(".figure.step dd")).hasText("0");
        assertThat(page.locator(".notice")).hasCount(0);
    }

    /** Both are set in one task, before any frame can come between. */
    @Test
    void ofTwoNumbersSetWithinOneFrameNoneIsLost(Page page) {
        open(page, server, "data and; output 1 sigmoid weights [1 1] bias [0]");
        page.locator(".node.unit").first().click();
        page.locator(".incoming button").nth(1).click();
        page.evaluate("""
                () => {
                  const root = document.querySelector('neurone-playground').shadowRoot;
                  const set = (value) => {
                    const field = root.querySelector('.setter input[type=number]');
                    field.value = value;
                    field.dispatchEvent(new Event('change'));
                  };
                  set('-3');
                  root.querySelectorAll('.node.unit')[0].click();
                  root.querySelectorAll('.incoming button')[2].click();
                  set('7');
                }
                """);
        assertThat(line(page, 0)).hasText("data and; output 1 sigmoid weights [-3 7] bias [0]");
    }

    @Test
    void undoReachesWhatTheDrawingChanged(Page page) {
        open(page, server, "layer 3 sigmoid");
        button(page, "Add a neuron").click();
        assertThat(line(page, 0)).hasText("layer 4 sigmoid");
        button(page, "Add a neuron").press("Control+z");
        assertThat(line(page, 0)).hasText("layer 3 sigmoid");
        assertThat(page.locator(".node.unit")).hasCount(4);
        button(page, "Add a neuron").press("Control+Shift+z");
        assertThat(line(page, 0)).hasText("layer 4 sigmoid");
        button(page, "Undo").click();
        assertThat(line(page, 0)).hasText("layer 3 sigmoid");
    }

    @Test
    void anExampleThatIsOpenedShowsItsNote(Page page) {
        open(page, server, "layer 3 sigmoid");
        page.locator("#tab-time").click();
        button(page, "Examples").click();
        page.locator(".gallery li button").nth(1).click();
        assertThat(page.locator("#tab-notes")).hasAttribute("aria-selected", "true");
        assertThat(page.locator(".notes h2")).isVisible();
    }

    /** Sets one of the numbers that feed the first neuron, the bias first. */
    private static void setNumber(Page page, int which, String value) {
        page.locator(".node.unit").first().click();
        page.locator(".incoming button").nth(which).click();
        Locator field = page.locator(".setter input[type=number]");
        field.fill(value);
        field.press("Enter");
    }
}
