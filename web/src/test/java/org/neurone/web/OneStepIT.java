package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurone.web.PageSteps.button;
import static org.neurone.web.PageSteps.open;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.Language;
import org.neurone.engine.Trainer;
import org.neurone.engine.explain.NextUpdate;

/** One update in slow motion, stop after stop; every number is the one that the engine's own next step works with. */
class OneStepIT extends ServedPage {
    private static final String PARTY = "data party; layer 2 sigmoid; output 1 sigmoid; loss quadratic; batch 4; lr 1";

    /** What takes a browser's engine apart, and what its step then does to the same weights. */
    private static final String BOTH = """
            async (text) => {
              const engine = await import(new URL('engine.js', location.href).href);
              const run = engine.open(text, [], 'en', null);
              for (let i = 0; i < 5; i++) run.stepBatch();
              const copy = engine.explanations(text, []);
              copy.at(run.state());
              const parts = [];
              const told = copy.stepParts(1);
              for (let at = 0; at < told.length; at += 1 + told[at]) parts.push([...told.subarray(at + 1, at + 1 + told[at])]);
              run.stepBatch();
              const layers = JSON.parse(run.info()).plan.layers;
              const after = layers.map((_, at) => [...run.weights(at), ...run.biases(at)]);
              return [parts.flatMap((part, at) => at > 4 && (at - 5) % 9 === 8 ? part : []), after.flat()];
            }
            """;

    @Test
    void aStopAfterAnotherShowsTheEnginesNumbersForwardsAndBack(Page page) {
        NextUpdate next = NextUpdate.of(trainer(PARTY));
        openStep(page, PARTY);
        assertThat(title(page)).hasText("The batch");
        assertThat(page.locator(".step-batch button")).hasCount(4);
        assertThat(card(page, 0)).hasText("");
        forth(page, "Forward through Layer 1");
        assertThat(card(page, 0))
                .hasText("z = " + digits(next.sums(0, 0)[0], 3) + "\na = " + digits(next.outputs(0, 0)[0], 3));
        assertThat(card(page, 2)).hasText("");
        assertThat(card(page, 0))
                .hasAttribute(
                        "aria-label",
                        "Layer 1, neuron 1, z = " + digits(next.sums(0, 0)[0], 5) + ", a = "
                                + digits(next.outputs(0, 0)[0], 5));
        forth(page, "Forward through Output");
        assertThat(card(page, 2)).containsText("a = " + digits(next.outputs(1, 0)[0], 3));
        forth(page, "The error of the example");
        assertThat(page.locator(".step-rule")).containsText("=" + digits(next.loss(0), 4));
        assertThat(page.locator(".step-batch small").nth(2)).hasText(digits(next.loss(2), 3));
        forth(page, "The mean over the batch");
        assertThat(page.locator(".step-rule")).containsText("4=" + digits(next.loss(), 4));
        forth(page, "Back: δ of Output");
        assertThat(card(page, 2)).containsText("δ = " + digits(next.deltas(1, 0)[0], 3));
        assertThat(card(page, 0)).not().containsText("δ");
        forth(page, "Back: δ of Layer 1");
        assertThat(card(page, 1)).containsText("δ = " + digits(next.deltas(0, 0)[1], 3));
        forth(page, "The gradient of the batch");
        card(page, 1).click();
        assertThat(column(page, "∂L/∂w")).hasText(texts(next.slopes(0, 4), 1, 3, 5, 7));
        forth(page, "The update: each weight takes its step");
        assertThat(column(page, "w′")).hasText(texts(next.after(), 1, 3, 5, 7));
        button(page, "One stop back").click();
        button(page, "One stop back").click();
        assertThat(title(page)).hasText("Back: δ of Layer 1");
        assertThat(card(page, 1)).containsText("δ");
    }

    @Test
    void theStepThatIsMadeIsTheOneThatWasShown(Page page) {
        Trainer trainer = trainer(PARTY);
        double[] after = NextUpdate.of(trainer).after();
        openStep(page, PARTY);
        button(page, "Make this step").first().click();
        assertThat(page.locator(".figure.step dd")).hasText("1");
        assertThat(title(page)).hasText("The batch");
        trainer.stepBatch();
        assertThat(page.locator(".step-rule")).containsText("Step 2 learns from 4 examples");
        assertEquals(
                trainer.state().encode(), page.locator("neurone-playground").evaluate("element => element.state()"));
        card(page, 0).click();
        assertThat(column(page, "w")).hasText(texts(after, 0, 2, 4, 6));
    }

