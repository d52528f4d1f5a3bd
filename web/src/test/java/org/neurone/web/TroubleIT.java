package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.neurone.web.PageSteps.button;
import static org.neurone.web.PageSteps.everythingIsThere;
import static org.neurone.web.PageSteps.line;
import static org.neurone.web.PageSteps.write;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Worker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.neurone.web.browser.TextLink;
import org.neurone.web.browser.Visitors;

/** Whatever goes wrong has its sentence, in both languages, and loses nothing. */
class TroubleIT extends ServedPage {
    private static final String WILD = "data plane; layer 3 linear; layer 1 linear; lr 1000; seed 1";

    @Test
    void aLinkThatWasCutOffIsNoticed(Page page) {
        String link = TextLink.of("layer 3 sigmoid; layer 2 tanh");
        page.navigate(server.url() + "/" + link.substring(0, link.length() - 6));
        assertThat(page.locator(".notice")).containsText("could not be read");
    }

    @Test
    void twoTabsKeepTheirTextsApart(Visitors visitors) {
        Page first = visitors.page();
        PageSteps.open(first, server, "layer 3 sigmoid");
        Page second = first.context().newPage();
        PageSteps.open(second, server, "layer 3 sigmoid");
        write(first, "layer 5 sigmoid");
        assertThat(first.locator(".node.unit")).hasCount(6);
        write(second, "layer 7 sigmoid");
        assertThat(second.locator(".node.unit")).hasCount(8);
        for (Page page : new Page[] {first, second}) {
            page.waitForCondition(() -> page.url().equals(server.url() + "/"));
            page.reload();
        }
        assertThat(first.locator(".node.unit")).hasCount(6);
        assertThat(second.locator(".node.unit")).hasCount(8);
    }

    @Test
    void aNumberThatIsNoneSaysWhereAndWhyAndOffersToGoBack(Page page) {
        open(page, WILD);
        button(page, "Play").click();
        Locator notice = page.locator(".notice");
        assertThat(notice).containsText("The learning rate of 1000 is probably too large");
        assertThat(line(page, 0)).hasText(WILD);
        button(page, "Français").click();
        assertThat(notice).containsText("Le taux d’apprentissage de 1000 est sans doute trop grand");
        assertThat(notice).containsText("Revenir au pas");
        button(page, "English").click();
        notice.getByText(Pattern.compile("Go back to step \\d+")).click();
        assertThat(page.locator(".notice")).hasCount(0);
        // The weights are those of before.
        assertThat(page.locator(".figure.train dd")).hasText(Pattern.compile("\\d{1,6}\\.\\d{4}"));
    }

    @Test
    void aLostWorkerIsReplacedByOneThatGoesOnFromWhatWasLearned(Page page) {
        open(page, "layer 3 sigmoid");
        for (int i = 0; i < 3; i++) {
            button(page, "One batch forward").click();
            assertThat(page.locator(".figure.step dd")).hasText(String.valueOf(i + 1));
        }
        String loss = page.locator(".figure.train dd").textContent();
        // The copy of what was learned follows the frame; a question asked after it is answered after it.
        page.locator("neurone-playground").evaluate("element => element.state()");
        worker(page).evaluate("() => { setTimeout(() => { throw new Error('gone'); }); }");
        assertThat(page.locator(".notice")).containsText("its worker was lost");
        button(page, "Go on").click();
        assertThat(page.locator(".notice")).hasCount(0);
        assertThat(page.locator(".figure.step dd")).hasText("3");
        assertThat(page.locator(".figure.train dd")).hasText(loss);
        button(page, "One batch forward").click();
        assertThat(page.locator(".figure.step dd")).hasText("4");
        button(page, "Français").click();
        assertThat(button(page, "Partager")).isVisible();
        worker(page).evaluate("() => { setTimeout(() => { throw new Error('gone'); }); }");
        assertThat(page.locator(".notice")).containsText("son processus est perdu");
    }

    @Test
    void aSilentWorkerCanBeGivenUp(Page page) {
        page.clock().install();
        open(page, "layer 3 sigmoid");
        worker(page).evaluate("() => close()");
        button(page, "One batch forward").click();
        page.clock().runFor(11_000);
        assertThat(page.locator(".notice")).containsText("has not answered");
        button(page, "Go on").click();
        page.clock().runFor(1000);
        assertThat(page.locator(".notice")).hasCount(0);
        button(page, "One batch forward").click();
        page.clock().runFor(1000);
        assertThat(page.locator(".figure.step dd")).hasText("1");
    }

