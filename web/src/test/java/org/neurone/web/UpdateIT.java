package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.neurone.web.PageSteps.open;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The next change of a weight, with its numbers; they are those of a pocket calculator. */
class UpdateIT extends ServedPage {
    @Test
    void theUpdateIsWrittenWithItsNumbersAndTheBatchAddsUp(Page page) {
        open(page, server, "data and; output 1 sigmoid weights [1 1] bias [-1.5]; loss quadratic; batch 4; lr 0.5");
        chooseNumber(page, 0);
        page.getByText("averaged over the batch").click();
        // g = ¼ Σ 2 (a − d) a (1 − a) over a = σ(−1.5), σ(−0.5) twice, σ(0.5)
        assertThat(rule(page, "The next update").last()).hasText("b′=b−ηg=−1.5−0.5·0.05797=−1.529");
        page.locator(".products summary").click();
        assertThat(page.locator(".products tbody tr")).hasCount(4);
        assertThat(page.locator(".products tfoot td")).hasText("0.05797");
        assertThat(page.locator(".products tbody tr td:last-child").getByText("0.0136", exactly()))
                .hasCount(1);
    }

    @Test
    void thePerceptronLearnsByRosenblattsRuleWithoutAnySlope(Page page) {
        open(page, server, "data and; output 1 step weights [0 0] bias [0]; optimizer perceptron; batch 1");
        chooseExample(page, "1", "1");
        chooseNumber(page, 1);
        assertThat(rule(page, "Rosenblatt’s rule")).hasText("w′=w−η(a−d)x=0−1·(0−1)·1=1");
        assertThat(page.locator(".explanation")).not().containsText("Checked by trying");
        chooseExample(page, "0", "0");
        tab(page, "Inspector");
        assertThat(page.locator(".explanation")).containsText("right (a = d): nothing changes");
    }

    @Test
    void anAdaptiveRuleIsWrittenLineByLine(Page page) {
        open(
                page,
                server,
                "data and; output 1 sigmoid weights [1 1] bias [-1.5]; optimizer momentum 0.9; batch 4; lr 0.5");
        chooseNumber(page, 0);
        assertThat(rule(page, "The next update").nth(1)).containsText("v′=mv+g=0.9·0+");
        assertThat(rule(page, "The next update").last()).containsText("b′=b−ηv′=−1.5−0.5·");
    }

    /** Opens the inspector with one of the numbers that feed the first neuron, the bias first. */
    private static void chooseNumber(Page page, int which) {
        page.locator(".node.unit").first().click();
        tab(page, "Inspector");
        page.locator(".incoming button").nth(which).click();
        assertThat(page.locator(".explanation section").first()).isVisible();
    }

    private static void chooseExample(Page page, String a, String b) {
        tab(page, "Examples");
        page.locator(".example-table tbody tr:has(td:nth-child(2):text-is('" + a + "')):has(td:nth-child(3):text-is('"
                        + b + "'))")
                .click();
    }

    private static void tab(Page page, String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static Locator rule(Page page, String title) {
        return page.locator(".explanation section")
                .filter(new Locator.FilterOptions().setHasText(title))
                .locator("math");
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
