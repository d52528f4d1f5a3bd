package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurone.web.browser.BrowserExtension;
import org.neurone.web.browser.FolderServer;

@ExtendWith(BrowserExtension.class)
class PageIT {
    @Test
    void theWorkerLoadsTheEngineUnderAStrictContentPolicy(Page page) {
        try (FolderServer server = FolderServer.ofPage()) {
            page.navigate(server.url() + "/");
            assertThat(page).hasTitle("Neurone");
            assertThat(page.locator("output")).hasText("1");
        }
    }
}
