import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The one command of a release, from the top folder: {@code java .release/Release.java 1.0.0}.
 *
 * <p>Takes what is committed into a folder of its own, gives it that version in place of the one that is worked on, builds, tests and
 * checks it there, and leaves everything in target/release. Uploads nothing and changes no file that git knows. Whatever stands behind
 * the version goes to Maven: {@code -DskipTests}, {@code -P sign}.
 */
public final class Release {
    private static final Path TREE = Path.of("target/release-tree");
    private static final Path RESULT = Path.of("target/release");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+(-(alpha|beta|rc)\\.\\d+)?");
    private static final Pattern WORKED_ON =
            Pattern.compile("<artifactId>neurone</artifactId>\\s*<version>([^<]+)</version>");

    private Release() {}

    /** @param arguments the version, then what Maven is told besides */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 0 || !VERSION.matcher(arguments[0]).matches()) {
            throw new IllegalArgumentException(
                    "say which version, three numbers as in 1.0.0 or 1.1.0-rc.1: java .release/Release.java 1.0.0");
        }
        if (!output("git", "status", "--porcelain").isBlank()) {
            throw new IllegalStateException("commit first: what is released is what git has");
        }
        clear(TREE);
        run(Path.of("."), "git", "clone", "-q", ".", TREE.toString());
        Matcher worked = WORKED_ON.matcher(Files.readString(TREE.resolve("pom.xml")));
        if (!worked.find()) {
            throw new IllegalStateException("pom.xml says no version");
        }
        rename(worked.group(1), arguments[0]);
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        List<String> maven = new ArrayList<>(List.of(windows ? "mvn.cmd" : "mvn", "-B", "-ntp", "-P", "release"));
        maven.addAll(List.of("-Dneurone.release=true", "deploy"));
        maven.addAll(List.of(arguments).subList(1, arguments.length));
        run(TREE, maven.toArray(String[]::new));
        clear(RESULT);
        Files.move(TREE.resolve(RESULT), RESULT);
        System.out.println("Version " + arguments[0] + " of "
                + output("git", "rev-parse", "HEAD").strip() + " is in " + RESULT
                + ". What is left is to tag it and to upload that folder: .release/README.md says how.");
    }

    /** Poms and pages name the version; the changelog tells what was. */
    private static void rename(String from, String to) throws IOException {
        try (Stream<Path> files = Files.walk(TREE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                boolean page = name.endsWith(".md") && !name.equals("CHANGELOG.md");
                if (name.equals("pom.xml") || page) {
                    String text = Files.readString(file);
                    if (text.contains(from)) {
                        Files.writeString(file, text.replace(from, to));
                    }
                }
            }
        }
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " fails");
        }
        return printed;
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        if (new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .inheritIO()
                        .start()
                        .waitFor()
                != 0) {
            throw new IllegalStateException(String.join(" ", command) + " fails");
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    file.toFile().setWritable(true);
                    Files.delete(file);
                }
            }
        }
    }
}
