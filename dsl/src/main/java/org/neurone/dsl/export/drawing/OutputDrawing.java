package org.neurone.dsl.export.drawing;

import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.picture.Canvas;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.plan.PlannedLayer;

/**
 * What a network makes of its data: over two columns a map of its decision, or of its value, with the examples on it; over
 * one column its curve; of pictures the examples with what they are taken for. Of more columns the two that tell most are
 * shown, the others held at their mean.
 */
public final class OutputDrawing {
    private static final double TEXT = 14;
    /** Cells of the map in each direction. */
    private static final int SIDE = 240;
    /** Multiplications that asking the network may take, about. */
    static final double EFFORT = 3e8;

    private static final int MOST_POINTS = 800;

    private final Graph graph;
    private final Canvas canvas;
    private final Shades shades;
    /** Places of the map in each direction for which the network is asked. */
    private final int grid;

    private final Axes axes;
    private final double left;
    private final double top;
    private final double width;
    private final double height;

    private OutputDrawing(Graph graph, Canvas canvas, double x, double y, double width, double height) {
        this.graph = graph;
        this.canvas = canvas;
        this.shades = new Shades(graph);
        this.grid = grid(graph.cost());
        this.axes = Axes.of(graph);
        this.left = x + 2 * TEXT;
        this.top = y;
        this.width = width - 2 * TEXT;
        this.height = height - 2 * TEXT;
    }

    /** Draws it into a rectangle. */
    public static void draw(Graph graph, Canvas canvas, double x, double y, double width, double height) {
        if (graph.input().picture()) {
            PictureDrawing.draw(graph, canvas, x, y, width, height);
            return;
        }
        OutputDrawing drawing = new OutputDrawing(graph, canvas, x, y, width, height);
        if (drawing.axes.up() < 0) {
            drawing.curve();
        } else {
            drawing.map();
        }
    }

    /** Fine for small networks, coarser for those that take long to ask. */
    private static int grid(double cost) {
        return (int) Math.max(16, Math.min(81, Math.sqrt(EFFORT / cost)));
    }

    /** For how many examples a plan's network is asked, at most. */
    static double questions(Plan plan) {
        int grid = grid(cost(plan));
        return plan.input().picture() ? PictureDrawing.MOST : Math.max(SIDE, (double) grid * grid);
    }

    /** Multiplications, about, that one example takes, as {@link Graph#cost} has them of a network that was made. */
    static double cost(Plan plan) {
        double cost = 1;
        for (PlannedLayer layer : plan.layers()) {
            cost += layer.layer().cost();
        }
        return cost;
    }

    private void map() {
        double[] across = Axes.range(graph, axes.across());
        double[] up = Axes.range(graph, axes.up());
        canvas.cells(left, top, width, height, SIDE, SIDE, colours(across, up));
        int columns = graph.features().columns().size();
        int targets = graph.targets().size();
        int size = graph.examples().size();
        int step = 1 + (size - 1) / MOST_POINTS;
        for (int i = 0; i < size; i += step) {
            double x = graph.examples().columns().get(i * columns + axes.across());
            double y = graph.examples().columns().get(i * columns + axes.up());
            point(
                    at(x, across, left, width),
                    at(y, up, top + height, -height),
                    shades.ofTarget(graph.examples().targets().get(i * targets)));
        }
        frame(across, axes.across(), up, graph.features().columns().get(axes.up()));
    }

    private void point(double x, double y, int colour) {
        canvas.disc(x, y, 4.5, 0xFFFFFFFF);
        canvas.disc(x, y, 3.5, colour);
    }

