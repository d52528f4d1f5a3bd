package org.neurone.server.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.web.browser.BrowserExtension;

/** Lessons that were taken along, where they were taken to. */
@ExtendWith(BrowserExtension.class)
class LessonExportIT {
    private static final String LESSON = """
            # And, by hand

            Go on to [the next page](page:2).

            ```playground show=controls,graph,output
            data and
            layer 1 step weights [1 1] bias [-1.5]
            optimizer perceptron
            ```

            ```task never
            Make it say no to everything.

            goal: output for [1 1] is 0
            do: bias 1 1 -3
            ```

            ```predict both
            What is the sum for two ones at the start?

            answer: sum 1 1 for [1 1] within 0.01
            because: It is 1 + 1 − 1.5.
            ```
            """;

    /** The run-time environment of SCORM 1.2, as much of it as there is: what is set is there, and calls out of order fail. */
    private static final String PLATFORM = """
            <!doctype html><title>LMS</title><link rel="icon" href="data:,">
            <script>
              const kept = JSON.parse(sessionStorage.getItem('kept') ?? '{"cmi.core.lesson_status":"not attempted"}');
              let phase = 'new'; const calls = [];
              const during = (name, work) => { calls.push(name); return phase === 'running' ? work() : 'false'; };
              window.API = {
                LMSInitialize: (x) => { calls.push('init'); if (x !== '' || phase !== 'new') { return 'false'; } phase = 'running'; return 'true'; },
                LMSGetValue: (name) => during('get', () => kept[name] ?? ''),
                LMSSetValue: (name, value) => during('set', () => { if (typeof value !== 'string') { throw new Error(name); } kept[name] = value; return 'true'; }),
                LMSCommit: (x) => during('commit', () => { sessionStorage.setItem('kept', JSON.stringify(kept)); return 'true'; }),
                LMSFinish: (x) => during('finish', () => { phase = 'over'; return 'true'; }),
              };
              window.kept = kept; window.state = () => phase;
            </script>
            <iframe src="sco/index.html" width="1100" height="900"></iframe>
            """;

    @TempDir
    private Path folder;

    private Path lesson;

    @BeforeEach
    void write() throws IOException {
        lesson = folder.resolve("and.md");
        Files.writeString(lesson, LESSON);
    }

    @Test
    void aSingleFileRunsFromAStickWithoutAServer(Page page) {
        Path file = export("html", "and.html");
        page.navigate(file.toUri().toString());
        page.locator("neurone-playground")
                .evaluate("p => customElements.whenDefined('neurone-playground').then(() => p.ready).then(() => null)");
        page.locator("#never").getByText("Check").click();
        assertThat(page.locator("#never .verdict")).containsText("Not yet.");
        page.locator("#never").getByText("Show a solution").click();
        page.locator("#never").getByText("Check").click();
        assertThat(page.locator("#never .verdict")).containsText("Right.");
        page.locator("#both input").fill("0.5");
        page.locator("#both").getByText("Check").click();
        assertThat(page.locator("#both .because")).isVisible();
        assertThat(page.locator("article a")).hasCount(0);
        assertEquals(
                List.of(),
                page.evaluate("() => performance.getEntriesByType('resource').map(r => r.name)"
                        + ".filter(name => !name.startsWith('blob:'))"));
    }

    @Test
    void aPageOfTheCourseWithConvolutionsAndDigitsRunsFromAStick(Page page) {
        Path file = folder.resolve("digits.html");
        Ran ran = Ran.of(
                "lesson", "export", "--page", "16", "--language", "fr", "--as", "html", "--out", file.toString());
        assertEquals(0, ran.code(), ran.err());
        page.navigate(file.toUri().toString());
        Locator playground = page.locator(".beside neurone-playground");
        playground.evaluate("p => customElements.whenDefined('neurone-playground').then(() => p.step('batch'))");
        assertEquals("fr", page.evaluate("() => document.documentElement.lang"));
    }

    @Test
    void aPackageTellsAPlatformScoreAndCompletionAndGoesOnWhereItWas(Page page) throws Exception {
        Path sco = Files.createDirectories(folder.resolve("site/sco"));
        try (InputStream file = Files.newInputStream(export("scorm", "and.zip"));
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.write(sco.resolve(entry.getName()), zip.readAllBytes());
            }
        }
        Files.writeString(folder.resolve("site/lms.html"), PLATFORM);
        HttpServer server = serve(folder.resolve("site"));
        try {
            page.navigate("http://localhost:" + server.getAddress().getPort() + "/lms.html");
            FrameLocator inside = page.frameLocator("iframe");
            inside.locator("neurone-playground")
                    .evaluate(
                            "p => customElements.whenDefined('neurone-playground').then(() => p.ready).then(() => null)");
            assertEquals("incomplete", told(page).get("cmi.core.lesson_status"));
            assertEquals("0", told(page).get("cmi.core.score.raw"));
            inside.locator("#never").getByText("Show a solution").click();
            inside.locator("#never").getByText("Check").click();
            assertThat(inside.locator("#never .verdict")).containsText("Right.");
            assertEquals("50", told(page).get("cmi.core.score.raw"));

            page.reload();
            inside.locator("neurone-playground")
                    .evaluate(
                            "p => customElements.whenDefined('neurone-playground').then(() => p.ready).then(() => null)");
            assertThat(inside.locator("#never.done")).isVisible();
            assertEquals("50", told(page).get("cmi.core.score.raw"));
            inside.locator("#both input").fill("0.5");
            inside.locator("#both").getByText("Check").click();
            assertThat(inside.locator("#both .verdict")).containsText("Right.");
            assertEquals("100", told(page).get("cmi.core.score.raw"));
            assertEquals("completed", told(page).get("cmi.core.lesson_status"));

            page.evaluate("() => document.querySelector('iframe').remove()");
            page.waitForFunction("() => state() === 'over'");
            assertEquals("", told(page).get("cmi.core.exit"));
        } finally {
            server.stop(0);
        }
    }

    /** As platforms do, without this site's policy, which lets no script stand in a page. */
    private static HttpServer serve(Path site) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = Files.readAllBytes(
                    site.resolve(exchange.getRequestURI().getPath().substring(1)));
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> told(Page page) {
        return (Map<String, String>) page.evaluate("() => window.kept");
    }

    private Path export(String format, String name) {
        Path file = folder.resolve(name);
        Ran ran = Ran.of("lesson", "export", lesson.toString(), "--as", format, "--out", file.toString());
        assertEquals(0, ran.code(), ran.err());
        return file;
    }
}
