package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The reference opens where one needs it: from a word, from a mistake, by key and by finger. */
class ReferencePanelIT extends ServedPage {
    private static final String TEXT = "data moons\nlayer 3 relu init he\nlr 0.5";

    private static Locator heading(Page page, String section) {
        return page.locator("dialog.reference #" + section + " > :is(h2, h3) > a");
    }

    @Test
    void aWordUnderThePointerLeadsToItsEntry(Page page) {
        PageSteps.open(page, server, TEXT);
        page.locator(".tok-name").first().hover();
        page.locator(".cm-tooltip .more").click();
        assertThat(heading(page, "data-moons")).isFocused();
        assertThat(heading(page, "data-moons")).isInViewport();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
    }

    @Test
    void aMistakeLeadsToItsKindWithAWrongAndARightText(Page page) {
        PageSteps.open(page, server, TEXT.replace("relu", "relo"));
        page.locator(".messages .more").first().press("Enter");
        assertThat(heading(page, "problem-unknown-name")).isFocused();
        assertThat(page.locator("dialog.reference #problem-unknown-name pre")).hasCount(2);
    }

    @Test
    void theKeyLeadsToTheSettingAtTheCursor(Page page) {
        PageSteps.open(page, server, TEXT);
        page.locator(".tok-option").first().click();
        page.keyboard().press("F1");
        assertThat(heading(page, "statement-layer")).isFocused();
        assertThat(page.locator("dialog.reference .meant")).containsText("init");
    }

    @Test
    void onAPhoneTheButtonBesideTheTextDoesTheSame(Page page) {
        page.setViewportSize(390, 844);
        PageSteps.open(page, server, TEXT);
        page.locator(".tok-keyword").nth(2).click();
        page.locator(".text .section-head button").first().click();
        assertThat(heading(page, "statement-lr")).isFocused();
        page.locator("dialog.reference .search input").fill("patience");
        assertThat(page.locator("dialog.reference #statement-lr")).isHidden();
        assertThat(page.locator("dialog.reference #stop-patience")).isVisible();
    }
}
