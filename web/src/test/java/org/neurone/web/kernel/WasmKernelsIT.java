package org.neurone.web.kernel;

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
import org.neurone.web.exactness.Deno;
import org.neurone.web.exactness.JavaScriptBuild;

/** Holds the WebAssembly kernels to the plain ones, bit for bit, where they run. */
@ExtendWith(BrowserExtension.class)
class WasmKernelsIT {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void compile() throws IOException, InterruptedException {
        JavaScriptBuild.compileBoth(KernelRuns.class.getName(), folder, folder);
        Files.copy(Path.of("target/classes/neurone-web/kernels.wasm"), folder.resolve("kernels.wasm"));
        Files.writeString(folder.resolve("index.html"), "<!doctype html><title>Kernels</title>");
    }

    @ParameterizedTest
    @EnumSource
    void haveThePlainBitsInDeno(JavaScriptBuild build) throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("print-" + build + ".js"), """
                import { differences } from "./%s";
                const bytes = Deno.readFileSync(new URL("./kernels.wasm", import.meta.url));
                console.log(differences(new WebAssembly.Module(bytes)));
                """.formatted(build.file()));
        assertEquals("same", Deno.run(script).strip());
    }

    @ParameterizedTest
    @EnumSource
    void haveThePlainBitsInTheBrowser(JavaScriptBuild build, Page page) {
        try (FolderServer server = FolderServer.of(folder)) {
            page.navigate(server.url() + "/");
            assertEquals("same", page.evaluate("""
                    (async () => {
                      const { differences } = await import("/%s");
                      const bytes = await (await fetch("/kernels.wasm")).arrayBuffer();
                      return differences(await WebAssembly.compile(bytes));
                    })()
                    """.formatted(build.file())));
        }
    }
}
