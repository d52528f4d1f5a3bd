import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lays the npm package out in target/npm, without Node: {@code npm pack web/target/npm} makes an archive of it.
 *
 * <ul>
 *   <li>{@code element}: the scripts of the element, bundled anew without the page around it, and whatever files of the
 *       page they name;
 *   <li>{@code script}: the engine for scripts, which TeaVM has put there as {@code compiled.js}, its door, and a program that holds a platform to what texts give
 *       everywhere;
 *   <li>beside them the typings, the example, the README and the licences.
 * </ul>
 *
 * Names stay readable and comments for bundlers in place: who installs the package bundles it once more. Run by Maven
 * from the web folder, after the page is built.
 */
public final class NpmPackage {
    private static final Path PAGE = Path.of("target/classes/neurone-web");
    private static final Path TARGET = Path.of("target/npm");
    private static final Path ELEMENT = TARGET.resolve("element");
    private static final Path SCRIPT = TARGET.resolve("script");

    private NpmPackage() {}

    /** @param arguments the project's version */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        clear(ELEMENT);
        bundle(ELEMENT, "neurone.ts", "show.ts");
        // Whole in itself: Vite bundles a worker into one script and follows no dynamic import from it.
        bundle(ELEMENT, "worker.ts");
        addNamedFiles();
        bundle(SCRIPT, "script/engine.ts");
        bundle(SCRIPT, "script/conformance.ts");
        Files.writeString(SCRIPT.resolve("conformance-texts.js"), constant("small") + constant("large"));
        minify(SCRIPT.resolve("compiled.js"));
        byte[] kernels = Files.readAllBytes(PAGE.resolve("kernels.wasm"));
        Files.writeString(
                SCRIPT.resolve("kernel-bytes.js"),
                "export const bytes = '" + Base64.getEncoder().encodeToString(kernels) + "';\n");
        for (String door : List.of("neurone", "show")) {
            Files.writeString(
                    ELEMENT.resolve(door + ".jsx"),
                    "// Vite's server bundles packages by their .js files, and would lose the worker: this it serves as it is.\n"
                            + "export * from './" + door + ".js';\n");
        }
        for (Path file : list(Path.of("src/main/npm"))) {
            String text = Files.readString(file).replace("@version@", arguments[0]);
            Files.writeString(TARGET.resolve(file.getFileName()), text);
        }
        for (String licence : List.of("LICENSE", "NOTICE")) {
            copy(Path.of("target/classes/META-INF", licence), TARGET);
        }
        copy(PAGE.resolve("licences.txt"), TARGET);
    }

    /** Several entries share what they have in common; one alone becomes one file. */
    private static void bundle(Path target, String... entries) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "--bundle",
                "--format=esm",
                "--minify-syntax",
                "--target=es2022",
                "--charset=utf8",
                "--chunk-names=chunk-[hash]",
                "--external:*/engine.js",
                "--external:*/export.js",
                "--external:*/compiled.js",
                "--external:*/kernel-bytes.js",
                "--external:*/conformance-texts.js",
                "--loader:.css=text",
                "--loader:.svg=text",
                "--loader:.nn=text",
                "--log-level=warning",
                "--outdir=" + target));
        if (entries.length > 1) {
            arguments.add("--splitting");
        }
        for (String entry : entries) {
            arguments.add("src/main/ts/" + entry);
        }
        esbuild(arguments);
    }

    /** A file of texts as a script, which needs no platform's way to read files. */
    private static String constant(String size) throws IOException {
        String text = Files.readString(PAGE.resolve("conformance-" + size + ".txt"));
        String quoted = text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n");
        return "export const " + size + " = '" + quoted + "';\n";
    }

    /** Names and blanks alone, no arithmetic: the engine keeps its bits. */
    private static void minify(Path script) throws IOException, InterruptedException {
        esbuild(List.of(
                script.toString(),
                "--minify",
                "--format=esm",
                "--target=es2022",
                "--charset=utf8",
                "--log-level=error",
                "--allow-overwrite",
                "--outfile=" + script));
    }

    /** Files of the page that a script of the element names, and those that they name in turn. */
    private static void addNamedFiles() throws IOException {
        List<Path> open = new ArrayList<>(list(ELEMENT));
        while (!open.isEmpty()) {
            String script = Files.readString(open.remove(open.size() - 1), StandardCharsets.ISO_8859_1);
            for (Path file : list(PAGE)) {
                Path target = ELEMENT.resolve(file.getFileName());
                if (script.contains("\"./" + file.getFileName() + "\"") && !Files.exists(target)) {
                    copy(file, ELEMENT);
                    open.add(target);
                }
            }
        }
    }

    private static void esbuild(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program().toString()));
        command.addAll(arguments);
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("The npm package did not bundle.");
        }
    }

    /** The native program that FrontEnd.java has unpacked. */
    private static Path program() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/front-end/node_modules/@esbuild"))) {
            return files.filter(file -> file.endsWith("esbuild") || file.endsWith("esbuild.exe"))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void clear(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Path old : list(folder)) {
            Files.delete(old);
        }
    }

    private static void copy(Path file, Path folder) throws IOException {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
