package org.neurone.server.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The extension's scripts at work in a JavaScript runtime, with the editor's interface played by a script and the real server behind it. */
class VsCodeExtensionIT {
    @TempDir
    Path folder;

    @Test
    void theExtensionDoesWhatAnEditorAsks() throws Exception {
        Path extension = folder.resolve("extension");
        copy(Path.of("src/main/vscode"), extension);
        Files.copy(
                Path.of("../dsl/src/main/textmate/neurone.tmLanguage.json"),
                extension.resolve("neurone.tmLanguage.json"));
        Files.createDirectories(extension.resolve("node_modules/vscode"));
        Files.copy(Path.of("src/test/vscode/vscode.js"), extension.resolve("node_modules/vscode/index.js"));
        jar(extension.resolve("neurone.jar"));
        Path storage = Files.createDirectories(folder.resolve("storage"));
        Process deno = new ProcessBuilder(
                        deno().toString(),
                        "run",
                        "--quiet",
                        "--no-config",
                        "--no-lock",
                        "--no-remote",
                        "--unstable-detect-cjs",
                        "--allow-all",
                        "src/test/vscode/drive.mjs",
                        extension.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        storage.toString())
                .redirectErrorStream(true)
                .start();
        deno.getOutputStream().close();
        String printed = new String(deno.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, deno.waitFor(), printed);
        assertTrue(printed.contains("the extension did all of it"), printed);
    }

    /** A jar that names the classes of this test's class path, as the packed one holds them. */
    private static void jar(Path to) throws IOException {
        StringBuilder classes = new StringBuilder();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            classes.append(Path.of(entry).toUri()).append(' ');
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "org.neurone.server.Main");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classes.toString());
        try (OutputStream out = Files.newOutputStream(to);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.finish();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.createDirectories(
                        to.resolve(from.relativize(file).toString()).getParent());
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** The runtime that the page's build has unpacked for checking types. */
    private static Path deno() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../web/target/front-end/node_modules/@deno"))) {
            return files.filter(file -> file.endsWith("deno") || file.endsWith("deno.exe"))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("deno is not unpacked: run `mvn package` first."));
        }
    }
}
