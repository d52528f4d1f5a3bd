package org.neurone.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.neurone.web.PageSteps.button;
import static org.neurone.web.PageSteps.everythingIsThere;
import static org.neurone.web.PageSteps.line;
import static org.neurone.web.PageSteps.write;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.web.browser.TextLink;

/** What was asked for last is what stands there, whatever order the answers come in. */
class OvertakenIT extends ServedPage {
    /** Says of each file that was fetched when the page has had its turn with it. */
    private static final String WATCH_FETCHES = """
            const own = fetch;
            window.fetched = [];
            window.fetch = (...asked) => own(...asked).then(async (answer) => {
              await answer.clone().text();
              setTimeout(() => requestAnimationFrame(() => window.fetched.push(answer.url)));
              return answer;
            });
            """;

    @Test
    void aLinkIsOpenedThoughTheTextBeforeItIsKeptAtThatVeryMoment(Page page) {
        open(page, "layer 7 tanh");
        write(page, "layer 6 tanh");
        // What the timer does, in the moment between a new address and the word of it.
        page.evaluate("location.hash = '#n2AAAAAAAA'; window.dispatchEvent(new Event('pagehide'));");
        assertThat(page.locator(".notice")).containsText("newer version");
        assertThat(line(page, 0)).hasText("layer 6 tanh");
        page.navigate(server.url() + "/");
        everythingIsThere(page);
        assertThat(line(page, 0)).hasText("layer 6 tanh");
    }

    @Test
    void whatIsWrittenJustBeforeALinkIsKeptForTheNextVisit(Page page) {
        open(page, "layer 7 tanh");
        write(page, "layer 6 tanh");
        page.navigate(server.url() + "/" + TextLink.of("layer 2 relu"));
        assertThat(line(page, 0)).hasText("layer 2 relu");
        page.navigate("about:blank");
        page.navigate(server.url() + "/");
        everythingIsThere(page);
        assertThat(line(page, 0)).hasText("layer 6 tanh");
    }

    @Test
    void ofTwoFilesTheLaterStaysThoughTheEarlierArrivesLast(Page page) {
        page.addInitScript(WATCH_FETCHES);
        List<Route> slow = hold(page, "**/slow.nn");
        page.route("**/fast.nn", route -> answer(route, "layer 5 relu"));
        open(page, "layer 3 sigmoid");
        Locator playground = page.locator("neurone-playground");
        playground.evaluate("element => element.setAttribute('src', 'slow.nn')");
        page.waitForCondition(() -> !slow.isEmpty());
        playground.evaluate("element => element.setAttribute('src', 'fast.nn')");
        assertThat(line(page, 0)).hasText("layer 5 relu");
        answer(slow.get(0), "layer 9 tanh");
        page.waitForFunction("() => window.fetched.some((file) => file.endsWith('slow.nn'))");
        assertThat(line(page, 0)).hasText("layer 5 relu");
        assertThat(page.locator(".node.unit")).hasCount(6);
    }

    @Test
    void ofTwoTextsThatWaitForTheSameTableTheLaterRuns(Page page) {
        List<Route> table = hold(page, "**/digits*.csv");
        open(page, "layer 3 sigmoid");
        Locator playground = page.locator("neurone-playground");
        playground.evaluate("element => { element.text = 'data digits; layer 3 relu'; }");
        page.waitForCondition(() -> !table.isEmpty());
        playground.evaluate("element => { element.text = 'data digits; layer 5 relu'; }");
        assertThat(line(page, 0)).hasText("data digits; layer 5 relu");
        table.forEach(Route::resume);
        assertThat(page.locator(".head-number").first()).hasText("5");
        assertThat(page.locator(".node.unit")).hasCount(15);
        assertThat(page.locator(".messages .error")).hasCount(0);
    }

