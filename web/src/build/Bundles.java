import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts the many scripts that esbuild splits a page into together again, one bundle a concern: esbuild gives every set of modules
 * that two places share a file of its own, and a first visit asked for 28.
 *
 * <pre>
 * java Bundles.java ESBUILD FROM TO [OPTION …] NAME=PART,PART … NAME=*
 * </pre>
 *
 * FROM holds what {@code esbuild --bundle --splitting --chunk-names=[name]-[hash]} wrote, not minified. Each PART is an entry or
 * what a dynamic import leads to, by its source's name; {@code *} stands for every other one that a dynamic import leads to. What
 * several bundles need stands in the first of them, and the later ones import it from there. Entries that are not named keep their names and lead to the
 * bundles, and what a named one exports keeps its name; a bundle's name gets a hash of all of them, so that it may be kept for ever. OPTIONs, such as {@code --minify}, go to
 * esbuild.
 */
public final class Bundles {
    private static final Pattern IMPORT = Pattern.compile("import (?:\\{([^}]*)\\} from )?\"\\./([^\"/]+\\.js)\";");
    private static final Pattern DYNAMIC = Pattern.compile("import\\(\"\\./([^\"/]+\\.js)\"\\)");
    private static final Pattern EXPORT = Pattern.compile("export \\{([^}]*)\\};");

    private final List<String> esbuild;
    private final Path from;
    private final Path to;
    /** Each script as esbuild wrote it, by its file's name. */
    private final Map<String, String> scripts = new TreeMap<>();
    /** The bundle of each script; none for entries that keep their names. */
    private final Map<String, String> bundles = new TreeMap<>();

