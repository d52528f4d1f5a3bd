package org.neurone.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What somebody new loads: few files, and little of them before the network learns. */
class FirstVisitIT extends ServedPage {
    /** What comes behind the first training step. */
    private static final String BEHIND = "**/{engine.js,tools-*.js,editor-*.js}";

    private static final int FILES = 12;
    private static final int BYTES_BEFORE_THE_FIRST_STEP = 192_000;

    @Test
    void aFirstVisitAsksForFewerThanTwelveFilesEachOnce(Page page) {
        page.navigate(server.url() + "/");
        PageSteps.everythingIsThere(page);
        List<String> asked = server.asked();
        assertTrue(asked.size() < FILES, asked::toString);
        assertEquals(asked.stream().distinct().toList(), asked);
    }

    @Test
    void theNetworkLearnsWithLessThanTheLimitLoaded(Page page) throws IOException {
        page.route(BEHIND, route -> {
            // Nobody answers.
        });
        page.navigate(server.url() + "/");
        page.locator(".figure.epoch dd").waitFor();
        page.waitForCondition(() ->
                !List.of("0", "–").contains(page.locator(".figure.step dd").textContent()));
        int bytes = 0;
        for (String path : server.asked()) {
            bytes += zipped(Files.readAllBytes(Path.of("target/classes/neurone-web")
                    .resolve(path.equals("/") ? "index.html" : path.substring(1))));
        }
        // A request that still comes while the page closes has nobody to ask.
        page.unrouteAll();
        int loaded = bytes;
        assertTrue(loaded < BYTES_BEFORE_THE_FIRST_STEP, () -> loaded + " bytes: " + server.asked());
    }

    @Test
    void aRareNameIsLearntByTheWholeEngine(Page page) {
        PageSteps.open(page, server, "data points [-1 -1 0  1 1 1]; layer 2 tanh; epochs 3");
        PageSteps.button(page, "Play").click();
        page.waitForCondition(
                () -> page.locator(".figure.epoch dd").textContent().equals("3"));
    }

    private static int zipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.size();
    }
}
