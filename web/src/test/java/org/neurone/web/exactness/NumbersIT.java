package org.neurone.web.exactness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neurone.web.browser.BrowserExtension;
import org.neurone.web.browser.FolderServer;

/** The elementary functions, the generator and the decimals have the same bits on the JVM and in JavaScript. */
@ExtendWith(BrowserExtension.class)
class NumbersIT {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void compile() throws IOException, InterruptedException {
        JavaScriptBuild.compileBoth(NumberRuns.class.getName(), folder, folder);
        Files.writeString(folder.resolve("index.html"), "<!doctype html><title>Numbers</title>");
    }

    @ParameterizedTest
    @EnumSource
    void haveTheSameBitsInDeno(JavaScriptBuild build) throws IOException, InterruptedException {
        Path script = Files.writeString(
                folder.resolve("print-" + build + ".js"),
                "import { functions, decimals } from \"./" + build.file()
                        + "\";\nconsole.log(functions() + \"\\n\" + decimals());\n");
        assertEquals(expected(), Deno.run(script).strip());
    }

    @ParameterizedTest
    @EnumSource
    void haveTheSameBitsInTheBrowser(JavaScriptBuild build, Page page) {
        try (FolderServer server = FolderServer.of(folder)) {
            page.navigate(server.url() + "/");
            String script = "import('/" + build.file() + "').then(m => m.functions() + '\\n' + m.decimals())";
            assertEquals(expected(), ((String) page.evaluate(script)).strip());
        }
    }

    private static String expected() {
        return (NumberRuns.functions() + "\n" + NumberRuns.decimals()).strip();
    }
}
