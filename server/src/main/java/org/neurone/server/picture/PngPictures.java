package org.neurone.server.picture;

import java.util.List;
import org.neurone.dsl.export.Format;
import org.neurone.dsl.export.Formats;
import org.neurone.dsl.export.drawing.Drawing;
import org.neurone.dsl.export.graph.Graph;

/** Drawings of networks as PNG files. */
public final class PngPictures {

    private PngPictures() {}

    /** Every format, those of PNG files included. */
    public static List<Format> formats() {
        return Formats.all(PngPictures::draw);
    }

    /** A drawing of a network. A title in a script that no font here has gives way to what untitled networks are called. */
    public static byte[] draw(Drawing drawing, Graph graph) {
        PixelCanvas canvas = new PixelCanvas(drawing.width(), drawing.height());
        drawing.draw(graph.titled(title(graph.title())), canvas);
        return canvas.png();
    }

    /** Words as they are, or none where no font here has their letters. */
    public static String readable(String words) {
        return Lettering.readable(words).isEmpty() ? "" : words;
    }

    /** A title, or another one where it cannot be drawn. */
    public static String title(String title) {
        return readable(title).isEmpty() ? Graph.UNTITLED : title;
    }
}
