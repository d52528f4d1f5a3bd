import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Puts beside target/release/maven, which Maven has written, what else a release is: neurone.jar, the npm package as npm packs it, and
 * SHA256SUMS of all. The same sources give the same bytes. Run by Maven from the top folder: {@code mvn -P release deploy}.
 */
public final class Assemble {
    private static final Path RELEASE = Path.of("target/release");
    private static final Path NPM = Path.of("web/target/npm");
    private static final int BLOCK = 512;

    private Assemble() {}

    /** @param arguments the version, and the one time of every entry */
    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        Files.copy(
                Path.of("server/target/neurone.jar"),
                RELEASE.resolve("neurone.jar"),
                StandardCopyOption.REPLACE_EXISTING);
        Path npm = Files.createDirectories(RELEASE.resolve("npm")).resolve("neurone-" + arguments[0] + ".tgz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(npm))) {
            pack(out, Instant.parse(arguments[1]).getEpochSecond());
        }
        StringBuilder sums = new StringBuilder();
        for (Path file : files(RELEASE)) {
            if (!file.endsWith("SHA256SUMS")) {
                byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                sums.append(HexFormat.of().formatHex(sum))
                        .append("  ")
                        .append(slashed(RELEASE, file))
                        .append('\n');
            }
        }
        Files.writeString(RELEASE.resolve("SHA256SUMS"), sums);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String slashed(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** A tar of the npm package (POSIX.1-1988, ustar): every file below “package”, as npm wants it. */
    private static void pack(OutputStream out, long seconds) throws IOException {
        for (Path file : files(NPM)) {
            String name = slashed(NPM, file);
            if (name.startsWith("script/compiled.js.") || name.endsWith(".map")) {
                continue;
            }
            byte[] content = Files.readAllBytes(file);
            out.write(header("package/" + name, content.length, seconds));
            out.write(content);
            out.write(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
        }
        out.write(new byte[2 * BLOCK]);
    }

    private static byte[] header(String name, int size, long seconds) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        field(head, name, 100);
        field(head, "0000644\0", 8);
        field(head, "0000000\0", 8);
        field(head, "0000000\0", 8);
        field(head, String.format("%011o", size), 12);
        field(head, String.format("%011o", seconds), 12);
        field(head, "        ", 8);
        field(head, "0", 1);
        field(head, "", 100);
        field(head, "ustar\00000", 8);
        byte[] block = java.util.Arrays.copyOf(head.toByteArray(), BLOCK);
        int sum = 0;
        for (byte value : block) {
            sum += value & 0xff;
        }
        byte[] digits = String.format("%06o\0 ", sum).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, block, 148, digits.length);
        return block;
    }

    private static void field(ByteArrayOutputStream head, String text, int length) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > length) {
            throw new IOException("a name in the npm package has more than " + length + " bytes: " + text);
        }
        head.write(java.util.Arrays.copyOf(bytes, length));
    }
}
