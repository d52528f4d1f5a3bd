package org.neurone.server.cli;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.imageio.ImageIO;
import org.neurone.engine.data.table.PictureSet;
import org.neurone.engine.data.table.PictureSize;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.OwnReason;
import org.neurone.engine.words.Wording;

/**
 * Pictures by class: a folder, or a ZIP archive, in which each picture lies in the folder of its class. The platform reads them
 * (PNG, JPEG, GIF, BMP), over white where they let something through; {@link PictureSet} brings them to one size.
 */
final class PictureFolder {
    private static final String ARCHIVE = ".zip";

    /** What systems put into folders and nobody means. */
    private static final Pattern LEFT_BEHIND =
            Pattern.compile("(^|.*/)(\\.[^/]*(/.*)?|__MACOSX/.*|Thumbs\\.db|desktop\\.ini)");

    /** How many files at fault are named. */
    private static final int MOST_NAMED = 3;

    private PictureFolder() {}

    /** The folder or the archive of that name in a folder; null where there is neither. */
    static Path beside(Path folder, String name) {
        for (String candidate : List.of(name, name + ARCHIVE)) {
            Path path = folder.resolve(candidate).normalize();
            if (path.startsWith(folder) && isPictures(path)) {
                return path;
            }
        }
        return null;
    }

    /** Whether pictures may be in it: a folder, or a file called so. */
    static boolean isPictures(Path path) {
        return Files.isDirectory(path)
                || (path.toString().toLowerCase(Locale.ROOT).endsWith(ARCHIVE) && Files.exists(path));
    }

    /**
     * The pictures in the order of their paths.
     *
     * @param size of each, or null for the one that suits them
     * @param classed whether each has to lie in the folder of its class
     * @throws DataException where some are no pictures, or lie in no folder; the sentence names them
     */
    static Table read(Path source, PictureSize size, boolean classed) {
        try {
            SortedMap<String, byte[]> files = Files.isDirectory(source) ? inFolder(source) : inArchive(source);
            return table(source, files, size, classed);
        } catch (IOException | UncheckedIOException unreadable) {
            throw fault(source, "it cannot be read.", "il ne peut pas être lu.");
        }
    }

    private static Table table(Path source, SortedMap<String, byte[]> files, PictureSize size, boolean classed)
            throws IOException {
        PictureSet set = new PictureSet(size);
        List<String> bad = new ArrayList<>();
        List<String> loose = new ArrayList<>();
        for (var file : files.entrySet()) {
            String path = file.getKey();
            int end = path.lastIndexOf('/');
            if (end < 0 && classed) {
                loose.add(path);
                continue;
            }
            BufferedImage picture = decoded(file.getValue());
            if (picture == null) {
                bad.add(path);
            } else if (loose.isEmpty()) {
                int width = picture.getWidth();
                int height = picture.getHeight();
                int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
                set.add(end < 0 ? "" : path.substring(path.lastIndexOf('/', end - 1) + 1, end), pixels, height, width);
            }
        }
        if (!bad.isEmpty()) {
            throw fault(
                    source,
                    (bad.size() == 1 ? "this file is no picture" : "these " + bad.size() + " files are no pictures")
                            + " that can be read: " + listed(bad) + ". Take out what is none.",
                    (bad.size() == 1
                                    ? "ce fichier n’est pas une image lisible"
                                    : "ces " + bad.size() + " fichiers ne sont pas des images lisibles")
                            + "\u00a0: " + listed(bad) + ". Enlevez ce qui n’en est pas.");
        }
        if (!loose.isEmpty() || set.size() == 0) {
            String lie = loose.isEmpty() ? "" : " (" + listed(loose) + ")";
            throw fault(
                    source,
                    "pictures lie in a folder for each class, such as cat/1.png and dog/1.png" + lie + ".",
                    "les images sont dans un dossier par classe, comme chat/1.png et chien/1.png" + lie + ".");
        }
        return set.table();
    }

    /** Over white, without anything to see through; null where the bytes are no picture. */
    private static BufferedImage decoded(byte[] bytes) {
        try {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(bytes));
            if (read == null) {
                return null;
            }
            BufferedImage plain = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = plain.createGraphics();
            graphics.drawImage(read, 0, 0, Color.WHITE, null);
            graphics.dispose();
            return plain;
        } catch (IOException | IllegalArgumentException damaged) {
            return null;
        }
    }

    private static SortedMap<String, byte[]> inFolder(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (!LEFT_BEHIND.matcher(name).matches()) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        }
        return files;
    }

    private static SortedMap<String, byte[]> inArchive(Path archive) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().filter(one -> !one.isDirectory()).toList()) {
                if (!LEFT_BEHIND.matcher(entry.getName()).matches()) {
                    files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            }
        }
        return files;
    }

    private static String listed(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return names.size() > MOST_NAMED ? first + ", …" : first;
    }

    private static DataException fault(Path source, String english, String french) {
        String in = source.getFileName() + ": ";
        String dans = source.getFileName() + "\u00a0: ";
        return new DataException(new OwnReason("pictures", Wording.of(in + english, dans + french)), "name");
    }
}
