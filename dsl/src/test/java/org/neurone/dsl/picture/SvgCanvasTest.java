package org.neurone.dsl.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class SvgCanvasTest {
    private static final int BLACK = 0xFF000000;

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

    /** Two rows of three: blue, red, red above red, red, red. Red is most and lies below; blue is one stroke. */
    @Test
    void cellsInSvgAreStrokesOfTheirColoursOverTheMostFrequent() throws Exception {
        SvgCanvas canvas = new SvgCanvas(100, 50, "cells");
        canvas.cells(5, 7, 30, 10, 2, 3, new int[] {0x0000FF, 0xFF0000, 0xFF0000, 0xFF0000, 0xFF0000, 0xFF0000});
        Document document = parse(canvas.toString());
        Element ground = (Element) document.getElementsByTagName("rect").item(0);
        assertEquals("#ff0000", ground.getAttribute("fill"));
        assertEquals("30", ground.getAttribute("width"));
        assertEquals(1, document.getElementsByTagName("path").getLength());
        Element stroke = (Element) document.getElementsByTagName("path").item(0);
        assertEquals("#0000ff", stroke.getAttribute("stroke"));
        assertEquals("M0 0h1", stroke.getAttribute("d"));
        Element group = (Element) document.getElementsByTagName("g").item(0);
        assertEquals("translate(5 7) scale(10 5) translate(0 .5)", group.getAttribute("transform"));
    }

    @Test
    void equalCellsBesideEachOtherAreOneStroke() throws Exception {
        SvgCanvas canvas = new SvgCanvas(100, 50, "cells");
        canvas.cells(0, 0, 10, 10, 2, 5, new int[] {1, 1, 2, 2, 2, 3, 3, 3, 3, 3});
        Document document = parse(canvas.toString());
        assertEquals("#000003", ((Element) document.getElementsByTagName("rect").item(0)).getAttribute("fill"));
        assertEquals("M0 0h2", ((Element) document.getElementsByTagName("path").item(0)).getAttribute("d"));
        assertEquals("M2 0h3", ((Element) document.getElementsByTagName("path").item(1)).getAttribute("d"));
    }

    @Test
    void aDrawingWithoutRoomIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SvgCanvas(0, 10, "nothing"));
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
