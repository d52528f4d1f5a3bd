package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurone.web.PageSteps.button;
import static org.neurone.web.PageSteps.line;
import static org.neurone.web.PageSteps.open;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How one comes in and finds one's way: three doors, the examples by chapters, the keys, and what a phone shows first. */
class WayInIT extends ServedPage {
    @Test
    void aLineSaysWhatThisIsAndThreeDoorsLeadOn(Page page) {
        open(page, server, "layer 3 sigmoid");
        assertThat(page.locator("header .what"))
                .hasText("A text describes a neural network; it learns before your eyes.");
        Locator doors = page.locator("header .doors a");
        assertThat(doors).hasText(new String[] {"Begin the course", "Play", "Make something with it"});
        assertThat(doors.nth(0)).hasAttribute("href", Pattern.compile(".*/learn/$"));
        assertThat(doors.nth(1)).hasAttribute("aria-current", "page");
        assertThat(doors.nth(2)).hasAttribute("href", Pattern.compile(".*/make/$"));
    }

    @Test
    void examplesAreFoundByTheirWordsAndLeadToTheNextAndToTheCourse(Page page) {
        open(page, server, "layer 3 sigmoid");
        button(page, "Examples").click();
        assertThat(page.locator(".gallery li")).hasCount(28);
        assertThat(page.locator(".gallery h3").first()).hasText("One neuron");
        Locator picture = page.locator(".gallery img").first();
        assertThat(picture).hasJSProperty("complete", true);
        assertThat(picture).hasJSProperty("naturalWidth", 144);
        page.locator(".gallery input").fill("spiral few");
        assertThat(page.locator(".gallery li:visible")).hasCount(1);
        page.locator(".gallery input").fill("softmax");
        page.locator(".gallery li:visible button").first().click();
        assertThat(page.locator(".notes h2")).hasText("More than two classes");
        assertThat(page.locator(".example-turn")).containsText("Example 22 of 28");
        assertThat(page.locator(".example-turn a")).hasAttribute("href", Pattern.compile(".*/learn/16/$"));
        button(page, "Next example →").click();
        assertThat(page.locator(".notes h2")).hasText("Rings: classes inside each other");
        button(page, "← Previous example").click();
        assertThat(page.locator(".notes h2")).hasText("More than two classes");
        assertThat(page.locator(".example-turn")).hasCount(1);
    }

    @Test
    void anExamplesTitleAndNoteChangeWithTheLanguageAndItsRunGoesOn(Page page) {
        open(page, server, "layer 3 sigmoid");
        button(page, "Examples").click();
        page.locator(".gallery li button").nth(12).click();
        assertThat(page.locator(".notes h2")).hasText("A hidden layer draws a circle");
        button(page, "One batch forward").click();
        button(page, "One batch forward").click();
        assertThat(page.locator(".figure.step dd")).hasText("2");
        button(page, "Français").click();
        assertThat(page.locator(".notes h2")).hasText("Une couche cachée dessine un cercle");
        assertThat(page.locator(".example-turn")).containsText("Exemple 13 sur 28");
        assertThat(page.locator(".figure.step dd")).hasText("2");
    }

    @Test
    void keysPlayStepGoBackUndoAndAreListed(Page page) {
        open(page, server, "layer 3 sigmoid");
        button(page, "Add a neuron").click();
        assertThat(line(page, 0)).hasText("layer 4 sigmoid");
        page.evaluate("document.activeElement.blur()");
        page.keyboard().press("Control+z");
        assertThat(line(page, 0)).hasText("layer 3 sigmoid");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".figure.step dd")).hasText("2");
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator(".figure.step dd")).hasText("0");
        page.keyboard().press("?");
        assertThat(page.locator("dialog.keys")).containsText("play or pause");
        page.keyboard().press("Escape");
        page.keyboard().press("Space");
        assertThat(button(page, "Pause")).isVisible();
        page.keyboard().press("Space");
        assertThat(button(page, "Play")).isVisible();
        // What is typed is text.
        page.locator(".cm-content").click();
        page.keyboard().press("Space");
        assertThat(button(page, "Play")).isVisible();
    }

    @Test
    void theFirstLinkByKeyboardLeadsToTheMap(Page page) {
        open(page, server, "layer 3 sigmoid");
        page.evaluate("document.activeElement.blur()");
        button(page, "Skip to the map").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".map canvas")).isFocused();
    }

    @Test
    void aNeuronThatIsNotDrawnOpensFromTheNumberOfThose(Page page) {
        open(page, server, "layer 24 tanh");
        Locator more = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("+ 12 more"));
        more.selectOption("23");
        assertThat(page.locator(".inspector h3")).hasText("Layer 1, neuron 24");
        assertThat(page.locator(".inspector .incoming").first()).isVisible();
    }

    @Test
    void aPhoneShowsTheNetworkAndTheMapBeforeTheText(Page page) {
        page.setViewportSize(390, 844);
        open(page, server, "layer 3 sigmoid");
        double network = page.locator(".network").boundingBox().y;
        double map = page.locator(".map").boundingBox().y;
        double text = page.locator(".text").boundingBox().y;
        assertTrue(network < map && map < text, network + " " + map + " " + text);
    }
}
