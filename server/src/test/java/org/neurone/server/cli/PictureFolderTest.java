package org.neurone.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurone.engine.data.table.Column;
import org.neurone.engine.data.table.PictureSize;
import org.neurone.engine.data.table.Table;

/** Pictures in the folders of their classes. */
class PictureFolderTest {
    private static final String TEXT = """
            data pictures "pets" test 25%
            layer 4 relu; output softmax; loss cross-entropy
            optimizer adam; epochs 40
            """;

    @TempDir
    Path folder;

    /** Twenty dark and twenty light pictures of 6 × 5. */
    @BeforeEach
    void pictures() throws IOException {
        for (int i = 0; i < 40; i++) {
            BufferedImage picture = new BufferedImage(6, 5, BufferedImage.TYPE_INT_RGB);
            for (int pixel = 0; pixel < 30; pixel++) {
                picture.setRGB(pixel % 6, pixel / 6, (i % 2 == 0 ? 0x20 : 0xC0) * 0x010101 + i);
            }
            Path file =
                    folder.resolve("pets").resolve(i % 2 == 0 ? "cat" : "dog").resolve(i + ".png");
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, "png", file.toFile());
        }
        Files.write(folder.resolve("pets/.DS_Store"), new byte[] {1, 2});
    }

    private String text() throws IOException {
        return Files.writeString(folder.resolve("a.nn"), TEXT).toString();
    }

    @Test
    void threeLinesLearnFromAFolderAndTheSameFromItsArchive() throws IOException {
        String trained = folder.resolve("trained.nn").toString();
        Ran ran = Ran.of("train", text(), "--out", trained);
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().contains("accuracy 100% (10 examples)"), ran.out());
        Ran asked =
                Ran.of("predict", trained, "--data", folder.resolve("pets/dog").toString());
        assertEquals(0, asked.code(), asked.err());
        List<String> lines = asked.out().lines().toList();
        assertEquals("class,cat,dog", lines.get(0));
        assertEquals(21, lines.size());
        assertTrue(lines.stream().skip(1).allMatch(line -> line.startsWith("dog,")), asked.out());
        Path archive = folder.resolve("elsewhere.zip");
        zip(archive);
        assertEquals(ran, Ran.of("train", text(), "--out", trained, "--data", "pets=" + archive), "the same bits");
        Files.move(archive, folder.resolve("pets2.zip"));
        Files.writeString(folder.resolve("a.nn"), TEXT.replace("pets", "pets2"));
        assertEquals(0, Ran.of("train", folder.resolve("a.nn").toString()).code());
    }

    @Test
    void aTextMaySayTheSize() throws IOException {
        Files.writeString(folder.resolve("a.nn"), TEXT.replace("\"pets\"", "\"pets\" shape 3x4x3"));
        Ran ran = Ran.of("train", folder.resolve("a.nn").toString());
        assertEquals(0, ran.code(), ran.err());
        Table table = PictureFolder.read(folder.resolve("pets"), new PictureSize(3, 4, 3), true);
        assertEquals(3 * 4 * 3 + 1, table.names().size());
    }

    /** A grey of 100 in the file is 100 in the table, however the file keeps it; nothing is brighter for being grey. */
    @Test
    void greyIsTheNumberThatStandsInTheFile() throws IOException {
        Path shades = folder.resolve("shades");
        for (String name : List.of("a", "b")) {
            BufferedImage picture = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
            picture.getRaster().setSample(0, 0, 0, 100);
            Files.createDirectories(shades.resolve(name));
            ImageIO.write(picture, "png", shades.resolve(name + "/1.png").toFile());
        }
        Table table = PictureFolder.read(shades, null, true);
        assertEquals(100, ((Column.Numbers) table.column(0)).cells()[0]);
    }

    @Test
    void whatIsNoPictureIsNamedAndSoIsWhatLiesInNoFolder() throws IOException {
        Files.writeString(folder.resolve("pets/dog/notes.txt"), "no picture");
        says("pets: this file is no picture that can be read: dog/notes.txt. Take out what is none.");
        Files.delete(folder.resolve("pets/dog/notes.txt"));
        Files.copy(folder.resolve("pets/dog/1.png"), folder.resolve("pets/1.png"));
        says("pets: pictures lie in a folder for each class, such as cat/1.png and dog/1.png (1.png).");
    }

    private void says(String sentence) throws IOException {
        Ran ran = Ran.of("train", text());
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains(sentence), ran.err());
    }

    private void zip(Path archive) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out);
                var files = Files.walk(folder.resolve("pets"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
    }
}
