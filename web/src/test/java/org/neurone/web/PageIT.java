package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurone.web.PageSteps.button;
import static org.neurone.web.PageSteps.everythingIsThere;
import static org.neurone.web.PageSteps.line;
import static org.neurone.web.PageSteps.write;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.neurone.web.browser.TextLink;
import org.neurone.web.browser.Visitors;

class PageIT extends ServedPage {
    @Test
    void opensWithANetworkThatLearns(Page page) {
        page.navigate(server.url() + "/");
        assertThat(button(page, "Pause")).isVisible();
        page.waitForCondition(() -> figure(page, "epoch") >= 5);
        double early = figure(page, "train");
        page.waitForCondition(() -> figure(page, "epoch") >= 40);
        assertTrue(figure(page, "train") < early, "the loss falls");
    }

    /** Neither the language nor the editor is waited for; a missing one has its sentence and stops nothing. */
    @Test
    void learnsWithoutTheLanguageAndSaysThatItIsMissing(Page page) {
        page.route(
                "**/engine.js",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody("export {};")));
        page.navigate(server.url() + "/");
        page.locator(".figure.epoch dd").waitFor();
        page.waitForCondition(() -> figure(page, "epoch") >= 1);
        assertThat(page.locator(".notice")).containsText("could not be fetched");
    }

    @Test
    void aTypedTextTakesEffectAtOnce(Page page) {
        open(page, "data xor; layer 5 tanh");
        assertThat(page.locator(".node.unit")).hasCount(6);
        write(page, "data xor; layer 2 tanh; layer 3 relu");
        assertThat(page.locator(".node.unit")).hasCount(6);
        assertThat(page.locator(".head-name").getByText("Layer 2")).isVisible();
        assertThat(page.locator(".added-line")).hasText("output 1 sigmoid");
    }

    @Test
    void aMistakeIsUnderlinedWithItsSentenceWhileTheNetworkStays(Page page) {
        open(page, "layer 3 sigmoid");
        write(page, "layer 3 sigmoidd");
        assertThat(page.locator(".cm-content .problem.error")).hasText("sigmoidd");
        assertThat(page.locator(".messages")).containsText("sigmoid");
        assertThat(page.locator(".node.unit")).hasCount(4);
        page.locator(".messages .fix").first().click();
        assertThat(page.locator(".cm-content .cm-line").first()).hasText("layer 3 sigmoid");
        assertThat(page.locator(".messages li")).hasCount(0);
    }

    @Test
    void aNetworkLeavesAsAFileForOtherPrograms(Page page) throws IOException {
        String saved = "{\"id\":\"a\",\"url\":\"" + server.url() + "/\",\"token\":\"t\",\"text\":\"\",\"missing\":[]}";
        page.route(
                "**/api/models",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(201)
                        .setContentType("application/json")
                        .setBody(saved)));
        open(page, "title \"Two ways\"; data xor; layer 2 tanh");
        button(page, "Share").click();
        page.getByText("Export for other programs").click();
        Locator formats = page.locator(".export select");
        formats.selectOption("java");
        Download download =
                page.waitForDownload(() -> page.locator(".export button").click());
        assertEquals("Network.java", download.suggestedFilename());
        String source = Files.readString(download.path());
        assertTrue(source.startsWith("// Two ways\n") && source.contains("public final class Network {"), source);
        formats.selectOption("preview-png");
        Download picture =
                page.waitForDownload(() -> page.locator(".export button").click());
        byte[] png = Files.readAllBytes(picture.path());
        assertEquals(1200, ((png[18] & 255) << 8) | (png[19] & 255), "the width in its header");
    }

    @Test
    void stepsByBatchAndByEpochAndGoesBackToTheSameStart(Page page) {
        open(page, "layer 3 sigmoid; loss quadratic; batch 16; lr 0.5");
        String start = page.locator(".figure.train dd").textContent();
        button(page, "One batch forward").click();
        assertThat(page.locator(".figure.step dd")).hasText("1");
        page.getByLabel("Step", new Page.GetByLabelOptions().setExact(true)).selectOption("epoch");
        button(page, "One epoch forward").click();
        assertThat(page.locator(".figure.epoch dd")).hasText("1");
        assertThat(page.locator(".figure.step dd")).hasText("18");
        button(page, "Reset to the start").click();
        assertThat(page.locator(".figure.step dd")).hasText("0");
        assertThat(page.locator(".figure.train dd")).hasText(start);
    }

    @Test
    void controlsAreEditsOfTheTextThatUndoTakesBack(Page page) {
        open(page, "layer 3 sigmoid # three will do\nlr 0.5");
        button(page, "Add a neuron").click();
        assertThat(line(page, 0)).hasText("layer 4 sigmoid # three will do");
        page.getByLabel("Learning rate").selectOption("0.03");
        assertThat(line(page, 1)).hasText("lr 0.03");
        button(page, "Feature x², not in use").click();
        assertThat(page.locator(".cm-content")).containsText("inputs x y x^2");
        button(page, "spiral").click();
        assertThat(page.locator(".cm-content")).containsText("data spiral");
        page.locator(".cm-content").click();
        for (int i = 0; i < 4; i++) {
            page.keyboard().press("Control+z");
        }
        assertThat(line(page, 0)).hasText("layer 3 sigmoid # three will do");
        assertThat(line(page, 1)).hasText("lr 0.5");
        assertThat(page.locator(".node.unit")).hasCount(4);
    }

    @Test
    void anotherLearningRateGoesOnWithoutAReset(Page page) {
        open(page, "layer 3 sigmoid\nlr 0.5");
        button(page, "One batch forward").click();
        assertThat(page.locator(".figure.step dd")).hasText("1");
        write(page, "layer 3 sigmoid\nlr 0.25");
        button(page, "One batch forward").click();
        assertThat(page.locator(".figure.step dd")).hasText("2");
        write(page, "layer 4 sigmoid\nlr 0.25");
        assertThat(page.locator(".figure.step dd")).hasText("0");
    }

    /** For the pointer and for the keyboard; what a neuron answers, once an example is chosen. */
    @Test
    void aNeuronTellsItsNumbers(Page page) {
        open(page, "data and; layer 1 sigmoid weights [2 2] bias [-1]");
        Locator tip = page.locator(".network .tip");
        page.locator(".node.unit").first().hover();
        assertThat(tip).containsText("b = −1");
        page.locator(".map canvas").hover();
        assertThat(tip).isHidden();
        page.locator(".map canvas").press("Enter");
        button(page, "Feature b, in use").focus();
        page.keyboard().press("Tab");
        // 1 / (1 + e⁻¹), of 2 · 0.5 + 2 · 0.5 − 1
        assertThat(tip).containsText("b = −1 · a = 0.7311");
    }

    /** At once for the cell in the middle, then for whichever is chosen. */
    @Test
    void aFilterShowsItsWindowAndKernel(Page page) {
        open(page, "data strokes; conv 2 3x3 relu; pool max 2x2; output 5 softmax");
        page.locator(".node.unit").first().click();
        Locator cell = page.locator(".cell");
        assertThat(cell.locator(".grid").first().locator("td")).hasCount(9);
        String before = page.locator(".cell-mark:visible").getAttribute("style");
        page.locator(".feature-map").press("ArrowLeft");
        assertThat(page.locator(".cell-mark:visible")).not().hasAttribute("style", before);
        assertThat(cell.locator("math")).hasCount(2);
    }

    /** Strokes are 8 by 8, so the map of a 3 by 3 window is 6 by 6, and its middle cell (3, 3) is what the window from 3 to 6 gives. */
    @Test
    void theWindowIsMarkedOnThePictureAndEveryKernelOpensItsFilter(Page page) {
        open(page, "data strokes; conv 2 3x3 relu; pool max 2x2; output 5 softmax");
        page.locator(".node.unit").first().click();
        Locator mark = page.locator(".window-mark");
        assertThat(mark).hasAttribute("style", "left: 37.5%; top: 37.5%; width: 37.5%; height: 37.5%;");
        page.locator(".feature-map").press("ArrowLeft");
        assertThat(mark).hasAttribute("style", "left: 25%; top: 37.5%; width: 37.5%; height: 37.5%;");
        Locator kernels = page.locator(".kernels button");
        assertThat(kernels).hasCount(2);
        assertThat(kernels.nth(0)).hasAttribute("aria-pressed", "true");
        kernels.nth(1).press("Enter");
        assertThat(kernels.nth(1)).hasAttribute("aria-pressed", "true");
        assertThat(kernels.nth(1).locator("canvas")).hasAttribute("width", "3");
    }

    @Test
    void aWeightSetByHandChangesTheAnswer(Page page) {
        open(page, "data and; layer 1 sigmoid weights [1 1] bias [0]");
        String before = page.locator(".figure.train dd").textContent();
        page.locator(".node.unit").first().click();
        page.locator(".incoming button").nth(1).click();
        Locator value = page.locator(".setter input[type=number]");
        assertEquals("1", value.inputValue());
        value.fill("-3");
        value.press("Enter");
        assertThat(page.locator(".figure.train dd")).not().hasText(before);
    }

    @Test
    void everyTextOfTheLectureTrains(Page page) {
        for (String data : new String[] {"xor", "iris", "party", "spiral", "blobs", "sine", "plane"}) {
            open(page, "data " + data + "; layer 3 sigmoid; loss quadratic; batch 16; lr 0.5");
            button(page, "One batch forward").click();
            assertThat(page.locator(".figure.step dd")).hasText("1");
            assertThat(page.locator(".notice")).hasCount(0);
        }
    }

    /** Arrow keys go over the map; Enter does there what a click does. */
    @Test
    void theMapCanBeUsedWithoutAPointer(Page page) {
        open(page, "data xor; layer 3 sigmoid");
        Locator map = page.locator(".map canvas");
        map.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".map output")).hasText("a = 0.5, b = 0.5");
        button(page, "Enter an example").click();
        assertThat(page.locator(".example-fields input").first()).hasValue("0.5");
        button(page, "Draw points").click();
        map.focus();
        page.keyboard().press("1");
        for (String key : new String[] {"ArrowRight", "Enter", "ArrowUp", "ArrowUp", "0", "Space"}) {
            page.keyboard().press(key);
        }
        assertThat(line(page, 0)).hasText("data points [0.53 0.5 1  0.53 0.56 0] columns 3; layer 3 sigmoid");
        page.keyboard().press("Enter");
        assertThat(page.locator(".draw-tools [role=status]")).containsText("a second class");
        assertThat(line(page, 0)).hasText("data points [0.53 0.5 1  0.53 0.56 0] columns 3; layer 3 sigmoid");
        page.keyboard().press("Escape");
        assertThat(page.locator(".map output")).isHidden();
    }

    @Test
    void theFocusStaysWhereAControlIsDrawnAnew(Page page) {
        open(page, "layer 3 sigmoid; layer 2 tanh; output 1 sigmoid");
        for (String name : new String[] {"Add a neuron", "Remove this layer"}) {
            button(page, name).first().press("Enter");
            assertThat(page.locator(".node.unit")).hasCount(name.equals("Add a neuron") ? 7 : 3);
            assertThat(button(page, name).first()).isFocused();
        }
        button(page, "Feature y, in use").press("Enter");
        assertThat(button(page, "Feature y, not in use")).isFocused();
        page.locator(".node.unit").first().press("Enter");
        page.locator(".incoming button").nth(1).press("Enter");
        assertThat(page.locator(".setter input[type=number]")).isFocused();
    }

    /** A column of words becomes several features; the panel still shows it as the one that it is in the file. */
    @Test
    void ofAnOwnTableTheColumnsAreChosen(Page page) {
        open(page, "layer 2 tanh");
        button(page, "Your own table…").click();
        page.locator("dialog textarea").fill("size,colour,kind\n1,red,a\n2,blue,b\n3,red,a\n4,blue,b\n");
        button(page, "Use this table").click();
        assertThat(page.locator(".notice")).containsText("4 rows");
        page.locator("dialog.table-preview").getByText("Done").click();
        Locator columns = page.locator(".columns-choice input");
        assertThat(columns).hasCount(2);
        assertThat(columns.nth(1)).isChecked();
        columns.first().uncheck();
        assertThat(line(page, 0)).hasText("data csv \"table\" without size");
        assertThat(columns.nth(1)).isChecked();
        assertThat(columns.first()).not().isChecked();
        columns.first().check();
        assertThat(page.locator(".cm-content")).not().containsText("without");
        columns.nth(1).uncheck();
        assertThat(line(page, 0)).hasText("data csv \"table\" without colour");
    }

    @Test
    void speaksFrenchToo(Page page) {
        open(page, "layer 3 sigmoidd");
        button(page, "Français").click();
        assertThat(button(page, "Partager")).isVisible();
        assertThat(page.locator(".messages .severity").first()).hasText("Erreur");
        assertThat(page.locator(".measures tbody th")).hasText("exactitude");
        page.reload();
        everythingIsThere(page);
        assertThat(button(page, "Partager")).isVisible();
    }

    @Test
    void theLastTextSurvivesAReload(Page page) {
        open(page, "layer 3 sigmoid");
        write(page, "layer 7 tanh");
        page.navigate(server.url() + "/");
        everythingIsThere(page);
        assertThat(line(page, 0)).hasText("layer 7 tanh");
    }

    @Test
    void anUnreadableLinkSaysSoAndLosesNothing(Page page) {
        page.navigate(server.url() + "/#n1AAAAAAAA");
        everythingIsThere(page);
        assertThat(page.locator(".notice")).containsText("could not be read");
        assertThat(line(page, 0)).hasText(Pattern.compile("layer 3 sigmoid.*"));
    }

    @Test
    void printsTheExperimentWithoutItsControls(Page page) {
        open(page, "title \"Two\"; note \"What to see.\"; layer 3 sigmoid");
        String[] controls = {".buttons", ".speed", ".settings", ".tabs", ".toggles", ".draw", "nav"};
        for (String control : controls) {
            assertThat(page.locator(control).first()).isVisible();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String gone : controls) {
            assertThat(page.locator(gone).first()).isHidden();
        }
        for (String there : new String[] {".cm-content", ".figures", ".network", ".map", ".chart", ".notes"}) {
            assertThat(page.locator(there).first()).isVisible();
        }
        assertThat(page.locator(".notes")).containsText("What to see.");
    }

    @Test
    void speaksTheBrowsersLanguage(Visitors visitors) {
        Page page = visitors.page(new Browser.NewContextOptions().setLocale("fr-CA"));
        page.navigate(server.url() + "/");
        everythingIsThere(page);
        assertThat(button(page, "Partager")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
    }

    @Test
    void nothingScrollsSidewaysOnAPhone(Page page) {
        page.setViewportSize(390, 844);
        open(page, "layer 8 tanh; layer 8 tanh; layer 8 tanh");
        assertEquals(390, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue());
        open(page, "data iris; layer 4 tanh; layer 4 tanh");
        assertEquals(390, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue());
        open(page, "data party; layer 1 step; optimizer perceptron");
        assertEquals(390, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue());
    }

    /** By the browser's own count of what jumped without being touched. */
    @Test
    void nothingMovesWhileItLoadsAndLearns(Page page) {
        page.addInitScript(
                "window.moved = []; new PerformanceObserver(list => { for (const shift of list.getEntries()) {"
                        + " if (!shift.hadRecentInput) { window.moved.push(shift.value); } } })"
                        + ".observe({ type: 'layout-shift', buffered: true });");
        for (String text : new String[] {"", "note \"n\"; data iris; layer 4 tanh; expect accuracy 50% after 2"}) {
            page.navigate("about:blank");
            page.navigate(server.url() + "/" + (text.isEmpty() ? "" : TextLink.of(text)));
            everythingIsThere(page);
            if (!text.isEmpty()) { // without one the page plays by itself
                button(page, "Play").click();
            }
            page.waitForCondition(() -> figure(page, "epoch") >= 5);
            assertEquals("[]", page.evaluate("JSON.stringify(window.moved)"));
        }
    }

    private void open(Page page, String text) {
        PageSteps.open(page, server, text);
    }

    private static double figure(Page page, String name) {
        return Double.parseDouble(page.locator(".figure." + name + " dd")
                .textContent()
                .replace(",", "")
                .replace("–", "NaN"));
    }
}