    @Test
    void aSaveThatFailsSaysWhyAndLeavesALinkWithoutAServer(Page page) {
        // Made inside the page: the console would call a request that fails an error of the page's.
        page.addInitScript("const own = fetch; window.answer = () => {};"
                + " window.fetch = (to, how) => how?.method === 'POST' ? window.answer() : own(to, how);");
        open(page, "layer 3 sigmoid");
        refuse(page, 413, "too-large", "The text is longer than this server keeps.");
        button(page, "Share").click();
        assertThat(page.locator("dialog .status").first())
                .containsText("longer than this server keeps. Your text is still here");
        assertThat(page.locator("dialog .link-row input").first()).hasValue(Pattern.compile(".*/#n.*"));
        button(page, "Close").click();
        page.evaluate("() => { window.answer = () => Promise.reject(new TypeError('no way')); }");
        button(page, "Share").click();
        assertThat(page.locator("dialog .status").first()).containsText("could not be reached");
        button(page, "Close").click();
        button(page, "Français").click();
        refuse(page, 429, "too-many", "There were too many saves.");
        button(page, "Partager").click();
        assertThat(page.locator("dialog .status").first()).containsText("trop de demandes sont venues");
        assertThat(line(page, 0)).hasText("layer 3 sigmoid");
    }

    @Test
    void aDamagedLinkAndANewerOneLeaveTheTextFromBefore(Page page) {
        open(page, "layer 7 tanh");
        write(page, "layer 6 tanh");
        page.navigate(server.url() + "/#n1AAAAAAAA");
        assertThat(page.locator(".notice")).containsText("could not be read");
        assertThat(line(page, 0)).hasText("layer 6 tanh");
        page.navigate(server.url() + "/#n2AAAAAAAA");
        assertThat(page.locator(".notice")).containsText("newer version");
        assertThat(line(page, 0)).hasText("layer 6 tanh");
    }

    @Test
    void aDamagedStateLeavesTheExperimentAndSaysSo(Page page) {
        page.navigate(server.url() + "/" + TextLink.of("layer 5 tanh\nstate \"AAAA\""));
        everythingIsThere(page);
        assertThat(page.locator(".notice")).isVisible();
        assertThat(line(page, 0)).hasText("layer 5 tanh");
        assertThat(page.locator(".node.unit")).hasCount(6);
        button(page, "One batch forward").click();
        assertThat(page.locator(".figure.step dd")).hasText("1");
    }

    @Test
    void withoutWebAssemblyJavaScriptComputesTheSame(Page page) throws IOException {
        open(page, "layer 3 sigmoid");
        button(page, "One batch forward").click();
        assertThat(page.locator(".figure.step dd")).hasText("1");
        String loss = page.locator(".figure.train dd").textContent();
        String worker = Files.readString(Path.of("target/classes/neurone-web/worker.js"));
        page.route(
                "**/worker.js",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody("delete self.WebAssembly;" + worker)));
        open(page, "layer 3 sigmoid");
        button(page, "One batch forward").click();
        assertThat(page.locator(".figure.step dd")).hasText("1");
        assertEquals(loss, page.locator(".figure.train dd").textContent());
        page.getByText("Time", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".facts").filter(new Locator.FilterOptions().setHasText("Elapsed")))
                .containsText("no WebAssembly");
    }

    @Test
    void whereNothingMayBeKeptThePageSaysSoAndWorks(Page page) {
        page.addInitScript(
                "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied'); } });");
        open(page, "layer 3 sigmoid");
        write(page, "layer 4 sigmoid");
        assertThat(page.locator(".notice")).containsText("will not survive a reload");
        assertThat(page.locator(".node.unit")).hasCount(5);
        button(page, "Français").click();
        assertThat(page.locator(".notice")).containsText("ne survivra pas à un rechargement");
    }

    @Test
    void aNetworkBeyondTheLimitsSaysSoBeforeItStarts(Page page) {
        open(page, "layer 3 sigmoid");
        write(page, "layer 100000\nlayer 100000");
        assertThat(page.locator(".messages .error").first()).containsText(Pattern.compile("[0-9]"));
        assertThat(page.locator(".node.unit")).hasCount(4);
        button(page, "One batch forward").click();
        assertThat(page.locator(".figure.step dd")).hasText("1");
    }

    @Test
    void aLinkedTextThatWasChangedSurvivesAReloadAndALinkAloneReplacesNothing(Page page) {
        page.navigate(server.url() + "/");
        everythingIsThere(page);
        write(page, "layer 9 tanh");
        open(page, "layer 2 tanh");
        page.navigate(server.url() + "/");
        everythingIsThere(page);
        assertThat(line(page, 0)).hasText("layer 9 tanh");
        open(page, "layer 2 tanh");
        write(page, "layer 8 tanh");
        page.waitForCondition(() -> !page.url().contains("#"));
        page.reload();
        everythingIsThere(page);
        assertThat(line(page, 0)).hasText("layer 8 tanh");
    }

    private void open(Page page, String text) {
        PageSteps.open(page, server, text);
    }

    /** The page's only one, once those that were given up are gone. */
    private static Worker worker(Page page) {
        page.waitForCondition(() -> page.workers().size() == 1);
        return page.workers().get(0);
    }

    private static void refuse(Page page, int status, String code, String detail) {
        page.evaluate(
                "([status, type, detail]) => { window.answer = async () => Response.json({ type, detail }, { status }); }",
                List.of(status, "urn:neurone:" + code, detail));
    }
}