    @Test
    void whatIsTakenApartIsToTheLastBitWhatTheStepDoes(Page page) {
        for (String text : List.of(
                PARTY,
                "layer 4 tanh; dropout 20%; layer 2 relu l2 0.01; optimizer adam; clip norm 0.1; batch 7",
                "data strokes; conv 2 3x3 tanh; pool max 2x2; output 5 softmax; optimizer momentum; batch 5")) {
            openStep(page, text);
            List<?> both = (List<?>) page.evaluate(BOTH, text);
            assertEquals(both.get(1), both.get(0), text);
            assertTrue(((List<?>) both.get(0)).size() > 8, text);
        }
    }

    @Test
    void exampleByExampleEachAddsItsPartUntilTheBatchIsFull(Page page) {
        NextUpdate next = NextUpdate.of(trainer(PARTY));
        openStep(page, PARTY);
        page.locator("neurone-playground").evaluate("element => element.step('example')");
        assertThat(title(page)).hasText("The example adds its part to the gradient");
        assertThat(note(page)).hasText("1 of 4 examples have added their part.");
        page.locator("neurone-playground").evaluate("element => element.step('example')");
        assertThat(note(page)).hasText("2 of 4 examples have added their part.");
        card(page, 0).click();
        assertThat(column(page, "this one adds")).hasText(texts(next.slopes(1, 2), 0, 2, 4, 6));
        assertThat(column(page, "∑ so far")).hasText(texts(next.slopes(0, 2), 0, 2, 4, 6));
        page.getByLabel("Stop", new Page.GetByLabelOptions().setExact(true)).press("End");
        assertThat(note(page)).hasText("The batch is full: 4 of 4 examples have added their part.");
        assertThat(column(page, "∂L/∂w")).hasText(texts(next.slopes(0, 4), 0, 2, 4, 6));
    }

    @Test
    void anElementShowsTheStepAloneAndInFrench(Page page) {
        open(page, server, PARTY);
        page.locator("neurone-playground")
                .evaluate("element => { element.setAttribute('show', 'step'); element.setAttribute('lang', 'fr'); }");
        assertThat(page.locator(".step-part h2")).hasText("Un pas");
        assertThat(title(page)).hasText("Le lot");
        assertThat(page.locator(".tabs")).hasCount(0);
        button(page, "Une étape en avant").press("Enter");
        assertThat(title(page)).hasText("Vers l’avant à travers Couche 1");
    }

    private void openStep(Page page, String text) {
        open(page, server, text);
        page.locator("#tab-step").click();
        assertThat(page.locator(".step-card").first()).isVisible();
    }

    private static void forth(Page page, String title) {
        button(page, "One stop forward").click();
        assertThat(title(page)).hasText(title);
    }

    private static Locator title(Page page) {
        return page.locator(".step-head h3");
    }

    private static Locator note(Page page) {
        return page.locator(".step-examples p");
    }

    /** A neuron, counted from the first of the first layer. */
    private static Locator card(Page page, int which) {
        return page.locator("button.step-card").nth(which);
    }

    /** The numbers of the chosen neuron's weights under a heading, the bias last. */
    private static Locator column(Page page, String heading) {
        List<String> headings = page.locator(".step-unit thead th").allTextContents();
        assertTrue(headings.contains(heading), headings + " has " + heading);
        return page.locator(".step-unit tbody td:nth-child(" + (headings.indexOf(heading) + 2) + ")");
    }

    private static String[] texts(double[] numbers, int... which) {
        String[] texts = new String[which.length];
        for (int i = 0; i < which.length; i++) {
            texts[i] = digits(numbers[which[i]], 5);
        }
        return texts;
    }

    /** As a reader writes a number that is neither tiny nor huge. */
    private static String digits(double number, int most) {
        return new BigDecimal(number)
                .round(new MathContext(most, RoundingMode.HALF_UP))
                .add(BigDecimal.ZERO)
                .stripTrailingZeros()
                .toPlainString()
                .replace('-', '−');
    }

    private static Trainer trainer(String text) {
        return Trainer.of(Language.standard().read(text).experiment());
    }
}
