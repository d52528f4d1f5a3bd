package org.neurone.web.exactness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurone.web.browser.BrowserExtension;
import org.neurone.web.browser.FolderServer;

/** The texts of {@code conformance-small.txt} and {@code conformance-large.txt} give their bits in what is shipped: the page's engine and the npm package's. */
@ExtendWith(BrowserExtension.class)
class ConformanceIT {
    private static final String BY_WEB_ASSEMBLY = "WebAssembly: 120 of 120 texts give the bits of version 1.";
    private static final String BY_JAVASCRIPT = "JavaScript: 100 of 100 texts give the bits of version 1.";

    @Test
    void theNpmPackageHoldsThePlatformThatRunsIt() throws IOException, InterruptedException {
        String printed = Deno.run(Path.of("target/npm/script/conformance.js"));
        assertEquals(BY_WEB_ASSEMBLY + "\n" + BY_JAVASCRIPT, printed.strip());
    }

    @Test
    void thePageHoldsTheBrowserThatOpensIt(Page page) {
        try (FolderServer server = FolderServer.ofPage()) {
            page.navigate(server.url() + "/conformance.html");
            page.waitForSelector("body[data-holds]", new Page.WaitForSelectorOptions().setTimeout(300_000));
            assertEquals(
                    BY_WEB_ASSEMBLY + "\n" + BY_JAVASCRIPT + "\nThis browser computes what every other does: "
                            + page.evaluate("navigator.userAgent"),
                    String.join("\n", page.locator("output p").allTextContents()));
        }
    }
}
