package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference of the language: its texts run where they stand, and its field finds. */
class ReferencePageIT extends ServedPage {
    @ParameterizedTest
    @CsvSource({"/learn/language/, Nothing found", "/learn/fr/language/, Rien trouvé"})
    void whatHasAButtonRunsAndWhatIsLookedForStays(String path, String nothing, Page page) {
        page.navigate(server.url() + path);
        page.locator("pre.runs + button.run").first().click();
        assertThat(page.locator("neurone-playground .figure.step dd")).hasText(Pattern.compile("[1-9].*"));

        Locator entries = page.locator("section.entry:visible");
        int all = entries.count();
        Locator field = page.locator(".search input");
        field.fill("patience");
        assertThat(page.locator(".search output")).not().isEmpty();
        assertTrue(entries.count() > 0 && entries.count() < all, () -> entries.count() + " of " + all);
        field.fill("no such word xyzzy");
        assertThat(page.locator(".search output")).hasText(nothing);
        field.fill("");
        assertThat(entries).hasCount(all);
    }

    @Test
    void aTextThatNamesATableRunsWithIt(Page page) {
        page.navigate(server.url() + "/learn/language/");
        page.locator("#data-csv pre.runs + button.run").click();
        assertThat(page.locator("neurone-playground .messages .error")).hasCount(0);
        assertThat(page.locator("neurone-playground .figure.step dd")).hasText(Pattern.compile("[1-9].*"));
    }

    /** In a table of names the playground stands below, one at a time. */
    @Test
    void theTextOfANameRunsBelowItsTable(Page page) {
        page.navigate(server.url() + "/learn/language/");
        Locator buttons = page.locator("#data-moons table button.run");
        buttons.nth(0).click();
        buttons.nth(1).click();
        assertThat(page.locator("neurone-playground")).hasCount(1);
        assertThat(page.locator("neurone-playground .figure.step dd")).hasText(Pattern.compile("[1-9].*"));
    }
}
