package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.neurone.web.PageSteps.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Every control that changes the experiment is one edit of its text: comments stay, and one undo takes it back. */
class ControlsIT extends ServedPage {
    private static final String TEXT = """
            # mine
            data circle noise 5% # a ring
            inputs x y # as they are
            layer 3 sigmoid # three
            layer 2 tanh
            output 1 sigmoid
            loss quadratic # the lecture's
            optimizer adam beta1 0.8 # quick
            lr 0.5 decay 0.1
            batch 16 # few
            regularize l2 0.01 # a little
            seed 4""";

    /** What is done, and the line that it changes with what that line then says; an empty text means that it is gone. */
    private static final Map<Consumer<Page>, String[]> CONTROLS = new LinkedHashMap<>();

    static {
        CONTROLS.put(
                page -> button(page, "spiral").click(),
                line("data circle noise 5% # a ring", "data spiral noise 5% # a ring"));
        CONTROLS.put(
                page -> page.locator(".data-head select").selectOption("moons"),
                line("data circle noise 5% # a ring", "data moons noise 5% # a ring"));
        CONTROLS.put(menu("Noise", "20%"), line("data circle noise 5% # a ring", "data circle noise 20% # a ring"));
        CONTROLS.put(
                menu("Test part", "50%"),
                line("data circle noise 5% # a ring", "data circle noise 5% test 50% # a ring"));
        CONTROLS.put(
                page -> button(page, "Feature x², not in use").click(),
                line("inputs x y # as they are", "inputs x y x^2 # as they are"));
        CONTROLS.put(
                page -> button(page, "Feature y, in use").click(),
                line("inputs x y # as they are", "inputs x # as they are"));
        CONTROLS.put(
                page -> button(page, "Add a neuron").first().click(),
                line("layer 3 sigmoid # three", "layer 4 sigmoid # three"));
        CONTROLS.put(page -> button(page, "Remove a neuron").nth(1).click(), line("layer 2 tanh", "layer 1 tanh"));
        CONTROLS.put(
                page -> button(page, "Add a layer").nth(1).click(),
                line("layer 3 sigmoid # three", "layer 3 sigmoid # three\nlayer 4 sigmoid"));
        CONTROLS.put(page -> button(page, "Remove this layer").nth(1).click(), line("layer 2 tanh\n", ""));
        CONTROLS.put(
                page -> page.getByLabel("Activation").first().selectOption("relu"),
                line("layer 3 sigmoid # three", "layer 3 relu # three"));
        CONTROLS.put(
                menu("Loss", "cross-entropy"),
                line("loss quadratic # the lecture's", "loss cross-entropy # the lecture's"));
        CONTROLS.put(
                menu("Optimizer", "momentum"), line("optimizer adam beta1 0.8 # quick", "optimizer momentum # quick"));
        CONTROLS.put(menu("Learning rate", "0.03"), line("lr 0.5 decay 0.1", "lr 0.03 decay 0.1"));
        CONTROLS.put(menu("Batch", "all"), line("batch 16 # few", "batch all # few"));
        CONTROLS.put(
                menu("Regularisation", "l1"), line("regularize l2 0.01 # a little", "regularize l1 0.01 # a little"));
        CONTROLS.put(menu("Rate", "0.1"), line("regularize l2 0.01 # a little", "regularize l2 0.1 # a little"));
        CONTROLS.put(menu("Regularisation", ""), line("regularize l2 0.01 # a little", "# a little"));
        CONTROLS.put(page -> button(page, "New seed").click(), line("seed 4", "seed 5"));
    }

    @Test
    void theCrossThatTakesALayerAwayIsThereBeforeThePointerIs(Page page) {
        PageSteps.open(page, server, "layer 3 sigmoid; output 1 sigmoid");
        Locator cross = button(page, "Remove this layer");
        assertEquals("1", cross.evaluate("button => getComputedStyle(button).opacity"));
        cross.click();
        assertThat(page.locator(".node.unit")).hasCount(1);
    }

    @Test
    void thatTheLastFeatureStaysIsExplained(Page page) {
        PageSteps.open(page, server, "inputs x; layer 3 sigmoid");
        button(page, "Feature x, in use").click();
        assertThat(page.locator(".notice")).containsText("One feature has to stay");
        assertThat(button(page, "Feature x, in use")).isVisible();
    }

    @Test
    void everyControlIsOneEditThatKeepsCommentsAndOneUndoTakesBack(Page page) {
        PageSteps.open(page, server, TEXT);
        assertText(page, TEXT);
        CONTROLS.forEach((use, change) -> {
            use.accept(page);
            assertText(page, TEXT.replace(change[0], change[1]));
            page.locator(".cm-content").focus();
            page.keyboard().press("Control+z");
            assertText(page, TEXT);
        });
    }

    @Test
    void controlsAddWhatTheTextLeavesToItsDefaults(Page page) {
        PageSteps.open(page, server, "layer 3 sigmoid # three");
        menu("Noise", "10%").accept(page);
        menu("Learning rate", "0.03").accept(page);
        menu("Optimizer", "adam").accept(page);
        menu("Rate", "0.01").accept(page);
        button(page, "New seed").click();
        assertText(
                page,
                "data circle noise 10%\nlayer 3 sigmoid # three\noptimizer adam\nlr 0.03\nregularize l2 0.01\nseed 2");
    }

    @Test
    void aPastedBlockOfSeveralStatementsIsMendedByOneClickWhoseLabelCanBeRead(Page page) {
        PageSteps.open(page, server, "layer 3 sigmoid");
        PageSteps.write(page, "expect accuracy 50% after 90; epochs 2");
        Locator fix = page.locator(".messages .fix").first();
        assertThat(fix).isVisible();
        assertEquals(-1, fix.textContent().indexOf('\n'));
        fix.click();
        assertThat(page.locator(".messages .error")).hasCount(0);
    }

    private static Consumer<Page> menu(String label, String value) {
        return page -> page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .selectOption(value);
    }

    private static String[] line(String before, String after) {
        return new String[] {before, after};
    }

    private static void assertText(Page page, String text) {
        String script = "element => element.text.trim()";
        Locator playground = page.locator("neurone-playground");
        try {
            page.waitForCondition(() -> text.strip().equals(playground.evaluate(script)));
        } catch (TimeoutError late) {
            assertEquals(text.strip(), playground.evaluate(script));
        }
    }
}
