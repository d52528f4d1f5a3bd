package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.neurone.web.PageSteps.button;
import static org.neurone.web.PageSteps.everythingIsThere;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.neurone.web.browser.TextLink;

/** An example of one's own, typed number by number, goes through the network and into the inspector. */
class ExampleIT extends ServedPage {
    /** z = 2·3 + (−1)·4 + 0.5 = 2.5; wanted 10: L = 56.25, ∂L/∂w₁ = 2·(2.5 − 10)·3 = −45. */
    @Test
    void aTypedExampleIsAnsweredAndExplainedWithItsOwnTarget(Page page) {
        PageSteps.open(page, server, "data plane; output 1 linear weights [2 -1] bias [0.5]");
        button(page, "Enter an example").click();
        Locator fields = page.locator(".example-fields input");
        assertThat(fields).hasCount(3);
        fields.nth(0).fill("3");
        fields.nth(1).fill("4");
        fields.nth(2).fill("10");
        assertThat(page.locator(".example-answer")).hasText("2.5");
        page.locator(".node.unit").first().click();
        page.locator(".incoming button").nth(1).click();
        assertThat(page.locator(".scope")).containsText("x = 3, y = 4");
        Locator slope =
                page.locator(".explanation section", new Page.LocatorOptions().setHasText("The slope of the loss"));
        assertThat(slope).containsText("3·(−15)=−45");
        fields.nth(0).fill("2");
        assertThat(page.locator(".example-answer")).hasText("0.5");
        assertThat(slope).containsText("2·(−19)=−38");
    }

    @Test
    void anyNumberOfColumnsCanBeTyped(Page page) {
        PageSteps.open(page, server, "data iris; layer 4 tanh; output 3 softmax; loss cross-entropy");
        button(page, "Enter an example").click();
        assertThat(page.locator(".example-fields input")).hasCount(4);
        assertThat(page.locator(".example-fields select option"))
                .hasText(new String[] {"setosa", "versicolor", "virginica"});
        Locator answer = page.locator(".example-answer");
        assertThat(answer).hasText(Pattern.compile("(\\S+ [\\d.]+%( · )?){3}"));
        String before = answer.textContent();
        page.locator(".example-fields input").nth(2).fill("6.9");
        assertThat(answer).not().hasText(before);
    }

    @Test
    void aClickedPointFillsTheFields(Page page) {
        page.navigate(server.url() + "/" + TextLink.of("data and; layer 1 sigmoid"));
        everythingIsThere(page);
        button(page, "Enter an example").click();
        Locator fields = page.locator(".example-fields input");
        fields.nth(0).fill("0.25");
        fields.nth(1).fill("0.5");
        assertThat(fields.nth(0)).hasValue("0.25");
        Locator map = page.locator(".map canvas");
        map.click();
        assertThat(fields.nth(0)).not().hasValue("0.25");
    }
}
