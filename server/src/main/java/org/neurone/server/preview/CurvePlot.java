package org.neurone.server.preview;

import org.neurone.engine.Trainer;
import org.neurone.engine.data.Dataset;
import org.neurone.engine.data.Examples;
import org.neurone.engine.picture.Canvas;

/** What a network over one column makes of it, as a curve among its examples. */
final class CurvePlot {

    private static final int POINTS = 200;
    private static final double MARGIN = 0.08;

    private final Trainer trainer;
    private final Examples examples;

    CurvePlot(Trainer trainer, Examples examples) {
        this.trainer = trainer;
        this.examples = examples;
    }

    void draw(Canvas canvas, Box box) {
        int width = trainer.plan().outputs();
        double[] across = range(examples.inputs(), examples.size(), 1);
        double[] columns = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            columns[i] = across[0] + i / (POINTS - 1.0) * (across[1] - across[0]);
        }
        double[] outputs = new double[POINTS * width];
        trainer.predict(columns, POINTS, outputs, null);
        double[] up =
                range(trainer.data().train().targets(), trainer.data().train().size(), width);
        canvas.rectangle(box.x(), box.y(), box.width(), box.height(), Colours.WHITE);
        points(canvas, box, across, up, trainer.data().train());
        points(canvas, box, across, up, trainer.data().test());
        double[] line = new double[2 * POINTS];
        for (int i = 0; i < POINTS; i++) {
            line[2 * i] = box.x() + i / (POINTS - 1.0) * box.width();
            line[2 * i + 1] = box.y() + (1 - bounded(share(up, outputs[i * width]))) * box.height();
        }
        canvas.line(line, 4, Colours.diverging(1));
    }

    private void points(Canvas canvas, Box box, double[] across, double[] up, Dataset.Part part) {
        int width = trainer.plan().outputs();
        for (int i = 0; i < part.size(); i++) {
            double x = box.x() + bounded(share(across, examples.inputs()[part.rows()[i]])) * box.width();
            double y = box.y() + (1 - bounded(share(up, part.targets()[i * width]))) * box.height();
            canvas.disc(x, y, 4, Colours.diverging(-1));
        }
    }

    private static double[] range(double[] values, int count, int width) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            low = Math.min(low, values[i * width]);
            high = Math.max(high, values[i * width]);
        }
        double margin = high > low ? MARGIN * (high - low) : 1;
        return new double[] {low - margin, high + margin};
    }

    private static double share(double[] range, double value) {
        return (value - range[0]) / (range[1] - range[0]);
    }

    private static double bounded(double share) {
        return share >= 0 ? Math.min(1, share) : 0;
    }
}
