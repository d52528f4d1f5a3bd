package org.neurone.web.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The machine's Chromium or Chrome. It is looked for in the system property {@code neurone.chromium}, the environment
 * variable {@code CHROMIUM}, the {@code PATH} and the usual places. Where there is none and the tests run as root beside
 * {@code apt-get}, Debian's is installed. A test that needs a browser never passes without one.
 */
public final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe");

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/lib/chromium/chromium",
            "/snap/bin/chromium",
            "/opt/google/chrome/chrome",
            "/opt/chromium/chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe");

    private static final String HELP =
            "The browser tests need Chromium or Chrome and found none: install one (on Debian"
                    + " `apt-get install chromium`), or name its program with -Dneurone.chromium=PATH or the environment"
                    + " variable CHROMIUM.";

    private Chromium() {}

    /**
     * The path of the program, installed first if need be.
     *
     * @throws IllegalStateException with a sentence that says what to install
     */
    public static Path find() {
        return named().orElseGet(Chromium::presentOrInstalled);
    }

    /** One process looks at a time: tests run in more than one, and a package half unpacked is no browser. */
    private static Path presentOrInstalled() {
        Path lock = Path.of(System.getProperty("java.io.tmpdir"), "neurone-chromium.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            return present().orElseGet(Chromium::install);
        } catch (IOException e) {
            throw new UncheckedIOException("The lock " + lock + " cannot be had.", e);
        }
    }

    /** What somebody asked for outright; a wrong path is an error and not a reason to look elsewhere. */
    private static Optional<Path> named() {
        return Stream.of(System.getProperty("neurone.chromium", ""), environment("CHROMIUM"))
                .filter(name -> !name.isBlank())
                .findFirst()
                .map(name -> {
                    Path program = Path.of(name);
                    if (!Files.isExecutable(program)) {
                        throw new IllegalStateException("There is no program at " + name + ". " + HELP);
                    }
                    return program;
                });
    }

    private static Optional<Path> present() {
        return Stream.concat(
                        Stream.of(environment("PATH").split(File.pathSeparator, -1))
                                .filter(folder -> !folder.isBlank())
                                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))),
                        USUAL_PLACES.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path install() {
        Path aptGet = Path.of("/usr/bin/apt-get");
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(aptGet)) {
            throw new IllegalStateException(HELP);
        }
        // The lists of packages may be old or missing; an update that fails may still leave an installable package.
        run(aptGet.toString(), "-qq", "update");
        if (!run(aptGet.toString(), "-qq", "-y", "--no-install-recommends", "install", "chromium")) {
            throw new IllegalStateException("`apt-get install chromium` failed. " + HELP);
        }
        return present().orElseThrow(() -> new IllegalStateException(HELP));
    }

    private static boolean run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        return value == null ? "" : value;
    }
}
