package org.neurone.server.picture;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.picture.Canvas;

class PixelCanvasTest {
    private static final int BLACK = 0xFF000000;
    private static final boolean FONTS = !Lettering.runs("a").isEmpty();

    @Test
    void aDiscCoversAsManyPixelsAsItsArea() throws IOException {
        PixelCanvas canvas = new PixelCanvas(100, 100);
        canvas.disc(50.3, 49.6, 30, BLACK);
        assertEquals(Math.PI * 30 * 30, ink(canvas), 6);
    }

    @Test
    void aLineCoversItsLengthTimesItsThicknessAndItsRoundEnds() throws IOException {
        PixelCanvas canvas = new PixelCanvas(200, 200);
        canvas.line(new double[] {30, 40, 150, 130}, 8, BLACK);
        assertEquals(150 * 8 + Math.PI * 16, ink(canvas), 6);
    }

    @Test
    void aRingCoversItsCircumferenceTimesItsThickness() throws IOException {
        PixelCanvas canvas = new PixelCanvas(100, 100);
        canvas.ring(50, 50, 30, 5, BLACK);
        assertEquals(2 * Math.PI * 30 * 5, ink(canvas), 6);
    }

    @Test
    void aLineThinnerThanAPixelIsPaler() throws IOException {
        PixelCanvas canvas = new PixelCanvas(200, 50);
        canvas.line(new double[] {20, 20.5, 180, 20.5}, 0.25, BLACK);
        assertEquals(160 * 0.25, ink(canvas), 2);
    }

    @Test
    void aBentHalfTransparentLineIsOneShade() throws IOException {
        PixelCanvas canvas = new PixelCanvas(60, 60);
        canvas.line(new double[] {10, 10, 50, 10, 50, 50}, 6, 0x80000000);
        assertEquals(pixel(canvas, 30, 10), pixel(canvas, 50, 10));
        assertEquals(0x7F7F7F, pixel(canvas, 50, 10));
    }

    @Test
    void aRectangleBetweenPixelsCoversItsShares() throws IOException {
        PixelCanvas canvas = new PixelCanvas(10, 10);
        canvas.rectangle(2.5, 3, 2, 1, BLACK);
        assertEquals(0x808080, pixel(canvas, 2, 3));
        assertEquals(0x000000, pixel(canvas, 3, 3));
        assertEquals(0x808080, pixel(canvas, 4, 3));
        assertEquals(0xFFFFFF, pixel(canvas, 5, 3));
    }

    @Test
    void cellsFillTheirRectangleUppermostRowFirst() throws IOException {
        PixelCanvas canvas = new PixelCanvas(20, 20);
        canvas.cells(0, 0, 20, 20, 2, 2, new int[] {1, 2, 3, 4});
        assertEquals(1, pixel(canvas, 9, 9));
        assertEquals(2, pixel(canvas, 10, 9));
        assertEquals(3, pixel(canvas, 9, 10));
        assertEquals(4, pixel(canvas, 10, 10));
    }

    @Test
    void whatLiesOutsideIsCutOff() {
        PixelCanvas canvas = new PixelCanvas(20, 20);
        assertDoesNotThrow(() -> {
            canvas.disc(-5, 30, 12, BLACK);
            canvas.line(new double[] {-100, -100, 300, 50}, 3, BLACK);
            canvas.rectangle(-10, -10, 500, 15, BLACK);
            canvas.cells(15, 15, 40, 40, 1, 1, new int[] {7});
            canvas.text(-20, 10, 12, Canvas.Anchor.START, BLACK, "outside");
        });
    }

    /** A machine without any font draws no words; all others all of these. */
    @Test
    void everyPrintableLetterLeavesInk() throws IOException {
        for (char c = '!'; c <= '~'; c++) {
            assertEquals(FONTS, inkOf(String.valueOf(c)) > 2, "letter " + c);
        }
    }

    @Test
    void accentsAddToTheirLetter() throws IOException {
        assertEquals(FONTS, inkOf("é") > inkOf("e"));
        assertEquals(FONTS, inkOf("À") > inkOf("A"));
        assertEquals(FONTS, inkOf("ç") > inkOf("c"));
    }

    @Test
    void textIsPlacedByItsAnchor() throws IOException {
        PixelCanvas left = new PixelCanvas(200, 40);
        left.text(100, 30, 20, Canvas.Anchor.END, BLACK, "abc");
        PixelCanvas right = new PixelCanvas(200, 40);
        right.text(100, 30, 20, Canvas.Anchor.START, BLACK, "abc");
        assertEquals(FONTS, firstColumnWithInk(left) < 90);
        assertTrue(firstColumnWithInk(right) >= 98);
    }

    @Test
    void aTextWiderThanTheRoomForItIsDrawnSmaller() throws IOException {
        PixelCanvas canvas = new PixelCanvas(200, 60);
        canvas.text(20, 40, 40, Canvas.Anchor.START, BLACK, "mmmmmmmmmmmmmmmm");
        BufferedImage image = image(canvas);
        int last = 0;
        for (int x = 0; x < 200; x++) {
            for (int y = 0; y < 60; y++) {
                last = (image.getRGB(x, y) & 255) < 128 ? x : last;
            }
        }
        assertEquals(FONTS, last > 180, "the room is used: " + last);
        assertTrue(last < 199, "nothing is cut off at the edge: " + last);
    }

    @Test
    void aPictureTooLargeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new PixelCanvas(5000, 10));
        assertThrows(IllegalArgumentException.class, () -> new PixelCanvas(10, 0));
    }

    private static double inkOf(String text) throws IOException {
        PixelCanvas canvas = new PixelCanvas(60, 60);
        canvas.text(10, 40, 30, Canvas.Anchor.START, BLACK, text);
        return ink(canvas);
    }

    /** Sum over pixels of how black they are, 0 to 1. */
    private static double ink(PixelCanvas canvas) throws IOException {
        BufferedImage image = image(canvas);
        double sum = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                sum += 1 - (image.getRGB(x, y) & 255) / 255.0;
            }
        }
        return sum;
    }

    private static int firstColumnWithInk(PixelCanvas canvas) throws IOException {
        BufferedImage image = image(canvas);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if ((image.getRGB(x, y) & 255) < 128) {
                    return x;
                }
            }
        }
        return image.getWidth();
    }

    private static int pixel(PixelCanvas canvas, int x, int y) throws IOException {
        return image(canvas).getRGB(x, y) & 0xFFFFFF;
    }

    private static BufferedImage image(PixelCanvas canvas) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(canvas.png()));
    }
}
