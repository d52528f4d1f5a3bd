package org.neurone.web.exactness;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.dsl.Language;
import org.neurone.web.browser.BrowserExtension;
import org.neurone.web.browser.FolderServer;

/**
 * One text, one result, on the JVM and in JavaScript: losses, measures, weights; problems, fixes, canonical text, colours, numbers,
 * completion and hover.
 */
@ExtendWith(BrowserExtension.class)
class ExperimentsIT {
    static final int UPDATES = 30;

    @TempDir
    private static Path folder;

    private static List<String> texts;
    private static List<String> expected;
    private static List<String> written;

    @BeforeAll
    static void runOnTheJvm() throws IOException, InterruptedException {
        texts = new ArrayList<>(ExperimentTexts.sound());
        texts.addAll(ExperimentTexts.broken());
        expected = new ArrayList<>();
        for (String text : texts) {
            expected.add(ExperimentRuns.run(text, UPDATES));
        }
        for (String text : ExperimentTexts.sound()) {
            expected.add(ExperimentRuns.resumed(text, UPDATES));
        }
        written = ExperimentTexts.written();
        for (String text : written) {
            expected.add(ExperimentRuns.language(text));
        }
        JavaScriptBuild.compileBoth(ExperimentRuns.class.getName(), folder, folder);
        for (JavaScriptBuild build : JavaScriptBuild.values()) {
            Files.writeString(folder.resolve(build + ".js"), script(build));
        }
        Files.writeString(folder.resolve("index.html"), "<!doctype html><title>Experiments</title>");
    }

    @Test
    void theTextsAreSoundAndAContinuedRunEqualsAnUnbrokenOne() {
        int sound = ExperimentTexts.sound().size();
        for (int n = 0; n < sound; n++) {
            assertEquals(true, Language.standard().read(texts.get(n)).sound(), texts.get(n) + "\n" + expected.get(n));
            String unbroken = expected.get(n).strip();
            assertEquals(
                    unbroken.substring(unbroken.lastIndexOf('\n') + 1), expected.get(texts.size() + n), texts.get(n));
        }
    }

    /** The committed hashes are those of every JVM and of every day: a link's result never changes. */
    @Test
    void theHashesAreThoseOfVersionOne() throws IOException {
        StringBuilder hashes = new StringBuilder();
        for (int n = 0; n < ExperimentTexts.sound().size(); n++) {
            hashes.append(expected.get(texts.size() + n))
                    .append("  ")
                    .append(texts.get(n))
                    .append('\n');
        }
        Path written = Files.writeString(Path.of("target/hashes.txt"), hashes);
        try (InputStream committed = ExperimentsIT.class.getResourceAsStream("hashes.txt")) {
            assertEquals(
                    new String(committed.readAllBytes(), StandardCharsets.UTF_8),
                    hashes.toString(),
                    "results of version 1 never change; for a new text add its line from web/" + written);
        }
    }

    /** With the JVM's checks; what is shipped runs in Deno in {@link ConformanceIT}. */
    @Test
    void haveTheSameBitsInDeno() throws IOException, InterruptedException {
        Path script = Files.writeString(
                folder.resolve("print.js"),
                "import { results } from \"./" + JavaScriptBuild.STRICT + ".js\";\nconsole.log(results());\n");
        compare(Deno.run(script));
    }

    /** As it is shipped. */
    @Test
    void haveTheSameBitsInTheBrowser(Page page) {
        try (FolderServer server = FolderServer.of(folder)) {
            page.navigate(server.url() + "/");
            compare((String)
                    page.evaluate("import('/" + JavaScriptBuild.PRODUCT + ".js').then(module => module.results())"));
        }
    }

    private static String script(JavaScriptBuild build) {
        return """
                import { run, resumed, language } from "./%s";
                const texts = %s;
                const sound = %d;
                const written = %s;
                export function results() {
                  const all = texts.map((text) => run(text, %d));
                  for (const text of texts.slice(0, sound)) {
                    all.push(resumed(text, %d));
                  }
                  all.push(...written.map((text) => language(text)));
                  return JSON.stringify(all);
                }
                """.formatted(
                        build.file(),
                        new Gson().toJson(texts),
                        ExperimentTexts.sound().size(),
                        new Gson().toJson(written),
                        UPDATES,
                        UPDATES);
    }

    private static void compare(String printed) {
        String[] actual = new Gson().fromJson(printed, String[].class);
        assertEquals(expected.size(), actual.length, "every text answered");
        assertAll(IntStream.range(0, actual.length)
                .mapToObj(n -> () -> assertEquals(expected.get(n), actual[n], text(n))));
    }

    /** The text that the {@code n}-th answer is about. */
    private static String text(int n) {
        int runs = expected.size() - written.size();
        return n < runs ? texts.get(n % texts.size()) : written.get(n - runs);
    }
}
