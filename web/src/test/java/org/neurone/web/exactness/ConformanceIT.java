package org.neurone.web.exactness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurone.dsl.conformance.ConformanceCase;
import org.neurone.web.browser.BrowserExtension;
import org.neurone.web.browser.FolderServer;

/** The texts of {@code conformance-small.txt} and {@code conformance-large.txt} give their bits in what is shipped: the page's engine and the npm package's. */
@ExtendWith(BrowserExtension.class)
class ConformanceIT {
    private static final int SMALL = cases("small.txt");
    private static final String BY_WEB_ASSEMBLY = "WebAssembly: " + allOf(SMALL + cases("large.txt"));
    private static final String BY_JAVASCRIPT = "JavaScript: " + allOf(SMALL);

    private static String allOf(int texts) {
        return texts + " of " + texts + " texts give the bits of version 1.";
    }

    private static int cases(String file) {
        try (InputStream in = ConformanceCase.class.getResourceAsStream(file)) {
            return ConformanceCase.read(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .size();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

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
