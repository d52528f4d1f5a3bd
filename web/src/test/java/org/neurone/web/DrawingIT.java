package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurone.web.PageSteps.button;
import static org.neurone.web.PageSteps.line;
import static org.neurone.web.PageSteps.open;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

/** Points drawn by hand: one by one, by a stroke, and all away again without an error on the way. */
class DrawingIT extends ServedPage {
    private static final String TWO = "data points [1 1 0  4 4 1] columns 3; layer 3 sigmoid";

    @Test
    void aStrokeDrawsManyPointsAndIsOneChange(Page page) {
        open(page, server, TWO);
        button(page, "Draw points").click();
        stroke(page, 0.2, 0.8);
        String text = line(page, 0).textContent();
        int points = text.substring(0, text.indexOf(']')).split("  ", -1).length;
        assertTrue(points > 12, text);
        assertThat(line(page, 0)).containsText("data points [1 1 0  4 4 1  ");
        button(page, "Undo").click();
        assertThat(line(page, 0)).hasText(TWO);
    }

    @Test
    void whatIsClearedIsNoErrorAndTheTextChangesWithTheFirstTwoClasses(Page page) {
        open(page, server, TWO);
        button(page, "Draw points").click();
        button(page, "Clear").click();
        assertThat(page.locator(".messages .error")).hasCount(0);
        assertThat(line(page, 0)).hasText(TWO);
        assertThat(page.locator(".draw-tools [role=status]")).containsText("a second class");
        stroke(page, 0.3, 0.6);
        assertThat(line(page, 0)).hasText(TWO);
        button(page, "Class 1").click();
        page.locator(".map canvas").click();
        assertThat(line(page, 0)).not().hasText(TWO);
        assertThat(page.locator(".draw-tools [role=status]")).hasText("");
        assertThat(page.locator(".messages .error")).hasCount(0);
    }

    @Test
    void drawingLeavesOtherDataOnTheMapUntilTheFirstPoint(Page page) {
        open(page, server, "data xor; layer 3 sigmoid");
        Locator map = page.locator(".map canvas");
        Object before = map.evaluate("canvas => canvas.toDataURL()");
        button(page, "Draw points").click();
        assertThat(button(page, "Class 0")).isVisible();
        Object drawing = map.evaluate("canvas => canvas.toDataURL()");
        assertTrue(before.equals(drawing), "the map with its data stays");
    }

    /** Draws with the pointer across the map's middle, from one part of its width to another. */
    private static void stroke(Page page, double from, double to) {
        BoundingBox box = page.locator(".map").boundingBox();
        double y = box.y + box.height / 3;
        page.mouse().move(box.x + from * box.width, y);
        page.mouse().down();
        for (double at = from; at <= to; at += 0.02) {
            page.mouse().move(box.x + at * box.width, y);
        }
        page.mouse().up();
    }
}
