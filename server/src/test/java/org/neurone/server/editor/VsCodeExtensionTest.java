package org.neurone.server.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.dsl.Language;
import org.neurone.dsl.Reading;

/** The extension for Visual Studio Code as the build packs it. */
class VsCodeExtensionTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SAID = Pattern.compile("l10n\\.t\\(\\s*'([^']*)'");
    private static final Pattern PLACED = Pattern.compile("%([a-z]+)%");

    @TempDir
    Path folder;

    private Map<String, String> packed() throws IOException, InterruptedException {
        Path jar = Files.writeString(folder.resolve("any.jar"), "a jar");
        Path vsix = folder.resolve("neurone.vsix");
        Process build = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "src/build/VsCodeExtension.java",
                        "1.2.3-SNAPSHOT",
                        jar.toString(),
                        vsix.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(build.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(0, build.waitFor(), printed);
        Map<String, String> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(vsix.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                files.put(
                        entry.getName(),
                        new String(zip.getInputStream(entry).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void everyFileThatIsNamedIsThereAndEveryEndingIsKnown() throws Exception {
        Map<String, String> files = packed();
        assertEquals("a jar", files.get("extension/neurone.jar"));
        JsonNode described = JSON.readTree(files.get("extension/package.json"));
        assertEquals("1.2.3", described.get("version").asText());
        List<String> named = new ArrayList<>(List.of(described.get("main").asText(), "./LICENSE.txt", "./README.md"));
        JsonNode parts = described.get("contributes");
        named.add(parts.at("/languages/0/configuration").asText());
        named.add(parts.at("/grammars/0/path").asText());
        named.add(parts.at("/snippets/0/path").asText());
        for (String name : named) {
            assertNotNull(files.get("extension/" + name.substring(2)), name);
        }
        var manifest = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(
                        files.get("extension.vsixmanifest").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        var assets = manifest.getElementsByTagName("Asset");
        assertEquals(3, assets.getLength());
        for (int i = 0; i < assets.getLength(); i++) {
            String path = assets.item(i).getAttributes().getNamedItem("Path").getNodeValue();
            assertNotNull(files.get(path), path);
        }
        String types = files.get("[Content_Types].xml");
        for (String name : files.keySet()) {
            String ending = name.substring(name.lastIndexOf('.'));
            assertTrue(ending.equals(".xml") || types.contains("Extension=\"" + ending + "\""), name);
        }
    }

    @Test
    void bothLanguagesSayEverything() throws Exception {
        Map<String, String> files = packed();
        TreeSet<String> placed = new TreeSet<>();
        PLACED.matcher(files.get("extension/package.json")).results().forEach(found -> placed.add(found.group(1)));
        for (String words : List.of("package.nls.json", "package.nls.fr.json")) {
            TreeSet<String> keys = new TreeSet<>();
            JSON.readTree(files.get("extension/" + words)).fieldNames().forEachRemaining(keys::add);
            assertEquals(placed, keys, words);
        }
        TreeSet<String> said = new TreeSet<>();
        files.forEach((name, text) -> {
            if (name.endsWith(".js")) {
                SAID.matcher(text).results().forEach(found -> said.add(found.group(1)));
            }
        });
        TreeSet<String> translated = new TreeSet<>();
        JSON.readTree(files.get("extension/l10n/bundle.l10n.fr.json"))
                .fieldNames()
                .forEachRemaining(translated::add);
        assertEquals(said, translated);
    }

    /** Each with its first choices, as they stand before anybody types into them. */
    @Test
    void everySnippetIsALineOfSoundText() throws Exception {
        JsonNode snippets = JSON.readTree(packed().get("extension/snippets.json"));
        for (JsonNode snippet : snippets) {
            List<String> lines = new ArrayList<>();
            snippet.get("body").forEach(line -> lines.add(line.asText()));
            String text = String.join("\n", lines)
                    .replaceAll("\\$\\{\\d+\\|([^,|]*)[^}]*}", "$1")
                    .replaceAll("\\$\\{\\d+:([^}]*)}", "$1");
            boolean whole = text.startsWith("data") && !text.contains("csv");
            Reading reading =
                    Language.standard().read(whole ? text : text + (text.contains("layer") ? "" : "\nlayer 3"));
            assertTrue(
                    reading.problems().stream()
                            .allMatch(problem -> problem.severity() != org.neurone.engine.plan.Severity.ERROR),
                    text + "\n" + reading.problems());
        }
    }
}
