package org.neurone.server.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code containers/} says, held against what the server knows. */
class ContainersTest {
    private static final Path FOLDER = Path.of("containers");
    private static final Set<String> SETTINGS =
            Stream.of(Setting.values()).map(Setting::variable).collect(Collectors.toSet());

    @Test
    void composeNamesSettingsServersAndFilesThatThereAre() throws IOException {
        Map<String, Object> compose = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(FOLDER.resolve("compose.yaml")));
        Map<String, Object> services = map(compose.get("services"));
        Set<String> behindNginx = new HashSet<>();
        Matcher upstream =
                Pattern.compile("server (\\w+):7070").matcher(Files.readString(FOLDER.resolve("nginx.conf")));
        while (upstream.find()) {
            behindNginx.add(upstream.group(1));
        }
        assertEquals(Set.of("one", "two"), behindNginx);
        for (String name : behindNginx) {
            Map<String, Object> server = map(services.get(name));
            for (String variable : map(server.get("environment")).keySet()) {
                assertTrue(SETTINGS.contains(variable), variable);
            }
            assertTrue(
                    services.keySet().containsAll(map(server.get("depends_on")).keySet()), name);
            Map<String, Object> build = map(server.get("build"));
            Path context = FOLDER.resolve((String) build.get("context"));
            assertTrue(Files.exists(context.resolve((String) build.get("dockerfile"))), build.toString());
        }
        Map<String, Object> proxy = map(services.get("proxy"));
        for (Object volume : (List<?>) proxy.get("volumes")) {
            assertTrue(Files.exists(FOLDER.resolve(String.valueOf(volume).split(":", 2)[0])), String.valueOf(volume));
        }
        assertTrue(behindNginx.containsAll((List<?>) proxy.get("depends_on")), proxy.toString());
    }

    @Test
    void theImageRunsTheJarOfTheBuildAndNotAsRoot() throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve("Dockerfile")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        List<String> instructions = new ArrayList<>();
        for (String line : lines) {
            instructions.add(line.substring(0, line.indexOf(' ')));
        }
        assertEquals("FROM", instructions.get(0));
        assertTrue(instructions.indexOf("USER") > 0, "the server does not run as root");
        assertEquals("ENTRYPOINT", instructions.get(instructions.size() - 1));
        Matcher copied = Pattern.compile("COPY server/target/(\\S+) (\\S+)").matcher(String.join("\n", lines));
        assertTrue(copied.find());
        assertEquals("neurone.jar", copied.group(1));
        assertTrue(Files.readString(Path.of("pom.xml")).contains("/neurone.jar</outputFile>"), "the jar's name");
        assertTrue(lines.get(lines.size() - 1).contains('"' + copied.group(2) + '"'), "the jar that was copied");
        Matcher variable = Pattern.compile("NEURONE_\\w+").matcher(String.join("\n", lines));
        while (variable.find()) {
            assertTrue(SETTINGS.contains(variable.group()), variable.group());
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
