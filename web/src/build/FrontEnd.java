import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;

/**
 * Builds the page without Node: unpacks the npm packages that Maven fetched as jars, bundles the TypeScript with
 * esbuild's native binary, copies the static files beside it and holds the whole to its size.
 *
 * <pre>
 * java web/src/build/FrontEnd.java bundle   the page, into web/target/classes/neurone-web
 * java web/src/build/FrontEnd.java check    the types, by the TypeScript compiler under Deno
 * java web/src/build/FrontEnd.java test     the unit tests of the TypeScript, in Deno
 * java web/src/build/FrontEnd.java size     what a first visit loads, and whether it is too much
 * </pre>
 *
 * The jars are in web/target/front-end/jars after any {@code mvn package}; several commands may follow each other. With
 * {@code java -Ddebug …} the scripts stay readable, have source maps, and may be of any size.
 */
public final class FrontEnd {
    /** Bytes after gzip of everything that loads before the first training step. */
    private static final long SIZE_LIMIT = 192_000;

    private static final boolean DEBUG = !System.getProperty("debug", "false").equals("false");

    private static final Pattern REFERENCE =
            Pattern.compile("(import\\()?[\"'`](?:\\./)?([A-Za-z0-9_/-]+\\.(?:js|css|wasm))[\"'`]");

    private final Path web;
    private final Path work;
    private final Path packages;
    private final Path page;

    private FrontEnd(Path web) {
        this.web = web;
        this.work = web.resolve("target/front-end");
        this.packages = work.resolve("node_modules");
        this.page = web.resolve("target/classes/neurone-web");
    }

