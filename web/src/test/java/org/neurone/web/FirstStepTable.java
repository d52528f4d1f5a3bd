package org.neurone.web;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.neurone.web.browser.Chromium;
import org.neurone.web.browser.FolderServer;
import org.neurone.web.browser.Patience;

/**
 * Measures how long somebody new waits for the first training step: from the navigation until the page tells of it, each time in
 * a browser that has nothing of the page yet. Built pages stand side by side and take turns, so that what else the machine does
 * falls on all of them alike; absolute figures are those of this machine at this time.
 */
public final class FirstStepTable {
    /** How many times slower the page's own thread is made; 1 leaves it as it is. */
    private static final int[] SLOWER = {1, 4};

    private static final String FIRST_STEP = """
            globalThis.firstStep = new Promise((resolve) =>
              document.addEventListener('step', () => resolve(performance.now()), { capture: true, once: true }));
            """;

    /**
     * One visit.
     *
     * @param waited milliseconds from the navigation to the first step
     * @param worked milliseconds of processor time that all of the browser's page processes took for it
     */
    private record Visit(double waited, double worked) {}

    private FirstStepTable() {}

    /** @param arguments how many visits of each kind, then folders of built pages to measure beside this module's own */
    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        List<Path> pages = new ArrayList<>(List.of(Path.of("target/classes/neurone-web")));
        for (int i = 1; i < arguments.length; i++) {
            pages.add(Path.of(arguments[i]));
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Chromium.find())
                                .setTimeout(Patience.milliseconds())
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")))) {
            out.println(
                    "| page | its thread slower by | first step, ms: median (least) | processor, ms: median (least) |");
            out.println("| --- | ---: | ---: | ---: |");
            for (int slower : SLOWER) {
                List<List<Visit>> visits = measure(browser, pages, slower, rounds);
                for (int i = 0; i < pages.size(); i++) {
                    out.println(String.format(
                            Locale.ROOT,
                            "| %s | %d | %s | %s |",
                            pages.get(i),
                            slower,
                            told(visits.get(i).stream()
                                    .mapToDouble(Visit::waited)
                                    .toArray()),
                            told(visits.get(i).stream()
                                    .mapToDouble(Visit::worked)
                                    .toArray())));
                }
            }
        }
    }

    /** @return for each page its visits; the first round warms up and does not count */
    private static List<List<Visit>> measure(Browser browser, List<Path> pages, int slower, int rounds) {
        List<List<Visit>> visits = new ArrayList<>();
        pages.forEach(page -> visits.add(new ArrayList<>()));
        for (int round = 0; round <= rounds; round++) {
            for (int turn = 0; turn < pages.size(); turn++) {
                int page = round % 2 == 0 ? turn : pages.size() - 1 - turn;
                Visit visit = visit(browser, pages.get(page), slower);
                if (round > 0) {
                    visits.get(page).add(visit);
                }
            }
        }
        return visits;
    }

    /** A context of its own has nothing kept; a server of its own is an origin that the browser has never met. */
    private static Visit visit(Browser browser, Path folder, int slower) {
        CDPSession machine = browser.newBrowserCDPSession();
        try (FolderServer server = FolderServer.of(folder);
                BrowserContext context = browser.newContext()) {
            context.setDefaultTimeout(Patience.milliseconds());
            Page page = context.newPage();
            page.addInitScript(FIRST_STEP);
            JsonObject rate = new JsonObject();
            rate.addProperty("rate", slower);
            context.newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
            Map<Integer, Double> before = work(machine);
            page.navigate(server.url() + "/", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            double wait = ((Number) page.evaluate("firstStep")).doubleValue();
            Map<Integer, Double> after = work(machine);
            double work = 0;
            for (Map.Entry<Integer, Double> process : after.entrySet()) {
                work += process.getValue() - before.getOrDefault(process.getKey(), 0.0);
            }
            return new Visit(wait, work);
        } finally {
            machine.detach();
        }
    }

    /** Milliseconds of processor time of each page process, by its number. */
    private static Map<Integer, Double> work(CDPSession machine) {
        Map<Integer, Double> times = new TreeMap<>();
        for (JsonElement one : machine.send("SystemInfo.getProcessInfo").getAsJsonArray("processInfo")) {
            JsonObject process = one.getAsJsonObject();
            if (process.get("type").getAsString().equals("renderer")) {
                times.put(process.get("id").getAsInt(), process.get("cpuTime").getAsDouble() * 1000);
            }
        }
        return times;
    }

    private static String told(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        double median = values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
        return String.format(Locale.ROOT, "%.0f (%.0f)", median, values[0]);
    }
}
