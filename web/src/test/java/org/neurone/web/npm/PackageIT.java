package org.neurone.web.npm;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.web.browser.BrowserExtension;
import org.neurone.web.browser.FolderServer;
import org.neurone.web.exactness.Deno;

/** The npm package as Maven lays it out: whole, and its element learns in a page that serves nothing else. */
@ExtendWith(BrowserExtension.class)
class PackageIT {
    private static final Path PACKAGE = Path.of("target/npm");

    @TempDir
    private Path folder;

    private FolderServer files;
    private FolderServer host;

    @BeforeEach
    void serve() {
        files = FolderServer.of(PACKAGE);
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
    void holdsEveryFileThatItsDescriptionNames() throws IOException {
        String description = Files.readString(PACKAGE.resolve("package.json"));
        Matcher file = Pattern.compile("\"(?:\\./)?([\\w/-]+\\.(?:d\\.ts|mjs|jsx|js|txt|json))\"(?!:)")
                .matcher(description);
        int files = 0;
        while (file.find()) {
            Path named = PACKAGE.resolve(file.group(1));
            assertTrue(Files.isRegularFile(named), named.toString());
            files++;
        }
        assertTrue(files >= 8, description);
        assertTrue(description.contains("\"license\": \"Apache-2.0\""), description);
        assertTrue(Files.readString(PACKAGE.resolve("LICENSE")).contains("Apache License"));
        String pom = Files.readString(Path.of("target/.flattened-pom.xml"));
        String version = pom.replaceAll("(?s).*?<version>(.*?)</version>.*", "$1");
        assertTrue(description.contains("\"version\": \"" + version + "\""), description);
    }

    @Test
    void holdsEveryFileThatItsScriptsName() throws IOException {
        for (String part : List.of("element", "script")) {
            for (Path script : scripts(PACKAGE.resolve(part))) {
                Matcher name = Pattern.compile("(?:from|import|import\\(|new URL\\() ?\"\\./([^\"]+)\"")
                        .matcher(Files.readString(script));
                while (name.find()) {
                    assertTrue(
                            Files.isRegularFile(script.resolveSibling(name.group(1))),
                            script + " names " + name.group(1));
                }
            }
        }
    }

    @Test
    void itsWorkerIsOneScript() throws IOException {
        String worker = Files.readString(PACKAGE.resolve("element/worker.js"));
        assertFalse(Pattern.compile("(?:from|import) ?\"\\./|import\\(\"")
                .matcher(worker)
                .find());
    }

    /** Vite's server bundles the packages whose door ends in .js, and their workers are lost. */
    @Test
    void whileDevelopingItsDoorsAreNoScriptsToBundle() throws IOException {
        String description = Files.readString(PACKAGE.resolve("package.json"));
        for (String door : List.of("neurone", "show")) {
            assertTrue(description.contains("\"development\": \"./element/" + door + ".jsx\""), description);
            assertTrue(Files.readString(PACKAGE.resolve("element/" + door + ".jsx"))
                    .contains("export * from './" + door + ".js';"));
        }
    }

    /** By the text alone, as bundlers look for it: once for the page's own origin, once for files from another one. */
    @Test
    void bothWaysToStartItsWorkerAreSuchAsBundlersKnow() throws IOException {
        Pattern known = Pattern.compile(
                "new (?:Worker|SharedWorker)\\(new URL\\(\"\\./worker\\.js\", import\\.meta\\.url\\), \\{ type: \"module\" }\\)");
        int found = 0;
        for (Path script : scripts(PACKAGE.resolve("element"))) {
            Matcher start = known.matcher(Files.readString(script));
            while (start.find()) {
                found++;
            }
        }
        assertEquals(2, found);
    }

    @Test
    void canBeImportedWhereThereIsNoDocument() throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("server.mjs"), """
                import { NeuronePlayground } from "%1$s/element/neurone.js";
                import * as show from "%1$s/element/show.js";
                console.log(NeuronePlayground === show.NeuronePlayground);
                """.formatted(
                        PACKAGE.toUri().toString().replaceAll("/$", "")));
        assertEquals("true", Deno.run(script).strip());
    }

    @Test
    void itsElementLearns(Page page) throws IOException {
        open(page, "neurone.js", "<neurone-playground autoplay>data xor; layer 5 tanh</neurone-playground>");
        page.waitForCondition(() -> steps(page) > 0);
        assertThat(page.locator(".node.unit")).hasCount(6);
        assertThat(page.locator(".cm-line").first()).hasText("data xor; layer 5 tanh");
    }

    @Test
    void withoutTheEditorTheTextIsShownAsItStands(Page page) throws IOException {
        List<String> fetched = new CopyOnWriteArrayList<>();
        page.onRequest(request -> fetched.add(request.url()));
        open(page, "show.js", "<neurone-playground autoplay>data xor; layer 5 tanh</neurone-playground>");
        page.waitForCondition(() -> steps(page) > 20);
        assertThat(page.locator(".node.unit")).hasCount(6);
        assertThat(page.locator(".editor pre")).hasText("data xor; layer 5 tanh");
        assertThat(page.locator(".cm-editor")).hasCount(0);
        int editors = 0;
        for (Path script : scripts(PACKAGE.resolve("element"))) {
            if (Files.readString(script).contains("@codemirror/view")) {
                String name = script.getFileName().toString();
                assertTrue(fetched.stream().noneMatch(address -> address.endsWith(name)), name + " holds the editor");
                editors++;
            }
        }
        assertTrue(editors > 0, "the package has an editor for the other element");
    }

    private void open(Page page, String script, String body) throws IOException {
        Files.writeString(folder.resolve("watch.js"), """
                const playground = document.querySelector("neurone-playground");
                playground.addEventListener("step", (event) => (playground.steps = event.detail.step));
                """);
        Files.writeString(folder.resolve("index.html"), """
                <!doctype html>
                <html lang="en">
                <script type="module" src="watch.js"></script>
                <script type="module" src="%s/element/%s"></script>
                <body>%s</body>
                """.formatted(files.url(), script, body));
        page.navigate(host.url() + "/");
    }

    private static int steps(Page page) {
        return ((Number) page.evaluate("document.querySelector('neurone-playground').steps ?? 0")).intValue();
    }

    private static List<Path> scripts(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".js")).toList();
        }
    }
}