    private Bundles(List<String> esbuild, Path from, Path to) throws IOException {
        this.esbuild = esbuild;
        this.from = from;
        this.to = to;
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.sorted().toList()) {
                if (file.getFileName().toString().endsWith(".js")) {
                    scripts.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
    }

    public static void main(String[] arguments) throws Exception {
        List<String> esbuild = new ArrayList<>(List.of(arguments[0]));
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (String argument : List.of(arguments).subList(3, arguments.length)) {
            if (argument.startsWith("--")) {
                esbuild.add(argument);
            } else {
                String[] bundle = argument.split("=", 2);
                parts.put(bundle[0], List.of(bundle[1].split(",", -1)));
            }
        }
        new Bundles(esbuild, Path.of(arguments[1]), Path.of(arguments[2])).write(parts);
    }

    private void write(Map<String, List<String>> parts) throws Exception {
        share(parts);
        Map<String, Map<String, String>> exports = new TreeMap<>();
        int number = 0;
        for (Map.Entry<String, String> script : scripts.entrySet()) {
            exports.put(script.getKey(), exports(script.getValue(), "$" + number++));
        }
        Path work = Files.createDirectories(from.resolve("bundles"));
        List<String> names = new ArrayList<>(parts.keySet());
        for (String file : scripts.keySet()) {
            Files.writeString(work.resolve(file), rewritten(file, exports));
            if (!bundles.containsKey(file)) {
                names.add(file.substring(0, file.length() - ".js".length()));
            }
        }
        for (String bundle : parts.keySet()) {
            Files.writeString(work.resolve(bundle + ".js"), door(bundle, exports));
        }
        for (String name : names) {
            bundle(work, name, parts.keySet());
        }
        rename(names, parts.keySet());
    }

    /** Gives each script its bundle: the first of those whose parts reach it without a dynamic import. */
    private void share(Map<String, List<String>> parts) {
        Set<String> dynamic = new LinkedHashSet<>();
        scripts.values().forEach(script -> dynamic.addAll(found(DYNAMIC, script, 1)));
        Set<String> named = new LinkedHashSet<>();
        parts.values().forEach(named::addAll);
        String first = parts.keySet().iterator().next();
        for (Map.Entry<String, List<String>> bundle : parts.entrySet()) {
            for (String file : scripts.keySet()) {
                boolean any = bundle.getValue().contains("*") && dynamic.contains(file) && !named.contains(source(file));
                if (any || bundle.getValue().contains(source(file))) {
                    reached(file).forEach(needed -> bundles.putIfAbsent(needed, bundle.getKey()));
                }
            }
            if (bundle.getKey().equals(first)) {
                for (String entry : scripts.keySet()) {
                    if (isEntry(entry) && !named.contains(source(entry))) {
                        reached(entry).stream()
                                .filter(needed -> !needed.equals(entry))
                                .forEach(needed -> bundles.putIfAbsent(needed, first));
                    }
                }
            }
        }
    }

    private static boolean isEntry(String file) {
        return !file.matches(".*-[A-Z0-9]{8}\\.js");
    }

    /** The name that its source has. */
    private static String source(String file) {
        return file.replaceFirst("(-[A-Z0-9]{8})?\\.js$", "");
    }

    private Set<String> reached(String start) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String file = open.pop();
            if (reached.add(file)) {
                open.addAll(found(IMPORT, scripts.get(file), 2));
            }
        }
        return reached;
    }

    /** What a script exports: the name that a bundle gives to it, unlike every other script's, by its own. */
    private static Map<String, String> exports(String script, String prefix) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String clause : found(EXPORT, script, 1)) {
            for (String one : list(clause)) {
                String name = one.replaceFirst(".* as ", "");
                names.put(name, name + prefix);
            }
        }
        return names;
    }

    /** A script whose imports of other bundles' scripts lead to those bundles; lines stay where they were. */
    private String rewritten(String file, Map<String, Map<String, String>> exports) {
        String own = bundles.get(file);
        Set<String> imported = new LinkedHashSet<>();
        String script = IMPORT.matcher(scripts.get(file)).replaceAll(found -> {
            String target = bundles.get(found.group(2));
            if (target == null || target.equals(own)) {
                return Matcher.quoteReplacement(found.group());
            }
            if (found.group(1) == null && !imported.add(target)) {
                return "";
            }
            List<String> names = new ArrayList<>();
            for (String one : found.group(1) == null ? List.<String>of() : list(found.group(1))) {
                String[] name = one.split(" as ", -1);
                names.add(exports.get(found.group(2)).get(name[0]) + " as " + name[name.length - 1]);
            }
            String lines = "\n".repeat((int) found.group().chars().filter(c -> c == '\n').count());
            return Matcher.quoteReplacement(
                    "import {" + lines + String.join(", ", names) + "} from \"./" + target + ".js\";");
        });
        return DYNAMIC.matcher(script).replaceAll(found -> {
            List<String> names = new ArrayList<>();
            exports.get(found.group(1)).forEach((name, unique) -> names.add(name + ": m." + unique));
            return Matcher.quoteReplacement("import(\"./" + bundles.get(found.group(1)) + ".js\").then((m) => ({ "
                    + String.join(", ", names) + " }))");
        });
    }

    /** The script that makes one of all of a bundle's. */
    private String door(String bundle, Map<String, Map<String, String>> exports) {
        StringBuilder door = new StringBuilder();
        for (Map.Entry<String, String> script : bundles.entrySet()) {
            if (script.getValue().equals(bundle)) {
                List<String> names = new ArrayList<>();
                boolean entry = isEntry(script.getKey());
                exports.get(script.getKey()).forEach((name, unique) -> {
                    names.add(name + " as " + unique);
                    if (entry) {
                        names.add(name);
                    }
                });
                door.append("export { " + String.join(", ", names) + " } from \"./" + script.getKey() + "\";\n");
            }
        }
        return door.toString();
    }

    private void bundle(Path work, String name, Set<String> others) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(esbuild);
        command.addAll(List.of("--bundle", "--format=esm", "--outdir=" + to, work.resolve(name + ".js").toString()));
        for (String other : others) {
            if (!other.equals(name)) {
                command.add("--external:./" + other + ".js");
            }
        }
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("The bundle " + name + " could not be made.");
        }
    }

    /** One hash for all: they name each other, so one that changes would change the next. */
    private void rename(List<String> names, Set<String> hashed) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String name : hashed) {
            digest.update(Files.readAllBytes(to.resolve(name + ".js")));
        }
        String hash = HexFormat.of().withUpperCase().formatHex(digest.digest(), 0, 4);
        for (String name : names) {
            Path file = to.resolve(name + ".js");
            String script = Files.readString(file, StandardCharsets.UTF_8);
            for (String bundle : hashed) {
                script = script.replace("\"./" + bundle + ".js\"", "\"./" + bundle + "-" + hash + ".js\"");
            }
            Files.writeString(file, script);
            if (hashed.contains(name)) {
                Files.move(file, to.resolve(name + "-" + hash + ".js"));
            }
        }
    }

    private static List<String> list(String clause) {
        return Stream.of(clause.split(",", -1)).map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    private static List<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(group)).toList();
    }
}
