package org.neurone.dsl.picture;

import java.util.Arrays;
import org.neurone.engine.number.Bytes;

/** Pictures as PNG files (ISO/IEC 15948): a palette of up to 256 colours where that is enough, else three bytes a dot. */
public final class Png {
    private static final int[] SIGNATURE = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int PALETTE = 3;
    private static final int TRUE_COLOUR = 2;
    private static final int[] CRC_TABLE = crcTable();

    private Png() {}

    /**
     * The file's bytes, the same on every platform.
     *
     * @param pixels height × width colours {@code 0xRRGGBB}, row by row; higher bits are ignored
     * @throws IllegalArgumentException unless there are height × width pixels and at least one
     */
    public static byte[] encode(int width, int height, int[] pixels) {
        if (width < 1 || height < 1 || (long) width * height != pixels.length) {
            throw new IllegalArgumentException(
                    "a picture of " + width + " by " + height + " cannot have " + pixels.length + " pixels");
        }
        int[] palette = palette(pixels);
        int colourType = palette == null ? TRUE_COLOUR : PALETTE;
        Bytes file = new Bytes();
        for (int part : SIGNATURE) {
            file.put(part);
        }
        // Eight bits a sample, Deflate, adaptive filters, not interlaced.
        chunk(
                file,
                "IHDR",
                new Bytes()
                        .putBigEndian(width)
                        .putBigEndian(height)
                        .put(8)
                        .put(colourType)
                        .put(0)
                        .put(0)
                        .put(0));
        if (palette != null) {
            Bytes colours = new Bytes();
            for (int colour : palette) {
                colours.put(colour >>> 16).put(colour >>> 8).put(colour);
            }
            chunk(file, "PLTE", colours);
        }
        byte[] rows =
                palette == null ? trueColourRows(width, height, pixels) : paletteRows(width, height, pixels, palette);
        chunk(file, "IDAT", new Bytes().put(Deflate.zlib(rows)));
        chunk(file, "IEND", new Bytes());
        return file.toArray();
    }

    /** The colours in ascending order, or null where there are more than 256. */
    private static int[] palette(int[] pixels) {
        int[] found = new int[256];
        int count = 0;
        int last = -1;
        for (int pixel : pixels) {
            int colour = pixel & 0xFFFFFF;
            if (colour != last) {
                last = colour;
                int place = Arrays.binarySearch(found, 0, count, colour);
                if (place < 0) {
                    if (count == found.length) {
                        return null;
                    }
                    System.arraycopy(found, -place - 1, found, -place, count + place + 1);
                    found[-place - 1] = colour;
                    count++;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Each row led by filter 0, none: palette numbers have no slope to predict from. */
    private static byte[] paletteRows(int width, int height, int[] pixels, int[] palette) {
        byte[] rows = new byte[height * (width + 1)];
        int to = 0;
        for (int y = 0; y < height; y++) {
            rows[to++] = 0;
            for (int x = 0; x < width; x++) {
                rows[to++] = (byte) Arrays.binarySearch(palette, pixels[y * width + x] & 0xFFFFFF);
            }
        }
        return rows;
    }

    /** Each row led by filter 2, the difference to the row above: flat areas and slow gradients become zeros. */
    private static byte[] trueColourRows(int width, int height, int[] pixels) {
        byte[] rows = new byte[height * (3 * width + 1)];
        int to = 0;
        for (int y = 0; y < height; y++) {
            rows[to++] = 2;
            for (int x = 0; x < width; x++) {
                int here = pixels[y * width + x];
                int above = y == 0 ? 0 : pixels[(y - 1) * width + x];
                rows[to++] = (byte) ((here >>> 16) - (above >>> 16));
                rows[to++] = (byte) ((here >>> 8) - (above >>> 8));
                rows[to++] = (byte) (here - above);
            }
        }
        return rows;
    }

    private static void chunk(Bytes file, String type, Bytes content) {
        Bytes body = new Bytes();
        for (int i = 0; i < type.length(); i++) {
            body.put(type.charAt(i));
        }
        body.put(content);
        file.putBigEndian(content.size()).put(body).putBigEndian(crc32(body.toArray()));
    }

    static int crc32(byte[] data) {
        int crc = -1;
        for (int i = 0; i < data.length; i++) {
            crc = CRC_TABLE[(crc ^ data[i]) & 0xFF] ^ (crc >>> 8);
        }
        return ~crc;
    }

    private static int[] crcTable() {
        int[] table = new int[256];
        for (int n = 0; n < 256; n++) {
            int c = n;
            for (int bit = 0; bit < 8; bit++) {
                c = (c & 1) != 0 ? 0xEDB88320 ^ (c >>> 1) : c >>> 1;
            }
            table[n] = c;
        }
        return table;
    }
}