    @Test
    void ofTwoLanguagesTheLaterIsSpokenThoughTheEarlierArrivesLast(Page page) {
        open(page, "layer 3 sigmoid");
        List<Route> french = hold(page, "**/french-*.js");
        Locator playground = page.locator("neurone-playground");
        playground.evaluate("element => element.setAttribute('lang', 'fr')");
        page.waitForCondition(() -> !french.isEmpty());
        playground.evaluate("element => element.setAttribute('lang', 'en')");
        String arrived = french.get(0).request().url();
        page.unroute("**/french-*.js");
        french.forEach(Route::resume);
        // The same module is there for whoever asks next, once the page has had it.
        page.evaluate(
                "file => import(file).then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))",
                arrived);
        assertThat(button(page, "Play")).isVisible();
        assertThat(button(page, "Lancer")).hasCount(0);
    }

    @Test
    void aTextThatIsSetAndPlayedInOneBreathIsTheOneThatRuns(Page page) {
        open(page, "layer 3 sigmoid");
        page.locator("neurone-playground")
                .evaluate("element => { element.text = 'data xor; layer 5 tanh; epochs 30'; return element.play(); }");
        assertThat(page.locator(".ended")).containsText("All epochs");
        assertThat(page.locator(".figure.epoch dd")).hasText("30");
        assertThat(page.locator(".node.unit")).hasCount(6);
    }

    @Test
    void anElementThatRanGoesOnDrawingWhenItComesBackToThePage(Page page) {
        page.navigate(server.url() + "/");
        everythingIsThere(page);
        assertThat(button(page, "Pause")).isVisible();
        // It goes while a frame is asked for: behind the page's own callback of that very frame.
        page.evaluate("""
                () => new Promise((done) => {
                  const playground = document.querySelector('neurone-playground');
                  const parent = playground.parentElement;
                  playground.addEventListener('step', () => setTimeout(() => requestAnimationFrame(() => {
                    playground.remove();
                    setTimeout(() => {
                      window.steps = 0;
                      playground.addEventListener('step', () => window.steps++);
                      parent.append(playground);
                      done();
                    });
                  })), { once: true });
                })
                """);
        page.waitForFunction("() => window.steps > 5");
        assertThat(button(page, "Pause")).isVisible();
        everythingIsThere(page);
    }

    @Test
    void theEpochOfALargeTableCanBePaused(Page page) {
        open(page, "data circle samples 6000; layer 100 tanh; layer 100 tanh; batch 1");
        page.getByLabel("Step", new Page.GetByLabelOptions().setExact(true)).selectOption("epoch");
        page.locator("neurone-playground").evaluate("""
                (element) => new Promise((done) => {
                  const part = (selector) => element.shadowRoot.querySelector(selector);
                  new MutationObserver((_, watch) => {
                    const pause = part('button[aria-label="Pause"]');
                    if (pause !== null || part('.figure.epoch dd').textContent !== '0') {
                      watch.disconnect();
                      pause?.click();
                      done();
                    }
                  }).observe(element.shadowRoot, { subtree: true, childList: true, attributes: true });
                  part('button[aria-label="One epoch forward"]').click();
                })
                """);
        assertThat(button(page, "Play")).isVisible();
        assertThat(page.locator(".figure.epoch dd")).hasText("0");
        assertThat(page.locator(".figure.step dd")).not().hasText("0");
    }

    @Test
    void anEpochIsOneStepAlsoAtASlowPace(Page page) {
        open(page, "layer 3 sigmoid; batch 16");
        page.getByLabel("Speed").fill("0");
        page.locator("neurone-playground").evaluate("element => element.step('epoch')");
        assertThat(page.locator(".figure.step dd")).hasText("18");
        assertThat(page.locator(".figure.epoch dd")).hasText("1");
        assertThat(button(page, "Play")).isVisible();
    }

    private void open(Page page, String text) {
        PageSteps.open(page, server, text);
    }

    /** Questions for such a file wait in the list until they are answered. */
    private static List<Route> hold(Page page, String files) {
        List<Route> held = new ArrayList<>();
        page.route(files, held::add);
        return held;
    }

    private static void answer(Route route, String text) {
        route.fulfill(new Route.FulfillOptions().setContentType("text/plain").setBody(text));
    }
}
