package org.neurone.server.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neurone.dsl.picture.Canvas;
import org.neurone.engine.Trainer;
import org.neurone.engine.TrainingListener;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.words.Wording;
import org.neurone.server.picture.PixelCanvas;

/**
 * How the loss went, epoch by epoch, on what is learned from and on the test part: in letters or as a picture. The losses' axis is
 * logarithmic where the largest is thirty times the smallest or more.
 */
final class LossPlot implements TrainingListener {
    /** More epochs than this are thinned out: every second one goes, and half as many come from there on. */
    private static final int MOST = 400;

    private static final double LOGARITHMIC = 30;
    private static final int COLUMNS = 64;
    private static final int ROWS = 14;

    private final List<Sample> samples = new ArrayList<>();
    private long every = 1;

    /**
     * What one epoch came to.
     *
     * @param test NaN without a test part
     */
    private record Sample(long epoch, double train, double test) {}

    @Override
    public void epoch(Trainer trainer) {
        if (trainer.epoch() % every != 0) {
            return;
        }
        double test = trainer.test().size() > 0 ? trainer.testLoss() : Double.NaN;
        samples.add(new Sample(trainer.epoch(), trainer.loss(), test));
        if (samples.size() > MOST) {
            every *= 2;
            samples.removeIf(sample -> sample.epoch() % every != 0);
        }
    }

    /** Where a loss stands between the least, 0, and the largest, 1. */
    private final class Scale {
        private double least = Double.POSITIVE_INFINITY;
        private double largest = Double.NEGATIVE_INFINITY;

        Scale() {
            for (Sample sample : samples) {
                for (double loss : new double[] {sample.train(), sample.test()}) {
                    if (Double.isFinite(loss)) {
                        least = Math.min(least, loss);
                        largest = Math.max(largest, loss);
                    }
                }
            }
        }

        boolean isEmpty() {
            return least > largest;
        }

        double of(double loss) {
            if (least == largest) {
                return 0.5;
            }
            return least > 0 && largest / least >= LOGARITHMIC
                    ? Math.log(loss / least) / Math.log(largest / least)
                    : (loss - least) / (largest - least);
        }
    }

    private double across(Sample sample) {
        long first = samples.get(0).epoch();
        long last = samples.get(samples.size() - 1).epoch();
        return last == first ? 0.5 : (double) (sample.epoch() - first) / (last - first);
    }

    /** In letters: ● what is learned from, ○ the test part. */
    void print(PrintWriter out) {
        Scale scale = new Scale();
        if (scale.isEmpty()) {
            return;
        }
        char[][] cells = new char[ROWS][COLUMNS];
        for (char[] row : cells) {
            Arrays.fill(row, ' ');
        }
        boolean tested = false;
        for (Sample sample : samples) {
            tested |= mark(cells, scale, sample, sample.test(), '○');
        }
        for (Sample sample : samples) {
            mark(cells, scale, sample, sample.train(), '●');
        }
        String top = Decimal.print(scale.largest, 3);
        String bottom = Decimal.print(scale.least, 3);
        int margin = Math.max(top.length(), bottom.length());
        for (int row = 0; row < ROWS; row++) {
            String label = row == 0 ? top : row == ROWS - 1 ? bottom : "";
            String line = " ".repeat(margin - label.length()) + label + " │" + new String(cells[row]);
            out.println(line.stripTrailing());
        }
        out.println(" ".repeat(margin) + " └" + "─".repeat(COLUMNS));
        Wording parts = tested
                ? Wording.of("   ● training, ○ test", "   ● entraînement, ○ test")
                : Wording.of("   ● training", "   ● entraînement");
        out.println(" ".repeat(margin + 2)
                + Program.tongue().of(epochs())
                + Program.tongue().of(parts));
        out.flush();
    }

    private Wording epochs() {
        long first = samples.get(0).epoch();
        long last = samples.get(samples.size() - 1).epoch();
        return Wording.of("loss, epochs " + first + " to " + last, "perte, époques " + first + " à " + last);
    }

    private boolean mark(char[][] cells, Scale scale, Sample sample, double loss, char sign) {
        if (!Double.isFinite(loss)) {
            return false;
        }
        int column = (int) Math.round(across(sample) * (COLUMNS - 1));
        int row = (int) Math.round((1 - scale.of(loss)) * (ROWS - 1));
        cells[row][column] = sign;
        return true;
    }

    /** As a picture of 960 by 540 pixels: blue what is learned from, orange the test part. */
    byte[] png() {
        PixelCanvas canvas = new PixelCanvas(960, 540);
        Scale scale = new Scale();
        if (!scale.isEmpty()) {
            draw(canvas, scale);
        }
        return canvas.png();
    }

    private void draw(Canvas canvas, Scale scale) {
        double left = 90;
        double top = 30;
        double width = canvas.width() - left - 30;
        double height = canvas.height() - top - 70;
        canvas.line(new double[] {left, top, left, top + height, left + width, top + height}, 1.5, 0xFF555555);
        canvas.text(left - 10, top + 6, 18, Canvas.Anchor.END, 0xFF333333, Decimal.print(scale.largest, 3));
        canvas.text(left - 10, top + height, 18, Canvas.Anchor.END, 0xFF333333, Decimal.print(scale.least, 3));
        String below = Program.tongue().of(epochs());
        canvas.text(left + width / 2, top + height + 40, 18, Canvas.Anchor.MIDDLE, 0xFF333333, below);
        for (boolean test : new boolean[] {true, false}) {
            double[] points = new double[samples.size() * 2];
            int count = 0;
            for (Sample sample : samples) {
                double loss = test ? sample.test() : sample.train();
                if (Double.isFinite(loss)) {
                    points[count++] = left + across(sample) * width;
                    points[count++] = top + (1 - scale.of(loss)) * height;
                }
            }
            if (count >= 4) {
                canvas.line(Arrays.copyOf(points, count), 2.5, test ? 0xFFD9790D : 0xFF0877BD);
            }
        }
    }
}
