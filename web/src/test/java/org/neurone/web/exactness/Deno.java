package org.neurone.web.exactness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The JavaScript runtime that the build already has for checking types. */
final class Deno {
    private Deno() {}

    /**
     * What a script prints.
     *
     * @throws AssertionError with everything it printed, if it fails
     */
    static String run(Path script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        program().toString(),
                        "run",
                        "--quiet",
                        "--no-config",
                        "--no-lock",
                        "--allow-read",
                        script.toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError("The script failed: " + printed);
        }
        return printed;
    }

    private static Path program() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/front-end/node_modules/@deno"))) {
            return files.filter(file -> file.endsWith("deno") || file.endsWith("deno.exe"))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Deno is not unpacked: run `mvn package` first."));
        }
    }
}
