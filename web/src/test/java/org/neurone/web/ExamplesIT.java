package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.neurone.web.PageSteps.button;
import static org.neurone.web.PageSteps.open;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of what is being learned: every number of every example, the batch at hand, and the example that all look at. */
class ExamplesIT extends ServedPage {
    /** z = x + y − 1.5; the numbers below are σ(z) and squares from a pocket calculator. */
    private static final String AND =
            "data and; output 1 sigmoid weights [1 1] bias [-1.5]; loss quadratic; batch 2; lr 0.5";

    @Test
    void everyExampleHasItsSumOutputAndSquaredErrorAndTheirMeanIsTheLoss(Page page) {
        open(page, server, AND);
        showTable(page);
        assertThat(page.locator(".example-table caption")).hasText("Truth table");
        assertThat(page.locator(".example-table thead th"))
                .hasText(new String[] {"No.", "a", "b", "Weighted sum z", "Output a", "Desired d", "(d − a)²"});
        assertThat(rows(page)).hasCount(4);
        assertThat(row(page, "0", "0")).hasText(new String[] {"0", "0", "−1.5", "0.1824 ✓", "0", "0.03328"});
        assertThat(row(page, "1", "0")).hasText(new String[] {"1", "0", "−0.5", "0.3775 ✓", "0", "0.1425"});
        assertThat(row(page, "1", "1")).hasText(new String[] {"1", "1", "0.5", "0.6225 ✓", "1", "0.1425"});
        // (0.033279 + 3 · 0.142537) / 4
        assertThat(page.locator(".example-table tfoot td")).containsText("0.1152");
    }

    @Test
    void theRowsOfTheBatchAreMarkedAndStepByExampleWalksThroughThem(Page page) {
        open(page, server, AND);
        showTable(page);
        assertThat(page.locator(".example-table .in-batch .mark")).hasCount(2);
        assertThat(page.locator(".mark").getByText("▸")).hasCount(1);
        assertThat(page.locator(".mark").getByText("●")).hasCount(1);
        page.locator("neurone-playground").evaluate("element => element.step('example')");
        assertThat(page.locator(".mark").getByText("✓")).hasCount(1);
        assertThat(page.locator(".mark").getByText("▸")).hasCount(1);
        assertThat(page.locator(".mark").getByText("●")).hasCount(0);
    }

    @Test
    void aRowThatIsChosenByKeyIsTheExampleThatTheInspectorExplains(Page page) {
        open(page, server, AND);
        showTable(page);
        rows(page).nth(2).getByRole(AriaRole.BUTTON).focus();
        page.keyboard().press("Enter");
        assertThat(rows(page).nth(2)).hasAttribute("aria-current", "true");
        List<String> numbers = rows(page).nth(2).locator("td").allTextContents();
        page.locator(".node.unit").first().click();
        page.locator(".incoming button").nth(1).click();
        assertThat(page.locator(".scope")).containsText("a = " + numbers.get(0) + ", b = " + numbers.get(1));
    }

    @Test
    void theLargestLossComesFirstWhereThatIsAskedFor(Page page) {
        open(page, server, "data circle samples 250; layer 3 tanh; batch 10");
        showTable(page);
        assertThat(rows(page)).hasCount(100);
        button(page, "75 more").click();
        assertThat(rows(page)).hasCount(175);
        page.locator(".example-table select").selectOption("loss");
        page.waitForCondition(() -> {
            List<Double> losses = rows(page).locator("td:last-child").allTextContents().stream()
                    .map(Double::valueOf)
                    .toList();
            return losses.stream().sorted(Comparator.reverseOrder()).toList().equals(losses);
        });
    }

    @Test
    void anElementShowsTheTableAlone(Page page) {
        open(page, server, AND);
        page.locator("neurone-playground").evaluate("element => element.setAttribute('show', 'graph examples')");
        assertThat(page.locator(".examples-part h2")).hasText("Examples");
        assertThat(rows(page)).hasCount(4);
        assertThat(page.locator(".tabs")).hasCount(0);
    }

    private static void showTable(Page page) {
        page.getByRole(
                        AriaRole.TAB,
                        new Page.GetByRoleOptions().setName("Examples").setExact(true))
                .click();
        assertThat(rows(page).first()).isVisible();
    }

    private static Locator rows(Page page) {
        return page.locator(".example-table tbody tr");
    }

    /** The cells of the example with these inputs. */
    private static Locator row(Page page, String a, String b) {
        return page.locator(".example-table tbody tr:has(td:nth-child(2):text-is('" + a
                + "')):has(td:nth-child(3):text-is('" + b + "')) td");
    }
}
