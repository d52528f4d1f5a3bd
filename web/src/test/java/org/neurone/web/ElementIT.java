package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.web.browser.BrowserExtension;
import org.neurone.web.browser.FolderServer;

/** The element in somebody else's page: another origin, and a policy that allows what the README asks for, no more. */
@ExtendWith(BrowserExtension.class)
class ElementIT {
    @TempDir
    private Path folder;

    private FolderServer files;
    private FolderServer host;

    @BeforeEach
    void serve() {
        files = FolderServer.ofPage();
        host = FolderServer.of(
                folder,
                "default-src 'self'; script-src 'self' ORIGIN 'wasm-unsafe-eval'; worker-src blob: ORIGIN; connect-src 'self' ORIGIN"
                        .replace("ORIGIN", files.url()));
    }

    @AfterEach
    void stop() {
        host.close();
        files.close();
    }

    @Test
    void learnsOnAPageOfAnotherOrigin(Page page) throws IOException {
        open(
                page,
                "<neurone-playground show='graph output loss' autoplay height='420'>\n"
                        + "    data xor\n    layer 5 tanh\n  </neurone-playground>");
        page.waitForCondition(() -> number(page, "playground.steps") > 0);
        assertThat(page.locator(".node.unit")).hasCount(6);
        assertThat(page.locator(".editor")).hasCount(0);
        assertThat(page.locator(".transport")).hasCount(0);
        assertEquals("data xor\nlayer 5 tanh\n", page.evaluate("playground.text"));
        assertEquals(420, number(page, "playground.offsetHeight"));
    }

    @Test
    void isDrivenByTheScriptsOfThePage(Page page) throws IOException {
        open(page, "<neurone-playground>layer 3 sigmoid; epochs 2; batch 16; seed 4</neurone-playground>");
        page.evaluate("playground.ready.then(() => null)");
        String start = (String) page.evaluate("playground.state()");
        page.evaluate("playground.step('epoch')");
        page.waitForCondition(() -> number(page, "playground.steps") == 18);
        assertTrue(!start.equals(page.evaluate("playground.state()")), "a step changes the weights");
        page.evaluate("playground.play()");
        page.waitForCondition(() -> page.evaluate("playground.reason") != null);
        assertEquals(36, number(page, "playground.steps"));
        page.evaluate("playground.reset()");
        page.waitForCondition(() -> start.equals(page.evaluate("playground.state()")));
        page.evaluate("playground.text = 'layer 3 sigmoidd'");
        page.waitForCondition(() -> number(page, "playground.faults") > 0);
        assertEquals("layer 3 sigmoidd", page.evaluate("playground.text"));
        assertNull(page.evaluate("playground.changed"), "what the page does itself it is not told");
    }

    @Test
    void tellsWhatItsReaderChangesAndWhoeverHoldsIt(Page page) throws IOException {
        open(page, "<neurone-playground>layer 3 sigmoid; epochs 2</neurone-playground>");
        page.evaluate("document.addEventListener('change', (event) => (playground.above = event.detail.text))");
        page.locator(".cm-content").click();
        page.keyboard().press("Control+Home");
        page.keyboard().insertText("seed 4; ");
        page.waitForCondition(
                () -> "seed 4; layer 3 sigmoid; epochs 2".equals(page.evaluate("playground.changed?.trim()")));
        assertEquals(page.evaluate("playground.changed"), page.evaluate("playground.above"), "it bubbles");
    }

