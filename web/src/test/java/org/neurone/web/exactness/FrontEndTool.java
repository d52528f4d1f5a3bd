package org.neurone.web.exactness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The native programs that the build of the page unpacked. */
final class FrontEndTool {
    private FrontEndTool() {}

    /**
     * Runs deno or esbuild and returns what it prints.
     *
     * @throws AssertionError with everything it printed, if it fails
     */
    static String run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(find(program).toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(program + " failed: " + printed);
        }
        return printed;
    }

    private static Path find(String program) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/front-end/node_modules/@" + program))) {
            return files.filter(file -> file.endsWith(program) || file.endsWith(program + ".exe"))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(program + " is not unpacked: run `mvn package` first."));
        }
    }
}
