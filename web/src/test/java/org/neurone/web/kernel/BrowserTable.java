package org.neurone.web.kernel;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.neurone.engine.benchmark.Workload;
import org.neurone.web.browser.Chromium;
import org.neurone.web.browser.FolderServer;
import org.neurone.web.browser.Patience;
import org.neurone.web.exactness.JavaScriptBuild;

/** Measures the workloads in the tests' browser and prints one table, the plain kernels beside those of WebAssembly. */
public final class BrowserTable {
    private BrowserTable() {}

    /** @param arguments milliseconds a round, 300 if left out */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        double milliseconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("neurone-kernels");
        JavaScriptBuild.PRODUCT.compile(KernelSpeed.class.getName(), folder, folder);
        Files.copy(Path.of("target/classes/neurone-web/kernels.wasm"), folder.resolve("kernels.wasm"));
        Files.writeString(folder.resolve("index.html"), "<!doctype html><title>Kernels</title>");
        try (FolderServer server = FolderServer.of(folder);
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Chromium.find())
                                .setTimeout(Patience.milliseconds())
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")))) {
            Page page = browser.newPage();
            page.navigate(server.url() + "/");
            out.println("| workload | | plain, µs | WebAssembly, µs | ratio |");
            out.println("| --- | --- | ---: | ---: | ---: |");
            for (Workload workload : Workload.values()) {
                for (String method : new String[] {"train", "predict"}) {
                    double plain = measure(page, workload, method, false, milliseconds);
                    double wasm = measure(page, workload, method, true, milliseconds);
                    out.println(String.format(
                            Locale.ROOT,
                            "| %s | %s | %.2f | %.2f | %.1f |",
                            workload.title(),
                            method,
                            plain,
                            wasm,
                            plain / wasm));
                }
            }
        }
    }

    private static double measure(Page page, Workload workload, String method, boolean wasm, double milliseconds) {
        Object time = page.evaluate(
                """
                (async () => {
                  const kernels = await import("/%s");
                  const bytes = await (await fetch("/kernels.wasm")).arrayBuffer();
                  const module = %s ? await WebAssembly.compile(bytes) : null;
                  return kernels.%s("%s", module, 7, %s);
                })()
                """.formatted(JavaScriptBuild.PRODUCT.file(), wasm, method, workload.name(), milliseconds));
        return ((Number) time).doubleValue();
    }
}
