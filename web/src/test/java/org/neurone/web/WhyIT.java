package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.neurone.web.PageSteps.button;
import static org.neurone.web.PageSteps.open;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Why a run does not learn: no line has both right corners of xor on one side, which a hidden layer mends. */
class WhyIT extends ServedPage {
    private static final String XOR =
            "data xor; output 1 sigmoid; loss quadratic; lr 1; batch all; epochs 200; expect accuracy 100% after 200";

    @Test
    void aClaimThatFailedLeadsToTheReasonAndToAChangeThatWasTriedAndHelps(Page page) {
        open(page, server, XOR);
        button(page, "Play").click();
        page.locator(".claims button").click();

        assertThat(page.locator(".why [role=status]"))
                .hasText("“expect accuracy 100% after 200” did not hold: it was 75%.");
        assertThat(page.locator(".why li").first())
                .containsText(
                        "There is no hidden layer: an output alone draws one straight border. The loss rests at 0.25.");
        assertThat(page.locator(".why .came").first())
                .hasText("Tried: after 200 epochs accuracy is 100% instead of 75%.");
        page.locator(".why li button").first().click();
        assertThat(page.locator(".why [role=status]")).hasText("The text has changed since.");
        assertThat(page.locator(".cm-content")).containsText("layer 8 tanh");
        button(page, "Play").click();
        assertThat(page.locator(".claims .came-out")).hasText("holds: 100%");
    }

    @Test
    void aHealthyRunIsNotAccusedAndWhoeverStopsKeepsWhatWasFound(Page page) {
        open(page, server, "data moons; layer 8 tanh; lr 0.5; epochs 20");
        page.locator("#tab-why").click();
        assertThat(page.locator(".why-head button").first()).isDisabled();
        button(page, "Play").click();
        assertThat(page.locator("neurone-playground")).containsText("All epochs of the text are done.");
        page.locator(".why-head button").first().click();
        assertThat(page.locator(".why [role=status]")).hasText("There is nothing to complain about: it learns.");
        assertThat(page.locator(".why ol")).isHidden();
    }
}
