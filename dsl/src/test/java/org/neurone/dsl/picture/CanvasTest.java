package org.neurone.dsl.picture;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class CanvasTest {
    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;

    @Test
    void aDiscCoversAsManyPixelsAsItsArea() throws IOException {
        RasterCanvas canvas = new RasterCanvas(100, 100, WHITE);
        canvas.disc(50.3, 49.6, 30, BLACK);
        assertEquals(Math.PI * 30 * 30, ink(canvas), 6);
    }

    @Test
    void aLineCoversItsLengthTimesItsThicknessAndItsRoundEnds() throws IOException {
        RasterCanvas canvas = new RasterCanvas(200, 200, WHITE);
        canvas.line(new double[] {30, 40, 150, 130}, 8, BLACK);
        assertEquals(150 * 8 + Math.PI * 16, ink(canvas), 6);
    }

    @Test
    void aRingCoversItsCircumferenceTimesItsThickness() throws IOException {
        RasterCanvas canvas = new RasterCanvas(100, 100, WHITE);
        canvas.ring(50, 50, 30, 5, BLACK);
        assertEquals(2 * Math.PI * 30 * 5, ink(canvas), 6);
    }

    @Test
    void aLineThinnerThanAPixelIsPaler() throws IOException {
        RasterCanvas canvas = new RasterCanvas(200, 50, WHITE);
        canvas.line(new double[] {20, 20.5, 180, 20.5}, 0.25, BLACK);
        assertEquals(160 * 0.25, ink(canvas), 2);
    }

    @Test
    void aBentHalfTransparentLineIsOneShade() throws IOException {
        RasterCanvas canvas = new RasterCanvas(60, 60, WHITE);
        canvas.line(new double[] {10, 10, 50, 10, 50, 50}, 6, 0x80000000);
        assertEquals(pixel(canvas, 30, 10), pixel(canvas, 50, 10));
        assertEquals(0x7F7F7F, pixel(canvas, 50, 10));
    }

    @Test
    void aRectangleBetweenPixelsCoversItsShares() throws IOException {
        RasterCanvas canvas = new RasterCanvas(10, 10, WHITE);
        canvas.rectangle(2.5, 3, 2, 1, BLACK);
        assertEquals(0x808080, pixel(canvas, 2, 3));
        assertEquals(0x000000, pixel(canvas, 3, 3));
        assertEquals(0x808080, pixel(canvas, 4, 3));
        assertEquals(0xFFFFFF, pixel(canvas, 5, 3));
    }

    @Test
    void cellsFillTheirRectangleUppermostRowFirst() throws IOException {
        RasterCanvas canvas = new RasterCanvas(20, 20, WHITE);
        canvas.cells(0, 0, 20, 20, 2, 2, new int[] {1, 2, 3, 4});
        assertEquals(1, pixel(canvas, 9, 9));
        assertEquals(2, pixel(canvas, 10, 9));
        assertEquals(3, pixel(canvas, 9, 10));
        assertEquals(4, pixel(canvas, 10, 10));
    }

    @Test
    void whatLiesOutsideIsCutOff() {
        RasterCanvas canvas = new RasterCanvas(20, 20, WHITE);
        assertDoesNotThrow(() -> {
            canvas.disc(-5, 30, 12, BLACK);
            canvas.line(new double[] {-100, -100, 300, 50}, 3, BLACK);
            canvas.rectangle(-10, -10, 500, 15, BLACK);
            canvas.cells(15, 15, 40, 40, 1, 1, new int[] {7});
            canvas.text(-20, 10, 12, Canvas.Anchor.START, BLACK, "outside");
        });
    }

    @Test
    void everyPrintableLetterLeavesInk() throws IOException {
        for (char c = '!'; c <= '~'; c++) {
            assertTrue(inkOf(String.valueOf(c)) > 2, "letter " + c);
        }
    }

    @Test
    void accentsAddToTheirLetter() throws IOException {
        assertTrue(inkOf("é") > inkOf("e"));
        assertTrue(inkOf("À") > inkOf("A"));
        assertTrue(inkOf("ç") > inkOf("c"));
    }

    @Test
    void textIsPlacedByItsAnchor() throws IOException {
        RasterCanvas left = new RasterCanvas(200, 40, WHITE);
        left.text(100, 30, 20, Canvas.Anchor.END, BLACK, "abc");
        RasterCanvas right = new RasterCanvas(200, 40, WHITE);
        right.text(100, 30, 20, Canvas.Anchor.START, BLACK, "abc");
        assertTrue(firstColumnWithInk(left) < 90);
        assertTrue(firstColumnWithInk(right) >= 98);
    }

    @Test
    void aPictureTooLargeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new RasterCanvas(5000, 10, WHITE));
        assertThrows(IllegalArgumentException.class, () -> new SvgCanvas(0, 10, "nothing"));
    }

    @Test
    void markupInTextsStaysTextInSvg() throws Exception {
        SvgCanvas canvas = new SvgCanvas(100, 50, "</title><script>alert(1)</script> & \u0001 \uD800");
        canvas.text(5.255, 20, 12, Canvas.Anchor.MIDDLE, 0x80FF0000, "a < b & \"c\" é \uD83D\uDE00");
        Document document = parse(canvas.toString());
        assertEquals(0, document.getElementsByTagName("script").getLength());
        assertEquals(
                "</title><script>alert(1)</script> & \uFFFD \uFFFD",
                document.getElementsByTagName("title").item(0).getTextContent());
        Element text = (Element) document.getElementsByTagName("text").item(0);
        assertEquals("a < b & \"c\" é \uD83D\uDE00", text.getTextContent());
        assertEquals("#ff0000", text.getAttribute("fill"));
        assertEquals("0.5", text.getAttribute("fill-opacity"));
    }

    @Test
    void numbersInSvgHaveTwoPlacesAtMost() throws Exception {
        SvgCanvas canvas = new SvgCanvas(100, 50, "numbers");
        canvas.line(new double[] {0.125, -3.5, 20, -0.001}, 1.005, BLACK);
        Element line = (Element)
                parse(canvas.toString()).getElementsByTagName("polyline").item(0);
        assertEquals("0.13,-3.5 20,0", line.getAttribute("points"));
    }

    @Test
    void cellsInSvgAreAPictureInside() throws Exception {
        SvgCanvas canvas = new SvgCanvas(100, 50, "cells");
        canvas.cells(0, 0, 10, 10, 1, 2, new int[] {0xFF0000, 0x00FF00});
        Element image =
                (Element) parse(canvas.toString()).getElementsByTagName("image").item(0);
        String prefix = "data:image/png;base64,";
        assertTrue(image.getAttribute("href").startsWith(prefix));
        byte[] png =
                java.util.Base64.getDecoder().decode(image.getAttribute("href").substring(prefix.length()));
        BufferedImage inside = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(0xFFFF0000, inside.getRGB(0, 0));
        assertEquals(0xFF00FF00, inside.getRGB(1, 0));
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static double inkOf(String text) throws IOException {
        RasterCanvas canvas = new RasterCanvas(60, 60, WHITE);
        canvas.text(10, 40, 30, Canvas.Anchor.START, BLACK, text);
        return ink(canvas);
    }

    /** Sum over pixels of how black they are, 0 to 1. */
    private static double ink(RasterCanvas canvas) throws IOException {
        BufferedImage image = image(canvas);
        double sum = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                sum += 1 - (image.getRGB(x, y) & 255) / 255.0;
            }
        }
        return sum;
    }

    private static int firstColumnWithInk(RasterCanvas canvas) throws IOException {
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

    private static int pixel(RasterCanvas canvas, int x, int y) throws IOException {
        return image(canvas).getRGB(x, y) & 0xFFFFFF;
    }

    private static BufferedImage image(RasterCanvas canvas) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(canvas.png()));
    }
}