    /** The network's colours, the uppermost row first: asked on a grid, in between by straight lines. */
    private int[] colours(double[] across, double[] up) {
        int columns = graph.features().columns().size();
        double[] questions = new double[grid * grid * columns];
        double[] means = Axes.means(graph);
        for (int i = 0; i < grid * grid; i++) {
            System.arraycopy(means, 0, questions, i * columns, columns);
            int row = i / grid;
            questions[i * columns + axes.across()] = between(across, (i % grid) / (grid - 1.0));
            questions[i * columns + axes.up()] = between(up, 1 - row / (grid - 1.0));
        }
        int outputs = graph.outputs();
        double[] answers = new double[grid * grid * outputs];
        graph.predictor().predict(questions, grid * grid, answers);
        int[] colours = new int[SIDE * SIDE];
        double[] mixed = new double[outputs];
        for (int row = 0; row < SIDE; row++) {
            double down = (row + 0.5) / SIDE * (grid - 1);
            int r = (int) down;
            for (int column = 0; column < SIDE; column++) {
                double along = (column + 0.5) / SIDE * (grid - 1);
                int c = (int) along;
                for (int j = 0; j < outputs; j++) {
                    double upper = mix(answers, ((r * grid) + c) * outputs + j, outputs, along - c);
                    double lower = mix(answers, ((r + 1) * grid + c) * outputs + j, outputs, along - c);
                    mixed[j] = upper + (lower - upper) * (down - r);
                }
                colours[row * SIDE + column] = shades.of(mixed, 0);
            }
        }
        return colours;
    }

    private static double mix(double[] values, int at, int next, double share) {
        return values[at] + (values[at + next] - values[at]) * share;
    }

    private void curve() {
        double[] across = Axes.range(graph, 0);
        double room = 0.08 * (shades.greatest() - shades.least());
        double[] up = {shades.least() - room, shades.greatest() + room};
        canvas.rectangle(left, top, width, height, Palette.GROUND);
        int places = SIDE;
        double[] questions = new double[places];
        for (int i = 0; i < places; i++) {
            questions[i] = between(across, i / (places - 1.0));
        }
        double[] answers = new double[places * graph.outputs()];
        graph.predictor().predict(questions, places, answers);
        int targets = graph.targets().size();
        int step = 1 + (graph.examples().size() - 1) / MOST_POINTS;
        for (int i = 0; i < graph.examples().size(); i += step) {
            double target = graph.examples().targets().get(i * targets);
            double shown = graph.classifies() ? target == 0 ? shades.least() : shades.greatest() : target;
            double x = at(graph.examples().columns().get(i), across, left, width);
            point(
                    x,
                    at(shown, up, top + height, -height),
                    graph.classifies() ? shades.ofTarget(target) : Palette.POSITIVE);
        }
        int output = graph.encoding().perClass() ? 1 : 0;
        double[] line = new double[2 * places];
        for (int i = 0; i < places; i++) {
            double y = at(answers[i * graph.outputs() + output], up, top + height, -height);
            line[2 * i] = at(questions[i], across, left, width);
            line[2 * i + 1] = Double.isNaN(y) ? top + height : Math.max(top, Math.min(top + height, y));
        }
        canvas.line(line, 3, Palette.INK);
        frame(across, 0, up, graph.targets().get(0));
    }

    private void frame(double[] across, int column, double[] up, String upward) {
        double[] around = {left, top, left + width, top, left + width, top + height, left, top + height, left, top};
        canvas.line(around, 1, Palette.FAINT);
        double below = top + height + 1.3 * TEXT;
        label(left, below, Canvas.Anchor.START, number(across[0]));
        label(
                left + width / 2,
                below,
                Canvas.Anchor.MIDDLE,
                graph.features().columns().get(column));
        label(left + width, below, Canvas.Anchor.END, number(across[1]));
        double beside = left - 0.4 * TEXT;
        label(beside, top + height, Canvas.Anchor.END, number(up[0]));
        label(beside, top + height / 2, Canvas.Anchor.END, upward.length() > 6 ? upward.substring(0, 5) + "…" : upward);
        label(beside, top + 0.8 * TEXT, Canvas.Anchor.END, number(up[1]));
    }

    private void label(double x, double y, Canvas.Anchor anchor, String text) {
        canvas.text(x, y, TEXT, anchor, Palette.FAINT, text);
    }

    private static String number(double value) {
        return Decimal.print(value, 2);
    }

    private static double between(double[] range, double share) {
        return range[0] + (range[1] - range[0]) * share;
    }

    private static double at(double value, double[] range, double start, double length) {
        return start + (value - range[0]) / (range[1] - range[0]) * length;
    }
}
