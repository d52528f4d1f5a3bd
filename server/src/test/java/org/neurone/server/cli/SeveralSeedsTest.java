package org.neurone.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another seed, several of them, and how the loss went. */
class SeveralSeedsTest {
    private static final String TEXT = "data moons noise 10%; layer 4 tanh; epochs 5";

    @TempDir
    Path folder;

    private String text(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static String hash(Ran ran) {
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        return ran.out()
                .lines()
                .filter(line -> line.startsWith("hash"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSeedOnTheCommandLineIsTheSeedInTheText() throws IOException {
        Path out = folder.resolve("out.nn");
        Ran given = Ran.of("train", text("a.nn", TEXT + "; seed 3"), "--seed", "7", "--out", out.toString());
        assertEquals(hash(Ran.of("train", text("b.nn", TEXT + "; seed 7"))), hash(given));
        assertNotEquals(hash(Ran.of("train", text("c.nn", TEXT + "; seed 3"))), hash(given));
        assertTrue(Files.readString(out).contains("\nseed 7\n"), "what is kept says how it came about");
        assertEquals(
                ExitCode.USAGE, Ran.of("train", out.toString(), "--seed", "8").code());
        assertEquals(
                ExitCode.USAGE,
                Ran.of("train", text("d.nn", TEXT), "--seed", "-1").code());
    }

    @Test
    void eachRepetitionIsTheRunOfTheNextSeedAndTheirMeanIsTheirMean() throws IOException {
        String text = text("a.nn", TEXT + "; seed 3");
        List<String> lines = Ran.of("train", text, "--repeat", "3", "--log", "json")
                .out()
                .lines()
                .filter(line -> line.startsWith("{\"seed"))
                .toList();
        assertEquals(4, lines.size(), lines.toString());
        double sum = 0;
        for (int run = 0; run < 3; run++) {
            assertTrue(lines.get(run).startsWith("{\"seed\":" + (3 + run)), lines.get(run));
            String hash = hash(Ran.of("train", text, "--seed", Integer.toString(3 + run)))
                    .substring("hash   ".length());
            assertTrue(lines.get(run).contains(hash), lines.get(run));
            sum += loss(lines.get(run));
        }
        assertEquals(sum / 3, loss(lines.get(3)), 1e-12);
        assertTrue(lines.get(3).startsWith("{\"seeds\":3,\"mean\":"), lines.get(3));
        assertEquals(
                ExitCode.USAGE,
                Ran.of("train", text("b.nn", "data iris folds 3; layer 3"), "--repeat", "3")
                        .code());
    }

    private static double loss(String line) {
        String rest = line.substring(line.indexOf("\"loss\":") + 7);
        return Double.parseDouble(rest.substring(0, rest.indexOf(',')));
    }

    @Test
    void theLossIsDrawnFromItsLargestToItsLeast() throws IOException {
        Path picture = folder.resolve("loss.png");
        Ran ran = Ran.of("train", text("a.nn", TEXT), "--plot", "--plot-png", picture.toString());
        assertEquals(ExitCode.DONE, ran.code(), ran.err());
        List<String> rows = ran.err().lines().filter(line -> line.contains("│")).toList();
        assertEquals(14, rows.size(), ran.err());
        assertTrue(rows.get(0).contains("●") || rows.get(0).contains("○"), ran.err());
        assertTrue(rows.get(13).endsWith("●") || rows.get(13).endsWith("○"), "it falls to the end: " + ran.err());
        assertTrue(ran.err().contains("1 ") && ran.err().contains("○ test"), ran.err());
        BufferedImage drawn = ImageIO.read(picture.toFile());
        assertEquals(960, drawn.getWidth());
        int blue = 0;
        for (int x = 0; x < 960; x++) {
            for (int y = 0; y < 540; y++) {
                blue += (drawn.getRGB(x, y) & 0xFFFFFF) == 0x0877BD ? 1 : 0;
            }
        }
        assertTrue(blue > 500, blue + " pixels of the training loss");
        assertFalse(Ran.of("train", text("b.nn", TEXT)).err().contains("│"));
    }

    @Test
    void theBarSaysHowFastAndHowLong() {
        String plain = Progress.line(0.5, 12, 0.25, 100, 18_500, false);
        assertTrue(plain.startsWith("[" + "█".repeat(15) + "·".repeat(15) + "] "), plain);
        assertTrue(plain.contains("12") && plain.contains("0.25") && plain.contains("100 "), plain);
        assertTrue(plain.contains("3:05"), plain);
        assertTrue(Progress.line(0.5, 12, 0.25, 100, 800, false).contains("8 s"));
        assertTrue(Progress.line(0.5, 12, 0.25, 1, 7385, false).contains("2:03:05"));
        assertFalse(plain.contains("\u001b"), "no colours");
        assertTrue(Progress.line(0.5, 12, 0.25, 100, 800, true).contains("\u001b[32m"));
    }
}
