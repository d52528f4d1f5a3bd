import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs the extension for Visual Studio Code, a {@code .vsix}: a ZIP with the extension's folder and two files that describe it, as the
 * format of Visual Studio's packages (VSIX 2.0) has them. The same files give the same bytes.
 *
 * <pre>java src/build/VsCodeExtension.java VERSION NEURONE.jar TO.vsix</pre>
 */
public final class VsCodeExtension {
    private static final Path SOURCES = Path.of("src/main/vscode");
    private static final Path GRAMMAR = Path.of("../dsl/src/main/textmate/neurone.tmLanguage.json");
    private static final Path LICENSE = Path.of("../LICENSE");

    private static final Map<String, String> TYPES = new TreeMap<>(Map.of(
            ".json", "application/json",
            ".js", "application/javascript",
            ".md", "text/markdown",
            ".txt", "text/plain",
            ".jar", "application/java-archive",
            ".vsixmanifest", "text/xml"));

    private VsCodeExtension() {}

    /** Packs it. */
    public static void main(String[] arguments) throws IOException {
        // What is published has three numbers and nothing else.
        String version = arguments[0].replaceFirst("-.*", "");
        String described = Files.readString(SOURCES.resolve("package.json")).replace("@version@", version);
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path file : (Iterable<Path>) sources.filter(Files::isRegularFile)::iterator) {
                files.put("extension/" + SOURCES.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        files.put("extension/package.json", described.getBytes(StandardCharsets.UTF_8));
        files.put("extension/neurone.tmLanguage.json", Files.readAllBytes(GRAMMAR));
        files.put("extension/LICENSE.txt", Files.readAllBytes(LICENSE));
        files.put("[Content_Types].xml", types().getBytes(StandardCharsets.UTF_8));
        files.put("extension.vsixmanifest", manifest(described, version).getBytes(StandardCharsets.UTF_8));
        Path to = Path.of(arguments[2]);
        Files.createDirectories(to.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(to);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(entry(file.getKey()));
                zip.write(file.getValue());
            }
            zip.setLevel(Deflater.BEST_SPEED); // it is packed already
            zip.putNextEntry(entry("extension/neurone.jar"));
            Files.copy(Path.of(arguments[1]), zip);
        }
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(2000, 1, 1, 0, 0));
        return entry;
    }

    private static String types() {
        StringBuilder types = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\n");
        TYPES.forEach((ending, type) -> types.append("  <Default Extension=\"")
                .append(ending)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>\n"));
        return types.append("</Types>\n").toString();
    }

    private static String manifest(String described, String version) throws IOException {
        String words = Files.readString(SOURCES.resolve("package.nls.json"));
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
                  <Metadata>
                    <Identity Language="en-US" Id="%s" Version="%s" Publisher="%s"/>
                    <DisplayName>%s</DisplayName>
                    <Description xml:space="preserve">%s</Description>
                    <Tags>neural network,backpropagation,nn,neurone</Tags>
                    <Categories>Programming Languages,Machine Learning,Education</Categories>
                    <GalleryFlags>Public</GalleryFlags>
                    <Properties>
                      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="%s"/>
                      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
                    </Properties>
                    <License>extension/LICENSE.txt</License>
                  </Metadata>
                  <Installation>
                    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
                  </Installation>
                  <Dependencies/>
                  <Assets>
                    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
                    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
                    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true"/>
                  </Assets>
                </PackageManifest>
                """.formatted(
                        said(described, "name"),
                        version,
                        said(described, "publisher"),
                        said(described, "displayName"),
                        said(words, "description"),
                        said(described, "vscode"));
    }

    /** The first string of that name; the files are ours and have no character in it that XML would have to be told of. */
    private static String said(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\": \"([^\"<>&]*)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("package.json says no " + name);
        }
        return found.group(1);
    }
}
