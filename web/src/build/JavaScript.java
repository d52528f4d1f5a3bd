import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.teavm.backend.javascript.JSModuleType;
import org.teavm.diagnostics.Problem;
import org.teavm.tooling.TeaVMTargetType;
import org.teavm.tooling.builder.BuildResult;
import org.teavm.tooling.builder.InProcessBuildStrategy;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Compiles classes of the class path to JavaScript modules: {@code JavaScript CLASS FILE [NAME=VALUE …] …}, where names and
 * values are properties for the compiler's plug-ins.
 *
 * <p>To be run in a JVM that gives all objects the same identity hash code, {@code -XX:hashCode=2}. TeaVM walks through hash
 * sets of objects that have no other one; with the usual ones the classes of its output, and with them all short names, come in
 * another order each time, and no two builds of the page are alike. What it costs is a tenth of the compiler's time.
 *
 * <p>With the property {@code debug} the names stay as they are in Java, and FILE.map beside each file leads back to the
 * Java, which it holds.
 */
public final class JavaScript {
    private static final boolean DEBUG =
            !System.getProperty("debug", "false").equals("false");

    /** Where the project's own sources are, from the folder of the web module. */
    private static final List<Path> SOURCES = List.of(
            Path.of("src/main/java"), Path.of("../dsl/src/main/java"), Path.of("../engine/src/main/java"));

    private JavaScript() {}

    public static void main(String[] arguments) throws Exception {
        if (System.identityHashCode(new Object()) != System.identityHashCode(new Object())) {
            System.err.println("This JVM knows no -XX:hashCode=2: the page will work, but its bytes will not be those of"
                    + " another build.");
        }
        List<String> rest = new ArrayList<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String mainClass = rest.remove(0);
            Path file = Path.of(rest.remove(0));
            Properties properties = new Properties();
            while (!rest.isEmpty() && rest.get(0).contains("=")) {
                String[] property = rest.remove(0).split("=", 2);
                properties.setProperty(property[0], property[1]);
            }
            compile(mainClass, file, properties);
        }
    }

    private static void compile(String mainClass, Path file, Properties properties) throws Exception {
        Files.createDirectories(file.getParent());
        InProcessBuildStrategy build = new InProcessBuildStrategy();
        build.setClassPathEntries(List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)));
        build.setMainClass(mainClass);
        build.setEntryPointName("main");
        build.setTargetType(TeaVMTargetType.JAVASCRIPT);
        build.setJsModuleType(JSModuleType.ES2015);
        build.setTargetDirectory(file.getParent().toString());
        build.setTargetFileName(file.getFileName().toString());
        build.setOptimizationLevel(TeaVMOptimizationLevel.ADVANCED);
        build.setObfuscated(!DEBUG);
        build.setSourceMapsFileGenerated(DEBUG);
        build.setStrict(false);
        build.setAssertionsRemoved(true);
        build.setProperties(properties);
        BuildResult result = build.build();
        for (Problem problem : result.getProblems().getProblems()) {
            System.err.println(mainClass + ": " + problem.getText() + " " + List.of(problem.getParams()) + " at "
                    + problem.getLocation());
        }
        if (!result.getProblems().getSevereProblems().isEmpty()) {
            throw new IllegalStateException(mainClass + " does not compile to JavaScript");
        }
        Path map = file.resolveSibling(file.getFileName() + ".map");
        if (DEBUG) {
            putSourcesInto(map);
        } else {
            Files.deleteIfExists(map);
        }
    }

    /** Gives a source map the text of each source that it names, so that it needs nothing beside it. */
    private static void putSourcesInto(Path map) throws IOException {
        // What TeaVM puts in front of the sources' names is a folder that nobody has, without a slash.
        String text = Files.readString(map).replaceFirst("\"sourceRoot\":\"[^\"]*\"", "\"sourceRoot\":\"\"");
        Matcher sources = Pattern.compile("\"sources\":\\[([^\\]]*)\\]").matcher(text);
        if (!sources.find()) {
            throw new IllegalStateException(map + " names no sources");
        }
        List<String> contents = new ArrayList<>();
        for (String name : sources.group(1).split(",")) {
            String source = name.substring(1, name.length() - 1);
            contents.add(content(source));
        }
        String content = ",\"sourcesContent\":[" + String.join(",", contents) + "]";
        Files.writeString(map, new StringBuilder(text).insert(sources.end(), content));
    }

    /** As JSON; null for what is not the project's own. */
    private static String content(String source) throws IOException {
        for (Path folder : SOURCES) {
            Path file = folder.resolve(source);
            if (Files.exists(file)) {
                return json(Files.readString(file));
            }
        }
        return "null";
    }

    private static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
