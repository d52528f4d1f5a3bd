package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.neurone.web.browser.FolderServer;
import org.neurone.web.browser.TextLink;

/** What the tests of the page do again and again. */
final class PageSteps {
    private PageSteps() {}

    /** Opens the page with a text, paused at its start, the editor ready. */
    static void open(Page page, FolderServer server, String text) {
        page.navigate("about:blank");
        page.navigate(server.url() + "/" + TextLink.of(text));
        everythingIsThere(page);
        assertThat(button(page, "Play")).isEnabled();
        assertThat(page.locator(".figure.step dd")).hasText("0");
    }

    /** What is fetched behind the first frame has come: nothing is under way when a test ends. */
    static void everythingIsThere(Page page) {
        assertThat(page.locator(".cm-content")).isVisible();
        assertThat(page.locator(".settings .rows .row").first()).isVisible();
        assertThat(page.locator(".draw button").first()).isAttached();
    }

    static void write(Page page, String text) {
        page.locator(".cm-content").click();
        page.keyboard().press("Control+a");
        page.keyboard().insertText(text);
    }

    static Locator line(Page page, int index) {
        return page.locator(".cm-content .cm-line").nth(index);
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
