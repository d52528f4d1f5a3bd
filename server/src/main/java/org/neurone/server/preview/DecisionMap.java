package org.neurone.server.preview;

import org.neurone.engine.Trainer;
import org.neurone.engine.data.Dataset;
import org.neurone.engine.data.Examples;
import org.neurone.engine.picture.Canvas;
import org.neurone.engine.plan.PlannedLayer;

/** What a network makes of the plane that its two columns span, with its examples on it. */
final class DecisionMap {

    private static final int FINEST = 120;
    private static final int COARSEST = 24;
    private static final double MULTIPLICATIONS = 3e8;
    private static final double MARGIN = 0.06;
    private static final int MOST_POINTS = 600;

    private final Trainer trainer;
    private final Examples examples;
    private final OutputColours colours;
    private final double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    private final double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};

    /**
     * A map.
     *
     * @param trainer of a network over two columns
     * @param examples as its source gives them
     */
    DecisionMap(Trainer trainer, Examples examples) {
        this.trainer = trainer;
        this.examples = examples;
        this.colours = new OutputColours(trainer);
        for (int i = 0; i < examples.size(); i++) {
            for (int axis = 0; axis < 2; axis++) {
                low[axis] = Math.min(low[axis], examples.inputs()[2 * i + axis]);
                high[axis] = Math.max(high[axis], examples.inputs()[2 * i + axis]);
            }
        }
        for (int axis = 0; axis < 2; axis++) {
            double margin = high[axis] > low[axis] ? MARGIN * (high[axis] - low[axis]) : 1;
            low[axis] -= margin;
            high[axis] += margin;
        }
    }

    void draw(Canvas canvas, Box box) {
        int cells = resolution();
        double[] columns = new double[2 * cells * cells];
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                int at = 2 * (row * cells + column);
                columns[at] = low[0] + (column + 0.5) / cells * (high[0] - low[0]);
                columns[at + 1] = high[1] - (row + 0.5) / cells * (high[1] - low[1]);
            }
        }
        int width = trainer.plan().outputs();
        double[] outputs = new double[cells * cells * width];
        trainer.predict(columns, cells * cells, outputs, null);
        int[] shades = new int[cells * cells];
        for (int cell = 0; cell < shades.length; cell++) {
            shades[cell] = colours.predicted(outputs, cell * width);
        }
        canvas.cells(box.x(), box.y(), box.width(), box.height(), cells, cells, shades);
        points(canvas, box, trainer.data().train(), 5.5);
        points(canvas, box, trainer.data().test(), 4);
    }

    private void points(Canvas canvas, Box box, Dataset.Part part, double radius) {
        int step = 1 + part.size() / MOST_POINTS;
        for (int i = 0; i < part.size(); i += step) {
            int row = part.rows()[i];
            double x = box.x() + share(0, examples.inputs()[2 * row]) * box.width();
            double y = box.y() + (1 - share(1, examples.inputs()[2 * row + 1])) * box.height();
            canvas.disc(x, y, radius + 1.2, Colours.WHITE);
            canvas.disc(x, y, radius, colours.desired(part, i));
        }
    }

    private double share(int axis, double value) {
        return (value - low[axis]) / (high[axis] - low[axis]);
    }

    /** As fine as the network's cost allows. */
    private int resolution() {
        double cost = 1;
        for (PlannedLayer layer : trainer.plan().layers()) {
            cost += layer.layer().cost();
        }
        int affordable = (int) Math.sqrt(MULTIPLICATIONS / cost);
        return Math.max(COARSEST, Math.min(FINEST, affordable));
    }
}
