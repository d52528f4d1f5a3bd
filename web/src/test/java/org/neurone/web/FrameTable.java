package org.neurone.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neurone.web.browser.Chromium;
import org.neurone.web.browser.FolderServer;
import org.neurone.web.browser.Patience;
import org.neurone.web.browser.TextLink;

/**
 * Measures the frames a second of a network of 2-8-8-8-1 that trains as fast as it goes: with its instruments closed, with two of them
 * open, and beside both a page that does nothing but ask for its next frame, which is the most that this machine gives at this time. The
 * three take turns. A frame counts as drawn where the page shows a later step in it.
 */
public final class FrameTable {
    private static final String TEXT =
            "data circle noise 10%; layer 8 tanh; layer 8 tanh; layer 8 tanh; output 1 sigmoid; lr 0.03; batch 10";

    /** Milliseconds that each count takes. */
    private static final int WHILE = 4000;

    private static final String COUNT = """
            (length) => new Promise((resolve) => {
              const root = document.querySelector('neurone-playground')?.shadowRoot;
              const step = root?.querySelector('.figure.step dd');
              let [frames, drawn, shown] = [0, 0, step?.textContent];
              const start = performance.now();
              const next = () => {
                frames++;
                if (step && step.textContent !== shown) {
                  drawn++;
                  shown = step.textContent;
                }
                const time = performance.now() - start;
                time < length ? requestAnimationFrame(next) : resolve([(frames * 1000) / time, (drawn * 1000) / time]);
              };
              requestAnimationFrame(next);
            })
            """;

    /** @param show of the element; null for a page without anything */
    private record Kind(String name, String show) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("nothing but requestAnimationFrame", null),
            new Kind("2-8-8-8-1, instruments closed", "controls graph output loss metrics"),
            new Kind("2-8-8-8-1, two open", "controls graph output loss metrics examples landscape"));

    private FrameTable() {}

    /** @param arguments how many turns; 3 without */
    public static void main(String[] arguments) {
        int turns = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<List<double[]>> counts = new ArrayList<>();
        KINDS.forEach(kind -> counts.add(new ArrayList<>()));
        try (FolderServer server = FolderServer.ofPage();
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Chromium.find())
                                .setTimeout(Patience.milliseconds())
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")))) {
            for (int turn = 0; turn < turns; turn++) {
                for (int i = 0; i < KINDS.size(); i++) {
                    counts.get(i).add(count(browser, server, KINDS.get(i)));
                }
            }
        }
        out.println("| page | frames a second: median (least) | drawn a second: median (least) |");
        out.println("| --- | ---: | ---: |");
        for (int i = 0; i < KINDS.size(); i++) {
            out.println("| " + KINDS.get(i).name() + " | " + told(counts.get(i), 0) + " | "
                    + (KINDS.get(i).show() == null ? "" : told(counts.get(i), 1)) + " |");
        }
    }

    private static double[] count(Browser browser, FolderServer server, Kind kind) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900))) {
            context.setDefaultTimeout(Patience.milliseconds());
            Page page = context.newPage();
            if (kind.show() != null) {
                page.navigate(server.url() + "/" + TextLink.of(TEXT));
                page.locator("neurone-playground")
                        .evaluate("(element, show) => element.setAttribute('show', show)", kind.show());
                page.locator(".speed input").evaluate("""
                        (slider) => { slider.value = slider.max; slider.dispatchEvent(new Event('input')); }
                        """);
                PageSteps.button(page, "Play").click();
                page.waitForFunction("""
                        () => Number(document.querySelector('neurone-playground').shadowRoot
                          .querySelector('.figure.step dd').textContent.replace(/\\D/g, '')) > 50
                        """);
                if (kind.show().contains("landscape")) {
                    page.locator(".relief .facts:not(:empty)").waitFor();
                }
            }
            List<?> told = (List<?>) page.evaluate(COUNT, WHILE);
            return told.stream()
                    .mapToDouble(one -> ((Number) one).doubleValue())
                    .toArray();
        }
    }

    private static String told(List<double[]> counts, int which) {
        double[] sorted =
                counts.stream().mapToDouble(one -> one[which]).sorted().toArray();
        return String.format(Locale.ROOT, "%.1f (%.1f)", sorted[sorted.length / 2], sorted[0]);
    }
}
