package org.neurone.dsl.export.drawing;

import java.util.List;
import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.picture.Canvas;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.PlannedLayer;

/**
 * A network as columns of neurons, or of a picture's channels, and links as thick as their weights are large: blue above
 * zero, orange below. Of layers too tall to show, the first and last neurons are drawn.
 */
public final class NetworkDrawing {
    private static final double CAPTION = 14;
    private static final double LARGEST_NEURON = 15;
    private static final double THICKEST = 5;
    private static final double THINNEST = 0.5;
    /** Of a link that carries a number on as it is. */
    private static final double UNWEIGHTED = 2;
    /** Straight pieces of a link's curve. */
    private static final int PIECES = 16;

    private final Canvas canvas;
    private final List<Column> columns;
    private final double left;
    private final double top;
    private final double width;
    private final double height;

    private NetworkDrawing(Graph graph, Canvas canvas, double x, double y, double width, double height) {
        this.canvas = canvas;
        this.columns = Column.of(graph);
        double inputs = labelWidth(columns.get(0));
        double outputs = labelWidth(columns.get(columns.size() - 1));
        this.left = x + inputs;
        this.top = y;
        this.width = width - inputs - outputs;
        this.height = height - 2 * CAPTION;
    }

    /** Draws it into a rectangle. */
    public static void draw(Graph graph, Canvas canvas, double x, double y, double width, double height) {
        new NetworkDrawing(graph, canvas, x, y, width, height).draw();
    }

    /** How many links are drawn of a plan's network, at most. */
    static double links(Plan plan) {
        double links = 0;
        int before = Column.shown(plan.input().channels());
        for (PlannedLayer layer : plan.layers()) {
            int shown = Column.shown(layer.output().channels());
            links += (double) before * shown;
            before = shown;
        }
        return links;
    }

    private double labelWidth(Column column) {
        double longest = 0;
        for (int i = 0; i < column.shown(); i++) {
            longest = Math.max(longest, column.label(i).length());
        }
        return 12 + Math.min(longest, Column.LONGEST_LABEL) * CAPTION * 0.55;
    }

    private void draw() {
        for (int c = 1; c < columns.size(); c++) {
            links(c);
        }
        for (int c = 0; c < columns.size(); c++) {
            neurons(c);
        }
    }

    private void links(int to) {
        Column source = columns.get(to - 1);
        Column target = columns.get(to);
        double largest = target.largestWeight();
        double from = x(to - 1) + radius();
        double end = x(to) - radius();
        for (int i = 0; i < source.shown(); i++) {
            for (int j = 0; j < target.shown(); j++) {
                double weight = target.weight(source.index(i), target.index(j));
                if (weight != 0) {
                    double[] curve = curve(from, y(source, i), end, y(target, j));
                    if (target.learned()) {
                        link(curve, weight, largest > 0 ? Math.min(1, Math.abs(weight) / largest) : 0);
                    } else {
                        canvas.line(curve, UNWEIGHTED, Palette.HAIRLINE);
                    }
                }
            }
        }
    }

    private void link(double[] curve, double weight, double share) {
        int colour = weight > 0 ? Palette.POSITIVE : weight < 0 ? Palette.NEGATIVE : Palette.UNKNOWN;
        canvas.line(curve, THINNEST + THICKEST * share, Palette.opacity(colour, 90 + (int) (165 * share)));
    }

    /** A cubic curve that leaves and arrives level. */
    private static double[] curve(double x0, double y0, double x1, double y1) {
        double[] points = new double[2 * (PIECES + 1)];
        for (int i = 0; i <= PIECES; i++) {
            double t = (double) i / PIECES;
            double s = 1 - t;
            double middle = 3 * s * t; // 3s²t + 3st²
            points[2 * i] = (s * s * s) * x0 + middle * ((x0 + x1) / 2) + (t * t * t) * x1;
            points[2 * i + 1] = (s * s) * (s + 3 * t) * y0 + (t * t) * (t + 3 * s) * y1;
        }
        return points;
    }

    private void neurons(int c) {
        Column column = columns.get(c);
        double x = x(c);
        double r = radius();
        for (int i = 0; i < column.shown(); i++) {
            double y = y(column, i);
            int fill = Palette.diverging(column.bias(column.index(i)));
            if (column.channels()) {
                canvas.rectangle(x - r, y - r, 2 * r, 2 * r, Palette.INK);
                canvas.rectangle(x - r + 1.5, y - r + 1.5, 2 * r - 3, 2 * r - 3, fill);
            } else {
                canvas.disc(x, y, r, fill);
                canvas.ring(x, y, r - 0.75, 1.5, Palette.INK);
            }
            boolean first = c == 0;
            if (first || c == columns.size() - 1) {
                double at = first ? x - r - 6 : x + r + 6;
                Canvas.Anchor anchor = first ? Canvas.Anchor.END : Canvas.Anchor.START;
                canvas.text(at, y + CAPTION * 0.33, CAPTION, anchor, Palette.INK, column.label(i));
            }
        }
        if (column.hides()) {
            double y = (y(column, Column.SHOWN_FIRST - 1) + y(column, Column.SHOWN_FIRST)) / 2;
            for (int dot = -1; dot <= 1; dot++) {
                canvas.disc(x, y + dot * Math.min(6, spacing(column) / 3), 1.6, Palette.FAINT);
            }
        }
        canvas.text(x, top + height + 1.5 * CAPTION, CAPTION, Canvas.Anchor.MIDDLE, Palette.FAINT, column.caption());
    }

    private double x(int column) {
        double r = radius();
        return left + r + (width - 2 * r) * column / Math.max(1, columns.size() - 1);
    }

    private double spacing(Column column) {
        return Math.min(4.2 * LARGEST_NEURON, height / column.places());
    }

    private double y(Column column, int shown) {
        return top + height / 2 + (column.place(shown) - (column.places() - 1) / 2.0) * spacing(column);
    }

    private double radius() {
        double tallest = 1;
        for (Column column : columns) {
            tallest = Math.max(tallest, column.places());
        }
        return Math.max(2, Math.min(LARGEST_NEURON, 0.38 * height / tallest));
    }
}
