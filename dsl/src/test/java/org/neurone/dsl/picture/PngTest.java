package org.neurone.dsl.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;

/** The platform's own readers understand what is written here. */
class PngTest {
    private final Rng rng = new Rng(1, Stream.DATA);

    @Test
    void aPictureOfFewColoursReadsBack() throws IOException {
        int[] colours = {0xFFFFFF, 0x0877BD, 0xF59322, 0x000000};
        int[] pixels = new int[61 * 47];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = colours[i / 7 % 3 + rng.below(2)];
        }
        assertArrayEquals(pixels, read(61, 47, pixels));
    }

    @Test
    void aPictureOfManyColoursReadsBack() throws IOException {
        int[] pixels = new int[90 * 33];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = rng.nextInt() & 0xFFFFFF;
        }
        assertArrayEquals(pixels, read(90, 33, pixels));
    }

    @Test
    void onePixelIsAPicture() throws IOException {
        assertArrayEquals(new int[] {0x123456}, read(1, 1, new int[] {0xFF123456}));
    }

    @Test
    void exactlyAsManyColoursAsAPaletteHoldsReadBack() throws IOException {
        int[] pixels = new int[512];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i * 37 % 256 << 8;
        }
        assertArrayEquals(pixels, read(32, 16, pixels));
    }

    @Test
    void bytesInflateToThemselvesHoweverTheyRepeat() throws DataFormatException {
        for (int length : new int[] {0, 1, 2, 3, 4, 258, 259, 1000, 32767, 32768, 32769, 200_000}) {
            for (int variety : new int[] {1, 2, 5, 256}) {
                byte[] data = new byte[length];
                for (int i = 0; i < length; i++) {
                    data[i] = (byte) (i > 40 && rng.below(50) > 0 ? data[i - 40] : rng.below(variety));
                }
                assertArrayEquals(data, inflated(Deflate.zlib(data), length), length + " bytes");
            }
        }
    }

    @Test
    void flatAreasTakeHardlyAnyRoom() {
        assertTrue(Png.encode(1200, 630, new int[1200 * 630]).length < 8000);
    }

    @Test
    void checksumsAreThePlatforms() {
        byte[] data = new byte[100_000];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) rng.nextInt();
        }
        CRC32 crc = new CRC32();
        crc.update(data);
        assertEquals((int) crc.getValue(), Png.crc32(data));
        Adler32 adler = new Adler32();
        adler.update(data);
        assertEquals((int) adler.getValue(), Deflate.adler32(data));
    }

    @Test
    void aPictureOfTheWrongSizeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Png.encode(3, 2, new int[5]));
        assertThrows(IllegalArgumentException.class, () -> Png.encode(0, 2, new int[0]));
    }

    private static int[] read(int width, int height, int[] pixels) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Png.encode(width, height, pixels)));
        int[] read = image.getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < read.length; i++) {
            read[i] &= 0xFFFFFF;
        }
        return read;
    }

    private static byte[] inflated(byte[] stream, int length) throws DataFormatException {
        Inflater inflater = new Inflater();
        inflater.setInput(stream);
        byte[] data = new byte[length + 1];
        int size = inflater.inflate(data);
        assertTrue(inflater.finished() && inflater.getRemaining() == 0);
        inflater.end();
        return java.util.Arrays.copyOf(data, size);
    }
}
