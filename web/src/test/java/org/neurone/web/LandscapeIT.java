package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.neurone.web.PageSteps.button;
import static org.neurone.web.PageSteps.open;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.Language;
import org.neurone.engine.Trainer;
import org.neurone.engine.number.Decimal;

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

    @Test
    void severalBallsRollAsTheirOwnTextsRunAndTheLandscapeIsThatOfTheChosenOne(Page page) {
        open(page, server, AND);
        page.locator("#tab-landscape").click();
        page.locator(".balls select").selectOption("batch");
        assertThat(page.locator(".balls-legend li")).hasCount(3);
        button(page, "Roll one epoch").click();
        Locator legend = page.locator(".balls-legend button span");
        int ball = 0;
        for (String batch : List.of("1", "2", "all")) {
            Trainer trainer = Trainer.of(Language.standard().parse(AND.replace("batch 4", "batch " + batch)));
            trainer.stepEpoch();
            assertThat(legend.nth(ball++))
                    .hasText("batch " + batch + " · epoch 1, step " + trainer.step() + " · L = "
                            + Decimal.print(trainer.loss(), 4));
        }
        // All four at once is the step that the run itself would have made.
        page.locator(".balls-legend button").nth(2).click();
        assertThat(page.locator(".relief .facts")).containsText("w = (−2.858; 2.051)");
        assertThat(page.locator(".figure.step dd")).hasText("0");
        button(page, "Balls back to the start").click();
        assertThat(legend.nth(2)).containsText("epoch 0, step 0");
    }

    @Test
    void aRateAHundredTimesAsLargeIsSeenLeapingOut(Page page) {
        open(page, server, "data plane noise 10%; layer 1 linear init zero; lr 0.005; batch all");
        page.locator("#tab-landscape").click();
        page.locator(".balls select").selectOption("rate");
        assertThat(page.locator(".balls-legend li")).hasCount(3);
        button(page, "Let the balls roll").click();
        assertThat(page.locator(".balls-legend button span").nth(2)).containsText("outside the picture");
        assertThat(page.locator(".balls-legend button span").nth(1)).not().containsText("outside");
        button(page, "Hold the balls").click();
        assertThat(button(page, "Let the balls roll")).isVisible();
    }

    @Test
    void anyNetworkHasALandscapeAlongDirectionsThroughAllItsNumbers(Page page) {
        open(page, server, "data strokes; conv 2 3x3 relu; flatten; batch 20");
        page.locator("#tab-landscape").click();
        page.locator(".relief select").first().selectOption("random direction 1");
        page.locator(".relief select").nth(1).selectOption("random direction 2");
        assertThat(page.locator(".relief .facts")).containsText("w = (0; 0)");
        assertThat(page.getByLabel("Turn the relief")).isHidden();
        page.getByLabel("Relief", new Page.GetByLabelOptions().setExact(true)).check();
        assertThat(page.getByLabel("Turn the relief")).isVisible();
        button(page, "One batch forward").click();
        assertThat(page.locator(".relief .facts")).not().containsText("w = (0; 0)");
    }
}
