import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Installs from target/release, and from there alone, into empty projects, and holds each to the hash that the front page prints: a
 * Maven project on the module path with the BOM, a script that imports the npm package in Deno, and neurone.jar. What these need beside
 * Neurone comes from the builder's own repository. Run by Maven from the top folder: {@code mvn -P release deploy}.
 */
public final class Check {
    private static final Path RELEASE = Path.of("target/release").toAbsolutePath();
    private static final Path WORK = Path.of("target/release-check").toAbsolutePath();

    private Check() {}

    /** @param arguments the version, Maven's folder and its local repository */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        clear(WORK);
        String page = Files.readString(Path.of("README.md"));
        String program = between(page, "```java\n", "```");
        String hash = between(page, "```text\n", "```")
                .strip()
                .lines()
                .reduce((first, second) -> second)
                .orElseThrow();
        complete(arguments[0]);
        same("the Maven project", hash, maven(arguments[0], program, Path.of(arguments[1]), Path.of(arguments[2])));
        same("the npm package", hash, npm(arguments[0]));
        same("neurone.jar", hash, jar(program));
        System.out.println("target/release holds " + count(RELEASE)
                + " files; a Maven project, a script and neurone.jar taken from it" + " train to " + hash);
    }

    /** What whoever publishes is asked for: of each jar its sources, its documentation, and what is in it. */
    private static void complete(String version) throws IOException {
        for (String module : List.of("engine", "dsl", "web", "server")) {
            for (String kind : List.of(".pom", ".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json")) {
                String name = "neurone-" + module;
                Path folder = RELEASE.resolve("maven/org/neurone").resolve(name).resolve(version);
                boolean there;
                try (Stream<Path> files = Files.list(folder)) {
                    // A version that is not final carries the time of its build in its files' names.
                    String form = name + "-" + version.replace("SNAPSHOT", "") + ".*" + kind.replace(".", "\\.");
                    there = files.anyMatch(file -> file.getFileName().toString().matches(form));
                }
                if (!there) {
                    throw new IOException("the release lacks " + folder.resolve(name + "-" + version + kind));
                }
            }
        }
    }

    private static String maven(String version, String program, Path home, Path repository)
            throws IOException, InterruptedException {
        Path project = Files.createDirectories(WORK.resolve("maven"));
        Files.writeString(project.resolve("settings.xml"), """
                <settings>
                  <mirrors>
                    <mirror><id>own</id><mirrorOf>central</mirrorOf><url>%s</url></mirror>
                  </mirrors>
                </settings>
                """.formatted(repository.toUri()));
        Files.writeString(project.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>check</groupId>
                  <artifactId>check</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <repositories>
                    <repository><id>release</id><url>%s</url></repository>
                  </repositories>
                  <dependencyManagement>
                    <dependencies>
                      <dependency>
                        <groupId>org.neurone</groupId>
                        <artifactId>neurone-bom</artifactId>
                        <version>%s</version>
                        <type>pom</type>
                        <scope>import</scope>
                      </dependency>
                    </dependencies>
                  </dependencyManagement>
                  <dependencies>
                    <dependency><groupId>org.neurone</groupId><artifactId>neurone-dsl</artifactId></dependency>
                  </dependencies>
                  <build>
                    <plugins>
                      <plugin><artifactId>maven-resources-plugin</artifactId><version>3.4.0</version></plugin>
                      <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.16.0</version></plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(
                        RELEASE.resolve("maven").toUri(), version));
        Path sources = Files.createDirectories(project.resolve("src/main/java/check"));
        Files.writeString(
                sources.getParent().resolve("module-info.java"), "module check {\n    requires org.neurone.dsl;\n}\n");
        Files.writeString(sources.resolve("Moons.java"), "package check;\n\n" + program);
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Path own = project.resolve("repository");
        run(
                project,
                home.resolve("bin").resolve(windows ? "mvn.cmd" : "mvn").toString(),
                "-q",
                "-B",
                "-ntp",
                "-s",
                "settings.xml",
                "-Dmaven.repo.local=" + own,
                "compile");
        List<String> path =
                new ArrayList<>(List.of(project.resolve("target/classes").toString()));
        try (Stream<Path> jars = Files.walk(own.resolve("org/neurone"))) {
            jars.filter(file -> file.toString().endsWith(".jar"))
                    .map(Path::toString)
                    .forEach(path::add);
        }
        return run(
                project,
                java(),
                "--module-path",
                String.join(java.io.File.pathSeparator, path),
                "-m",
                "check/check.Moons");
    }

    private static String npm(String version) throws IOException, InterruptedException {
        Path project = Files.createDirectories(WORK.resolve("npm"));
        unpack(RELEASE.resolve("npm/neurone-" + version + ".tgz"), project.resolve("node_modules/neurone"));
        Files.writeString(
                project.resolve("package.json"),
                "{\"type\": \"module\", \"dependencies\": {\"neurone\": \"" + version + "\"}}\n");
        Files.writeString(project.resolve("check.mjs"), """
                import { train } from 'neurone/engine';

                const text = 'data moons noise 10%; layer 8 tanh; output 1 sigmoid; loss cross-entropy; lr 0.5; epochs 50';
                console.log((await train(text)).hash);
                """);
        return run(
                project,
                deno().toString(),
                "run",
                "--quiet",
                "--no-lock",
                "--no-remote",
                "--node-modules-dir=manual",
                "--allow-read",
                "check.mjs");
    }

    private static String jar(String program) throws IOException, InterruptedException {
        String text = program.lines()
                .filter(line -> line.contains("var text = "))
                .findFirst()
                .orElseThrow();
        Path file = Files.createDirectories(WORK.resolve("jar")).resolve("moons.nn");
        Files.writeString(file, text.substring(text.indexOf('"') + 1, text.lastIndexOf('"')) + "\n");
        return run(
                file.getParent(), java(), "-jar", RELEASE.resolve("neurone.jar").toString(), "train", "moons.nn");
    }

    private static void same(String what, String hash, String printed) throws IOException {
        if (!printed.contains(hash)) {
            throw new IOException(what + " does not train to " + hash + ":\n" + printed);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path deno() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("web/target"))) {
            Path deno = files.filter(
                            file -> file.getFileName().toString().matches("deno(\\.exe)?") && Files.isRegularFile(file))
                    .findFirst()
                    .orElseThrow(() -> new IOException("web/target has no deno: build with tests"));
            deno.toFile().setExecutable(true);
            return deno.toAbsolutePath();
        }
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " fails:\n" + printed);
        }
        return printed;
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
            for (byte[] head = in.readNBytes(512); head.length == 512 && head[0] != 0; head = in.readNBytes(512)) {
                String name = new String(head, 0, 100, StandardCharsets.UTF_8).replace("\0", "");
                int size = Integer.parseInt(new String(head, 124, 11, StandardCharsets.US_ASCII), 8);
                Path file = folder.resolve(name.substring("package/".length()));
                Files.createDirectories(file.getParent());
                Files.write(file, in.readNBytes(size));
                in.skipNBytes((512 - size % 512) % 512);
            }
        }
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
