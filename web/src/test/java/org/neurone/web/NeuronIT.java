package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.neurone.web.PageSteps.open;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A neuron opened: the numbers are those of a pocket calculator for σ(−3 a + 2 b). */
class NeuronIT extends ServedPage {
    private static final String AND =
            "data and; output 1 sigmoid weights [-3 2] bias [0]; loss quadratic; batch 4; lr 2";

    @Test
    void itShowsItsSumTermByTermItsAnswerAndItsSlope(Page page) {
        open(page, server, AND);
        chooseBoth(page);
        page.locator(".node.unit").first().click();
        assertThat(page.locator(".neuron-rule p").first()).hasText("For the chosen example a = 1, b = 1");
        assertThat(page.locator(".neuron-rule math").nth(0)).hasText("z=∑xw+b=1·(−3)+1·2+0=−1");
        assertThat(page.locator(".neuron-rule math").nth(1)).hasText("a=sigmoid(z)=0.2689");
        assertThat(page.locator(".neuron-rule math").nth(2)).hasText("f′(z)=0.1966");
    }

    @Test
    void aSmallChangeOfAWeightMovesASigmoidAndLeavesAStepWhereItIs(Page page) {
        open(page, server, AND);
        chooseBoth(page);
        page.locator(".node.unit").first().click();
        Locator facts = page.locator(".neuron-try .facts");
        assertThat(facts).hasText("Δw = 0.5 · z −1 → −0.5 · sigmoid 0.2689 → 0.3775 · step 0 → 0");
        page.locator(".neuron-try select").selectOption("-1");
        page.locator(".neuron-try input").press("End");
        assertThat(facts).hasText("Δw = 2 · z −1 → 1 · sigmoid 0.2689 → 0.7311 · step 0 → 1");
        assertThat(page.locator(".neuron-curve canvas")).hasAttribute("aria-label", facts.textContent());
    }

    @Test
    void besideAStepASigmoidIsDrawn(Page page) {
        open(page, server, "data and; output 1 step weights [1 1] bias [-1.5]; optimizer perceptron; batch 1");
        chooseBoth(page);
        page.locator(".node.unit").first().click();
        assertThat(page.locator(".neuron-try .facts"))
                .hasText("Δw = 0.5 · z 0.5 → 1 · step 1 → 1 · sigmoid 0.6225 → 0.7311");
    }

    @Test
    void theWeightsThatLeadOutAreListedAndOpened(Page page) {
        open(page, server, "data and; layer 2 sigmoid; output 1 sigmoid weights [1.5 -2.5] bias [0]");
        page.locator(".node.unit").nth(1).click();
        Locator out = page.locator(".incoming").nth(1);
        assertThat(out.locator("caption")).hasText("Outgoing");
        assertThat(out.locator("td")).hasText(new String[] {"−2.5"});
        out.getByText("Output, neuron 1").click();
        assertThat(page.locator(".inspector h3")).hasText("Weight, Layer 1, neuron 2 → Output, neuron 1");
    }

    @Test
    void ofAPictureTheInputsArePixelsAndAPoolingTellsWhatItCounts(Page page) {
        open(page, server, "data digits; conv 2 3x3 relu; pool max 2x2; output 10 softmax; batch 8");
        page.locator(".node.unit").last().click();
        assertThat(page.locator(".incoming button").nth(2)).hasText("Pooling, row 1, column 1, channel 2");
        page.locator(".node.unit").nth(2).click();
        assertThat(page.locator(".inspector h3")).hasText("Pooling, channel 1");
        assertThat(page.locator(".grid").nth(1).locator("caption")).hasText("Counts with");
        assertThat(page.locator(".grid").nth(1).getByText("1", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(1);
    }

    @Test
    void theInputsOfALayerOnAPictureAreItsPixels(Page page) {
        open(page, server, "data digits; layer 4 relu; output 10 softmax; batch 8");
        page.locator(".node.unit").first().click();
        assertThat(page.locator(".incoming button").nth(10)).hasText("Pixel, row 2, column 2");
    }

    @Test
    void theMapShowsTheNeuronUnderThePointer(Page page) {
        open(page, server, "data circle; layer 3 tanh; output 1 tanh");
        Locator map = page.locator(".map canvas").first();
        Object before = map.evaluate("canvas => canvas.toDataURL()");
        page.locator(".node.unit").nth(1).hover();
        assertThat(page.locator(".output h2")).hasText("Layer 1, neuron 2");
        page.waitForCondition(() -> !before.equals(map.evaluate("canvas => canvas.toDataURL()")));
        page.locator(".output h2").hover();
        assertThat(page.locator(".output h2")).hasText("Output");
    }

    /** The example of "and" with two ones. */
    private static void chooseBoth(Page page) {
        page.locator("#tab-examples").click();
        page.locator(".example-table tbody tr:has(td:nth-child(2):text-is('1')):has(td:nth-child(3):text-is('1'))")
                .click();
    }
}
