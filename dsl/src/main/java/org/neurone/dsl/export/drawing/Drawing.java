package org.neurone.dsl.export.drawing;

import java.util.List;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.picture.Canvas;
import org.neurone.engine.words.Wording;

/**
 * Something that can be drawn of a network.
 *
 * @param word what a command calls it
 * @param width pixels that suit it
 * @param height pixels that suit it
 * @param sentence what it shows, without a full stop
 * @param painter draws it over a whole canvas
 */
public record Drawing(String word, int width, int height, Wording sentence, Painter painter) {
    private static final int WHITE = 0xFFFFFFFF;
    private static final double MARGIN = 16;

    private static final List<Drawing> ALL = List.of(
            new Drawing(
                    "network",
                    900,
                    500,
                    Wording.of("A drawing of the network", "Un dessin du réseau"),
                    framed(NetworkDrawing::draw)),
            new Drawing(
                    "output",
                    560,
                    560,
                    Wording.of("What the network makes of its data", "Ce que le réseau fait de ses données"),
                    framed(OutputDrawing::draw)),
            new Drawing(
                    "preview",
                    Preview.WIDTH,
                    Preview.HEIGHT,
                    Wording.of("Title, network and output in one picture", "Titre, réseau et sortie en une image"),
                    Preview::draw));

    /** Draws over a whole canvas. */
    public interface Painter {
        /** Draws a network. */
        void draw(Graph graph, Canvas canvas);
    }

    private interface Part {
        void draw(Graph graph, Canvas canvas, double x, double y, double width, double height);
    }

    /** All of them, in the order in which a menu shows them. */
    public static List<Drawing> all() {
        return ALL;
    }

    /** Draws a network. */
    public void draw(Graph graph, Canvas canvas) {
        painter.draw(graph, canvas);
    }

    private static Painter framed(Part part) {
        return (graph, canvas) -> {
            canvas.rectangle(0, 0, canvas.width(), canvas.height(), WHITE);
            double width = canvas.width() - 2 * MARGIN;
            part.draw(graph, canvas, MARGIN, MARGIN, width, canvas.height() - 2 * MARGIN);
        };
    }
}
