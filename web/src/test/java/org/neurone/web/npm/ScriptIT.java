package org.neurone.web.npm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurone.dsl.Language;
import org.neurone.engine.Trainer;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.metric.Accuracy;
import org.neurone.engine.plan.Limits;
import org.neurone.web.browser.BrowserExtension;
import org.neurone.web.browser.FolderServer;
import org.neurone.web.exactness.Deno;

/** The engine for scripts, as the npm package has it: what it does everywhere is what the JVM does, to the last bit. */
@ExtendWith(BrowserExtension.class)
class ScriptIT {
    private static final Path PACKAGE = Path.of("target/npm");

    @Test
    void theExampleRunsInDeno() throws IOException, InterruptedException {
        String printed = Deno.run(PACKAGE.resolve("example.mjs"));
        assertTrue(printed.contains("weights " + hashOfTheExample()), printed);
    }

    @Test
    void theExampleRunsInTheBrowser(Page page) {
        try (FolderServer server = FolderServer.of(PACKAGE)) {
            page.navigate(server.url() + "/README.md");
            assertEquals(hashOfTheExample(), page.evaluate("import('/example.mjs').then((example) => example.hash)"));
        }
    }

    @Test
    void itsBitsNeedNoWebAssembly(Page page) {
        String policy = "default-src 'none'; script-src 'self'";
        try (FolderServer server = FolderServer.of(PACKAGE, policy)) {
            page.navigate(server.url() + "/README.md");
            assertEquals(hashOfTheExample(), page.evaluate("import('/example.mjs').then((example) => example.hash)"));
        }
    }

    @Test
    void keepsWhatItsTypingsPromise() throws IOException, InterruptedException {
        String[] printed = Deno.run(Path.of("src/test/resources/org/neurone/web/npm/script.mjs"))
                .split("\n", -1);
        Tables tables = Tables.of("pairs", Csv.read(printed[1].replace('|', '\n')));
        Trainer trainer = Trainer.of(
                Language.standard().read(printed[0], tables, Limits.standard()).experiment(), tables);
        trainer.run();
        assertEquals(trainer.hash(), printed[2]);
        double[] answers = trainer.network().predictAll(new double[] {6, 1, 0, 4, 3, 3}, 3);
        assertArrayEquals(
                answers,
                Stream.of(printed[3].split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
        assertEquals(trainer.measure(new Accuracy()), Double.parseDouble(printed[4]));
    }

    private static String hashOfTheExample() {
        Trainer trainer = Trainer.of(Language.standard()
                .read("data moons noise 10%; layer 8 tanh; output 1 sigmoid; loss cross-entropy; lr 0.5; epochs 50")
                .experiment());
        trainer.run();
        return trainer.hash();
    }
}
