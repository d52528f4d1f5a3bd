package org.neurone.dsl.export.drawing;

import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.picture.Canvas;
import org.neurone.engine.plan.Plan;

/** What a link shows where it is unfurled: the title, the network, and what it makes of its data. 1200 by 630 suits all. */
public final class Preview {
    public static final int WIDTH = 1200;
    public static final int HEIGHT = 630;

    private static final double MARGIN = 40;
    private static final double TITLE = 44;
    private static final double LINE = 24;

    /** Drawing a link takes as much as so many multiplications: 60 µs were measured, in pixels. */
    private static final double LINK = 100_000;

    private Preview() {}

    /**
     * What drawing the network of a plan takes, at most, in operations of about a multiplication each: the making of its
     * examples, which a graph does three times, the questions to it, and its links. Counted, so that a picture that is too
     * much for one machine is so for every other.
     */
    public static double effort(Plan plan) {
        double asked = OutputDrawing.questions(plan) + Summary.questions(plan);
        return 3 * plan.preparing() + asked * plan.answering() + NetworkDrawing.links(plan) * LINK;
    }

    /** Draws it over a whole canvas of at least 600 by 315 pixels. */
    public static void draw(Graph graph, Canvas canvas) {
        double width = canvas.width();
        double height = canvas.height();
        canvas.rectangle(0, 0, width, height, 0xFFFFFFFF);
        int letters = (int) ((width - 2 * MARGIN) / (0.52 * TITLE));
        canvas.text(MARGIN, MARGIN + 0.7 * TITLE, TITLE, Canvas.Anchor.START, Palette.INK, cut(graph.title(), letters));
        double second = MARGIN + TITLE + LINE;
        int small = (int) ((width - 2 * MARGIN - 140) / (0.52 * LINE));
        canvas.text(MARGIN, second, LINE, Canvas.Anchor.START, Palette.FAINT, cut(Summary.of(graph, small), small));
        canvas.text(width - MARGIN, second, LINE, Canvas.Anchor.END, Palette.POSITIVE, "Neurone");
        double top = second + LINE;
        double room = height - top - MARGIN / 2;
        double map = Math.min(room + 28, 0.45 * width);
        NetworkDrawing.draw(graph, canvas, MARGIN, top, width - 3 * MARGIN - map, room);
        OutputDrawing.draw(graph, canvas, width - MARGIN - map, top, map, room);
    }

    /** A text without line ends, shortened where it is longer than so many letters. */
    private static String cut(String text, int letters) {
        String line = text.replace('\n', ' ').replace('\r', ' ').trim();
        return line.length() > letters ? line.substring(0, letters - 1).trim() + "…" : line;
    }
}
