package org.neurone.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.web.browser.BrowserExtension;
import org.neurone.web.browser.TextLink;
import org.neurone.web.browser.Visitors;

/** The packed jar, started as the README says, and people who meet it in their browsers. */
@ExtendWith(BrowserExtension.class)
class PlaygroundIT {
    private static final Pattern ADDRESS = Pattern.compile("Neurone is at (http://localhost:\\d+)/");
    private static final String TEXT = "data xor\nlayer 3 sigmoid\nloss quadratic\nbatch 16\nlr 0.5";

    @TempDir
    private Path folder;

    private Process server;
    private String address;

    @BeforeEach
    void start() throws IOException {
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Path.of("target/neurone.jar").toAbsolutePath().toString(),
                        "serve",
                        "--port",
                        "0",
                        "--data-folder",
                        folder.resolve("data").toString())
                .redirectError(folder.resolve("log.txt").toFile())
                .start();
        BufferedReader output = server.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                address = found.group(1);
                return;
            }
        }
        throw new AssertionError("The jar did not start: " + Files.readString(folder.resolve("log.txt")));
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }

    @Test
    void aLinkBringsTextBoundaryAndStepToAnotherBrowserAndBothGoOnAlike(Visitors visitors) {
        Page first = visitors.page();
        first.navigate(address + "/" + TextLink.of(TEXT));
        assertThat(first.locator(".cm-content")).isVisible();
        for (int step = 1; step <= 3; step++) {
            button(first, "One batch forward").click();
            assertThat(figure(first, "step")).hasText(String.valueOf(step));
        }
        String link = share(first);
        assertTrue(link.matches(Pattern.quote(address) + "/m/[A-Za-z0-9_-]{11}"), link);

        Page second = visitors.page();
        second.navigate(link);
        assertThat(second.locator(".cm-content")).containsText("layer 3 sigmoid");
        assertThat(figure(second, "step")).hasText("3");
        assertThat(figure(second, "train")).hasText(figure(first, "train").textContent());
        second.waitForCondition(() -> drawn(first) && boundary(first).equals(boundary(second)));

        assertEquals(link, share(second), "the same thing saved twice has one link");
        for (Page page : new Page[] {first, second}) {
            button(page, "One batch forward").click();
            assertThat(figure(page, "step")).hasText("4");
        }
        assertThat(figure(second, "train")).hasText(figure(first, "train").textContent());
        assertEquals(share(first), share(second), "they went on to the same weights");
    }

    @Test
    void theArticleEmbedsThreeThatLearn(Page page) {
        page.navigate(address + "/article.html");
        Locator all = page.locator("neurone-playground");
        assertThat(all).hasCount(3);
        for (int i = 0; i < 3; i++) {
            Locator one = all.nth(i);
            one.scrollIntoViewIfNeeded();
            assertThat(one.locator(".map canvas")).isVisible();
            one.getByLabel("One batch forward").click();
            assertThat(one.locator(".figure.step dd")).hasText("1");
        }
        assertThat(page.locator("[role=alert], .notice")).hasCount(0);
    }

    /** Saves, closes the dialog and returns the link. */
    private static String share(Page page) {
        button(page, "Share").click();
        Locator field = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Link to this state"));
        assertThat(field.first()).hasValue(Pattern.compile(".*/m/.*"));
        String link = field.first().inputValue();
        page.keyboard().press("Escape");
        return link;
    }

    /** The picture of the decision boundary, as it is on the screen. */
    private static Object boundary(Page page) {
        return page.locator(".map canvas").evaluate("canvas => canvas.toDataURL()");
    }

    /** Whether anything stands in the picture: an empty one is transparent all over. */
    private static boolean drawn(Page page) {
        return (Boolean) page.locator(".map canvas").evaluate("""
                        canvas => new Uint32Array(canvas.getContext('2d')
                          .getImageData(0, 0, canvas.width, canvas.height).data.buffer).every((pixel) => pixel !== 0)
                        """);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator figure(Page page, String name) {
        return page.locator(".figure." + name + " dd");
    }
}
