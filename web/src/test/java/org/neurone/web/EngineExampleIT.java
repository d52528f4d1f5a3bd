package org.neurone.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neurone.dsl.Language;
import org.neurone.engine.Trainer;
import org.neurone.web.browser.BrowserExtension;
import org.neurone.web.browser.FolderServer;
import org.neurone.web.exactness.Deno;

/** The documented example of the engine alone learns what the same text learns on the JVM, to the last bit. */
@ExtendWith(BrowserExtension.class)
class EngineExampleIT {
    @Test
    void runsInDeno() throws IOException, InterruptedException {
        String printed = Deno.run(Path.of("target/classes/neurone-web/engine-example.mjs"));
        assertTrue(printed.contains("weights " + hashOnTheJvm()), printed);
    }

    @Test
    void runsInTheBrowser(Page page) {
        try (FolderServer server = FolderServer.ofPage()) {
            page.navigate(server.url() + "/article.html");
            assertEquals(
                    hashOnTheJvm(), page.evaluate("import('/engine-example.mjs').then((example) => example.hash)"));
        }
    }

    private static String hashOnTheJvm() {
        Trainer trainer = Trainer.of(Language.standard()
                .read("data xor; layer 4 tanh; lr 0.5; epochs 300; seed 7")
                .experiment());
        for (int epoch = 0; epoch < 300; epoch++) {
            trainer.stepEpoch();
        }
        return trainer.hash();
    }
}