    /** As React, Vue and Svelte do it: properties and attributes in any order, before the element is on the page. */
    @Test
    void takesATextBeforeItStartsAndPlaysWhicheverWasSaidFirst(Page page) throws IOException {
        open(page, "<neurone-playground>layer 3 sigmoid; epochs 2</neurone-playground>");
        page.evaluate("""
                window.made = [0, 1, 2].map((order) => {
                  const made = document.createElement("neurone-playground");
                  const steps = [() => (made.text = "layer 4 tanh; epochs 2; batch 16"), () => made.setAttribute("autoplay", ""), () => document.body.prepend(made)];
                  for (const at of [0, 1, 2]) {
                    steps[(at + order) % 3]();
                  }
                  made.addEventListener("done", () => (made.over = true));
                  made.addEventListener("change", () => (made.told = true));
                  return made;
                });
                undefined""");
        for (int made = 0; made < 3; made++) {
            String element = "made[" + made + "]";
            page.evaluate(element + ".scrollIntoView()");
            page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(element + ".over")));
            assertEquals("layer 4 tanh; epochs 2; batch 16", page.evaluate(element + ".text"));
            assertNull(page.evaluate(element + ".told"));
        }
    }

    @Test
    void takesATextThatWasSetBeforeItsScriptCame(Page page) throws IOException {
        open(page, "<neurone-playground id='early'>layer 3 sigmoid</neurone-playground>");
        page.evaluate("playground.ready.then(() => null)");
        assertEquals("layer 2 tanh", page.evaluate("playground.text"));
    }

    /** The one in view has drawn what it trains: by then whoever is to start with it has begun to fetch its text. */
    @Test
    void startsWhereItIsSeenAndNotBefore(Page page) throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        Files.writeString(folder.resolve("far.nn"), "data xor; layer 7 relu");
        open(
                page,
                "<neurone-playground show='graph'></neurone-playground><div class='tall'></div>"
                        + "<neurone-playground id='far' src='far.nn' show='graph'></neurone-playground>");
        assertThat(page.locator(".node.unit")).hasCount(4);
        page.evaluate("playground.step()");
        page.waitForCondition(() -> number(page, "playground.steps") == 1);
        assertEquals(
                List.of(), asked.stream().filter(url -> url.endsWith(".nn")).toList());
        assertThat(page.locator("#far .node.unit")).hasCount(0);
        page.locator("#far").scrollIntoViewIfNeeded();
        assertThat(page.locator("#far .node.unit")).hasCount(8);
    }

    @Test
    void lockedCanBeRunAndLookedAtButNotChanged(Page page) throws IOException {
        open(page, "<neurone-playground locked>layer 3 sigmoid</neurone-playground>");
        assertThat(page.locator(".figure.step dd")).hasText("0");
        assertThat(page.locator(".editor pre")).hasText("layer 3 sigmoid");
        page.getByLabel("One batch forward").click();
        assertThat(page.locator(".figure.step dd")).hasText("1");
        assertThat(page.locator(".settings, .gap, .head button, .draw-tools, .cm-content"))
                .hasCount(0);
        page.getByLabel("Feature x², not in use").click();
        page.evaluate("playground.removeAttribute('locked')");
        assertThat(page.locator(".cm-line").first()).hasText("layer 3 sigmoid");
        assertThat(page.locator(".settings")).hasCount(1);
    }

    @Test
    void goesOnWithItsTextWhenItComesBackToThePage(Page page) throws IOException {
        open(page, "<neurone-playground show='graph'>layer 5 tanh</neurone-playground>");
        assertThat(page.locator(".node.unit")).hasCount(6);
        page.evaluate("playground.remove()");
        page.waitForCondition(() -> page.workers().isEmpty());
        page.evaluate("document.body.append(playground)");
        page.evaluate("playground.step()");
        page.waitForCondition(() -> number(page, "playground.steps") == 1);
        assertEquals("layer 5 tanh\n", page.evaluate("playground.text"));
    }

    @Test
    void keepsItsStylesAndThePageItsOwn(Page page) throws IOException {
        Files.writeString(
                folder.resolve("page.css"),
                "h2, button, section { color: rgb(255, 0, 0) !important; display: none !important }"
                        + " p { color: rgb(0, 0, 255) }");
        open(
                page,
                "<link rel='stylesheet' href='page.css'><p id='own'>own</p><neurone-playground></neurone-playground>");
        Locator play = page.getByLabel("Play");
        assertThat(play).isVisible();
        assertThat(page.locator("#own")).hasCSS("color", "rgb(0, 0, 255)");
        assertThat(page.locator("#own")).hasCSS("margin-top", "16px");
    }

    @Test
    void whatAPageSaysOfItsTextDoesNotGoIn(Page page) throws IOException {
        String styles = """
                () => ["h2", "button", ".figure dd", ".editor pre"].map((part) => {
                  const style = getComputedStyle(playground.shadowRoot.querySelector(part));
                  return [style.font, style.letterSpacing, style.wordSpacing, style.textTransform, style.textAlign, style.textIndent,
                    style.textShadow, style.whiteSpace, style.color, style.cursor, style.direction, style.fontVariant, style.lineHeight,
                    style.hyphens, style.quotes, style.writingMode, style.wordBreak, style.userSelect].join(" | ");
                }).join("\\n")
                """;
        String element =
                "<neurone-playground locked show='controls text graph loss'>layer 3 sigmoid</neurone-playground>";
        open(page, element);
        assertThat(page.getByLabel("Play")).isEnabled();
        Object alone = page.evaluate(styles);
        Files.writeString(folder.resolve("page.css"), """
                * {
                  font: italic small-caps 900 40px/3 cursive !important; color: red !important; letter-spacing: 1em !important;
                  word-spacing: 2em !important; text-transform: uppercase !important; text-align: right !important;
                  text-indent: 5em !important; text-shadow: 0 0 9px red !important; white-space: pre !important;
                  cursor: wait !important; direction: rtl !important; writing-mode: vertical-rl !important;
                  word-break: break-all !important; hyphens: auto !important; margin: 3px !important;
                }
                """);
        open(page, "<link rel='stylesheet' href='page.css'>" + element);
        assertThat(page.getByLabel("Play")).isEnabled();
        assertEquals(alone, page.evaluate(styles));
        page.evaluate("playground.style.visibility = 'hidden'");
        assertThat(page.getByLabel("Play")).not().isVisible();
    }

    @Test
    void withoutWebAssemblyItLearnsTheSame(Page page) throws IOException {
        String element = "<neurone-playground>data moons; layer 6 tanh; batch 8; epochs 4; seed 3</neurone-playground>";
        open(page, element);
        String with = learned(page);
        page.navigate("about:blank");
        host.close();
        host = FolderServer.of(
                folder,
                "default-src 'self'; script-src 'self' ORIGIN; worker-src blob: ORIGIN; connect-src 'self' ORIGIN"
                        .replace("ORIGIN", files.url()));
        open(page, element);
        assertEquals(
                false,
                page.evaluate("WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))"
                        + ".then(() => true, () => false)"));
        assertEquals(with, learned(page));
    }

    private static String learned(Page page) {
        page.evaluate("playground.ready.then(() => playground.play())");
        page.waitForCondition(() -> page.evaluate("playground.reason") != null);
        return (String) page.evaluate("playground.state()");
    }

    @Test
    void threeStandInTheArticleThatComesWithThePage(Page page) {
        page.navigate(files.url() + "/article.html");
        Locator all = page.locator("neurone-playground");
        assertThat(all).hasCount(3);
        for (int i = 0; i < 3; i++) {
            all.nth(i).scrollIntoViewIfNeeded();
            assertThat(all.nth(i).locator(".map canvas")).isVisible();
        }
        all.nth(0).getByLabel("Play").click();
        assertThat(all.nth(0).getByLabel("Pause")).isVisible();
        assertThat(all.nth(1).getByLabel("Play")).isVisible();
        assertThat(page.locator("[role=alert], .notice")).hasCount(0);
    }

    private void open(Page page, String body) throws IOException {
        Files.writeString(folder.resolve("host.css"), ".tall { height: 4000px }");
        Files.writeString(folder.resolve("watch.js"), """
                const playground = document.querySelector("neurone-playground");
                if (playground.id === "early") {
                  playground.text = "layer 2 tanh";
                }
                Object.assign(playground, { steps: 0, faults: 0, reason: null, changed: null });
                playground.addEventListener("step", (event) => (playground.steps = event.detail.step));
                playground.addEventListener("done", (event) => (playground.reason = event.detail.reason));
                playground.addEventListener("change", (event) => (playground.changed = event.detail.text));
                playground.addEventListener("problem", (event) => (playground.faults += event.detail.problems.length));
                globalThis.playground = playground;
                """);
        Files.writeString(folder.resolve("index.html"), """
                <!doctype html>
                <html lang="en">
                <title>An article</title>
                <link rel="stylesheet" href="host.css">
                <script type="module" src="watch.js"></script>
                <script type="module" src="%s/neurone.js"></script>
                <body>%s</body>
                """.formatted(files.url(), body));
        page.navigate(host.url() + "/");
    }

    private static int number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).intValue();
    }
}
