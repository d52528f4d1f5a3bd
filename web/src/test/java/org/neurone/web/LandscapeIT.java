package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.neurone.web.PageSteps.button;
import static org.neurone.web.PageSteps.open;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The network as a ball on its loss; the numbers are those of a pocket calculator for σ(−3 a + 2 b). */
class LandscapeIT extends ServedPage {
    private static final String AND =
            "data and; output 1 sigmoid weights [-3 2] bias [0]; loss quadratic; batch 4; lr 2";

    @Test
    void overTwoWeightsItSaysWhereTheNetworkIsAndWhereItsStepGoes(Page page) {
        open(page, server, AND);
        page.locator("#tab-landscape").click();
        assertThat(page.locator(".relief .facts"))
                .hasText("L = 0.3906 · w = (−3; 2) · ∇L = (−0.0708; −0.02563) · w′ = (−2.858; 2.051)");
        button(page, "One batch forward").click();
        assertThat(page.locator(".relief .facts")).containsText("w = (−2.858; 2.051)");
    }

    @Test
    void overOneWeightItIsACurveInAnElementOfItsOwn(Page page) {
        open(page, server, AND);
        page.locator("neurone-playground").evaluate("element => element.setAttribute('show', 'graph landscape')");
        page.locator(".landscape-part select").nth(1).selectOption("-1");
        assertThat(page.locator(".relief .facts")).hasText("L = 0.3906 · w = −3 · ∇L = −0.0708 · w′ = −2.858");
        page.locator(".landscape-part select").first().selectOption("2");
        assertThat(page.locator(".relief .facts")).containsText("w = 0 ·");
    }
}