    public static void main(String[] commands) throws Exception {
        Path here = Path.of("").toAbsolutePath();
        FrontEnd build = new FrontEnd(Files.exists(here.resolve("web/pom.xml")) ? here.resolve("web") : here);
        try {
            build.unpackPackages();
            for (String command : commands) {
                switch (command) {
                    case "bundle" -> build.bundle();
                    case "check" -> build.check();
                    case "test" -> build.test();
                    case "size" -> build.size();
                    default ->
                        throw new Failure("There is no command " + command + "; there are bundle, check, test, size.");
                }
            }
        } catch (Failure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    /** Lays every jar that is newer than its unpacked copy out as node_modules/NAME, NAME from its package.json. */
    private void unpackPackages() throws IOException {
        Path jars = work.resolve("jars");
        if (!Files.isDirectory(jars)) {
            throw new Failure("The packages are not there yet: run `mvn -Dmaven.test.skip package` once.");
        }
        for (Path jar : list(jars)) {
            Path marker = work.resolve("unpacked").resolve(jar.getFileName());
            if (!Files.exists(marker)
                    || Files.getLastModifiedTime(marker).compareTo(Files.getLastModifiedTime(jar)) < 0) {
                unpack(jar);
                Files.createDirectories(marker.getParent());
                Files.writeString(marker, "");
            }
        }
    }

    private void unpack(Path jar) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (JarFile archive = new JarFile(jar.toFile())) {
            for (ZipEntry entry : archive.stream().filter(e -> !e.isDirectory()).toList()) {
                try (InputStream in = archive.getInputStream(entry)) {
                    if (entry.getName().equals("META-INF/.more.tgz")) {
                        untar(in, files);
                    } else {
                        files.put(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
        String description = files.keySet().stream()
                .filter(name -> name.startsWith("META-INF/resources/") && name.endsWith("/package.json"))
                .min((a, b) -> a.length() - b.length())
                .orElseThrow(() -> new Failure(jar + " holds no npm package."));
        String prefix = description.substring(0, description.length() - "package.json".length());
        String name = find("\"name\"\\s*:\\s*\"([^\"]+)\"", new String(files.get(description), StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().startsWith(prefix)) {
                Path target = packages.resolve(name).resolve(file.getKey().substring(prefix.length()));
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
        }
    }

    /** Type declarations travel in a tar inside the jar. A tar is headers of 512 bytes, each with its file after it. */
    private static void untar(InputStream zipped, Map<String, byte[]> files) throws IOException {
        InputStream tar = new ByteArrayInputStream(new GZIPInputStream(zipped).readAllBytes());
        String longName = null;
        for (byte[] header = tar.readNBytes(512);
                header.length == 512 && header[0] != 0;
                header = tar.readNBytes(512)) {
            int size = Integer.parseInt(field(header, 124, 11), 8);
            byte[] content = tar.readNBytes(size);
            tar.skipNBytes((512 - size % 512) % 512);
            if (header[156] == 'L') { // a GNU header whose content is the next entry's name
                longName = field(content, 0, size);
            } else {
                String folder = field(header, 345, 155);
                String name = field(header, 0, 100);
                String path = longName != null ? longName : folder.isEmpty() ? name : folder + "/" + name;
                longName = null;
                if (header[156] == '0' || header[156] == 0) {
                    files.put("META-INF/" + path, content);
                }
            }
        }
    }

    private static String field(byte[] header, int offset, int length) {
        return find("^([^\\x00]*)", new String(header, offset, length, StandardCharsets.UTF_8))
                .strip();
    }

    /**
     * The page and the elements share bundles, one a concern (see Bundles.java): what shows and trains, the editor, what else comes
     * behind the first step, and French. The page's first script and its worker stand alone, so that nothing waits for more; so do the program of conformance.html and the one that starts a lesson out of a single file.
     */
    private void bundle() throws IOException, InterruptedException {
        Path scripts = work.resolve("scripts");
        for (Path folder : List.of(scripts, page)) {
            Files.createDirectories(folder);
            for (Path old : list(folder)) {
                String name = old.getFileName().toString();
                boolean stale = name.matches("[a-z]+-[A-Z0-9]{8}\\.js(\\.map)?");
                if (folder == scripts ? Files.isRegularFile(old) : stale || (!DEBUG && name.endsWith(".js.map"))) {
                    Files.delete(old);
                }
            }
        }
        List<String> split = esbuild(scripts, entries());
        split.addAll(List.of("--splitting", "--chunk-names=[name]-[hash]", "--entry-names=[name]", "--metafile=" + account()));
        if (DEBUG) {
            split.add("--sourcemap=inline");
        }
        run(split, "The scripts did not bundle.");
        run(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        web.resolve("src/build/Bundles.java").toString(),
                        tool("@esbuild", "esbuild"),
                        scripts.toString(),
                        page.toString(),
                        DEBUG ? "--sourcemap" : "--minify",
                        "--target=es2022",
                        "--charset=utf8",
                        "--log-level=error",
                        "playground=page,header,links,language",
                        "tools=*",
                        "editor=editor,completions",
                        "french=fr"),
                "The scripts could not be put together.");
        for (String alone : List.of("page", "worker", "conformance", "alone")) {
            List<String> one = esbuild(page, alone);
            one.addAll(List.of(DEBUG ? "--sourcemap" : "--minify", "--external:./element/page"));
            run(one, "The scripts did not bundle.");
        }
        if (!DEBUG) {
            minifyCompiled();
        }
        copyStaticFiles(web.resolve("src/main/page"));
        announceBundles();
        Files.writeString(page.resolve("licences.txt"), licences());
    }

    /** Each .ts file at the top of src/main/ts is a script of its own, and the page goes on to one below; folders hold what they import. */
    private String[] entries() {
        List<String> names = new ArrayList<>(List.of("element/page"));
        for (Path source : list(web.resolve("src/main/ts"))) {
            String name = source.getFileName().toString();
            if (name.matches("[a-z]+\\.ts") && !name.matches("(page|worker|conformance|alone)\\.ts")) {
                names.add(name.substring(0, name.length() - ".ts".length()));
            }
        }
        return names.toArray(String[]::new);
    }

    /** The bundler for some of src/main/ts. */
    private List<String> esbuild(Path to, String... entries) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                tool("@esbuild", "esbuild"),
                "--bundle",
                "--format=esm",
                "--target=es2022",
                "--charset=utf8",
                // What TeaVM compiled stays a file of its own.
                "--external:*/engine.js",
                "--external:*/export.js",
                "--external:*/run.js",
                "--loader:.css=text",
                "--loader:.svg=text",
                "--loader:.nn=text",
                "--log-level=warning",
                "--outdir=" + to));
        for (String entry : entries) {
            command.add(web.resolve("src/main/ts/" + entry + ".ts").toString());
        }
        return command;
    }

    /**
     * TeaVM leaves 6 % that esbuild takes away, in place: names and blanks alone, no arithmetic. What the browser tests
     * load is this file.
     */
    private void minifyCompiled() throws IOException, InterruptedException {
        for (String name : List.of("engine.js", "export.js", "run.js")) {
            Path script = page.resolve(name);
            if (Files.exists(script)) {
                run(
                        List.of(
                                tool("@esbuild", "esbuild"),
                                script.toString(),
                                "--minify",
                                "--format=esm",
                                "--target=es2022",
                                "--charset=utf8",
                                "--log-level=error",
                                "--allow-overwrite",
                                "--outfile=" + script),
                        "What TeaVM compiled did not minify.");
            }
        }
    }

    private void copyStaticFiles(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = page.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** The first script goes on to the bundle of what shows and trains, which the page's head announces so that both are fetched at once. */
    private void announceBundles() throws IOException {
        String playground = list(page).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.matches("playground-[A-Z0-9]{8}\\.js"))
                .findFirst()
                .orElseThrow();
        Path script = page.resolve("page.js");
        Files.writeString(script, Files.readString(script).replace("./element/page", "./" + playground));
        Path html = page.resolve("index.html");
        String first = "    <script type=\"module\"";
        String link = "    <link rel=\"modulepreload\" href=\"" + playground + "\" />\n";
        Files.writeString(html, Files.readString(html).replaceFirst(first, link + first));
    }

    /** The notices that the bundled packages, which esbuild's account of the bundles names, ask to be passed on. */
    private String licences() throws IOException {
        Set<String> bundled = new TreeSet<>();
        Matcher input = Pattern.compile("node_modules/((?:@[^/\"]+/)?[^/\"]+)/").matcher(Files.readString(account()));
        while (input.find()) {
            bundled.add(input.group(1));
        }
        StringBuilder all = new StringBuilder("This page contains the following packages.\n");
        for (String name : bundled) {
            all.append("\n== ").append(name).append("\n\n");
            all.append(Files.readString(packages.resolve(name).resolve("LICENSE"))
                            .strip())
                    .append('\n');
        }
        return all.toString();
    }

    private Path account() {
        return work.resolve("bundles.json");
    }

    private void check() throws IOException, InterruptedException {
        run(
                deno(
                        "run",
                        "--unstable-detect-cjs",
                        "--allow-read",
                        "--allow-env",
                        "--allow-sys",
                        packages.resolve("typescript/lib/tsc.js").toString(),
                        "--project",
                        web.resolve("src/test/ts/tsconfig.json").toString()),
                "The types do not fit: see the lines above; `java web/src/build/FrontEnd.java check` checks again.");
    }

    /** What needs no document is tested without one. Types are the business of {@link #check}. */
    private void test() throws IOException, InterruptedException {
        Path report = work.resolve("tests.txt");
        List<String> command = deno(
                "test",
                "--no-check",
                "--no-remote",
                "--no-npm",
                // Bundlers take a file without its ending, so the sources leave it out.
                "--unstable-sloppy-imports",
                // One test looks whether every module that could have one has one.
                "--allow-read=" + web.resolve("src"),
                web.resolve("src/test/ts").toString());
        ProcessBuilder process =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(report.toFile());
        process.environment().put("NO_COLOR", "1");
        boolean passed = process.start().waitFor() == 0;
        List<String> lines = Files.readAllLines(report);
        lines.stream().filter(line -> !passed || line.contains(" passed ")).forEach(System.out::println);
        if (!passed) {
            throw new Failure("The TypeScript fails a test, see above; `java web/src/build/FrontEnd.java test` repeats.");
        }
    }

    private List<String> deno(String command, String... arguments) throws IOException {
        List<String> all =
                new ArrayList<>(List.of(tool("@deno", "deno"), command, "--quiet", "--no-config", "--no-lock"));
        all.addAll(List.of(arguments));
        return all;
    }

    /** What index.html loads at once, workers included, is held to the limit; a dynamic import comes later, and so does the whole engine. */
    private void size() throws IOException {
        Map<String, Long> atOnce = loaded("index.html", false);
        Set<String> ofWorker = loaded("worker.js", false).keySet();
        Map<String, Long> parts = new TreeMap<>();
        atOnce.forEach((name, bytes) -> parts.merge(part(name, ofWorker), bytes, Long::sum));
        long total = sum(atOnce);
        long later = sum(loaded("index.html", true)) - total;
        parts.forEach((name, bytes) -> System.out.printf("%8d  %s%n", bytes, name));
        System.out.printf("%8d  bytes after gzip before the first training step; the limit is %d%n", total, SIZE_LIMIT);
        System.out.printf("%8d  bytes more by dynamic import: the editor, the language, panels, French%n", later);
        if (total > SIZE_LIMIT && !DEBUG) {
            throw new Failure("The page is too heavy: load less at once, for instance by a dynamic import().");
        }
    }

    private static String part(String file, Set<String> ofWorker) {
        return switch (file) {
            case "run.js" -> "engine";
            case "kernels.wasm" -> "kernels";
            default -> ofWorker.contains(file) ? "worker" : "page";
        };
    }

    /** Follows the references from a file through scripts and style sheets. */
    private Map<String, Long> loaded(String start, boolean dynamicImportsToo) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String name = open.pop();
            Path file = page.resolve(name);
            if (Files.exists(file) && !sizes.containsKey(name)) {
                sizes.put(name, gzipped(Files.readAllBytes(file)));
                named(file, dynamicImportsToo).forEach(open::push);
            }
        }
        return sizes;
    }

    /** The files that a file names. */
    private static List<String> named(Path file, boolean dynamicImportsToo) throws IOException {
        List<String> names = new ArrayList<>();
        Matcher found = REFERENCE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        while (found.find()) {
            if (dynamicImportsToo || (found.group(1) == null && !found.group(2).equals("engine.js"))) {
                names.add(found.group(2));
            }
        }
        return names;
    }

    private static long sum(Map<String, Long> sizes) {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long gzipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.size();
    }

    /** A native program out of its package, which is named for the platform that the pom chose. */
    private String tool(String scope, String program) throws IOException {
        Path scoped = packages.resolve(scope);
        if (Files.isDirectory(scoped)) {
            try (Stream<Path> files = Files.walk(scoped)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = file.getFileName().toString();
                    if (name.equals(program) || name.equals(program + ".exe")) {
                        file.toFile().setExecutable(true);
                        return file.toString();
                    }
                }
            }
        }
        throw new Failure(program + " is not there yet: run `mvn package` once (without -Dmaven.test.skip for deno).");
    }

    private static void run(List<String> command, String otherwise) throws IOException, InterruptedException {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new Failure(otherwise);
        }
    }

    private static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something the person at the keyboard can mend: a sentence, no stack trace. */
    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failure(String sentence) {
            super(sentence);
        }
    }
}
