package org.neurone.dsl.export.drawing;

import org.neurone.dsl.export.graph.Graph;
import org.neurone.dsl.picture.Canvas;
import org.neurone.engine.data.Shape;

/** Examples that are pictures, each above the name of what the network takes it for: blue where that is right. */
final class PictureDrawing {
    private static final int ACROSS = 6;
    private static final int DOWN = 4;
    /** For so many examples the network is asked. */
    static final int MOST = ACROSS * DOWN;

    private static final double TEXT = 16;

    private PictureDrawing() {}

    static void draw(Graph graph, Canvas canvas, double x, double y, double width, double height) {
        int count = Math.min(MOST, graph.examples().size());
        int columns = graph.features().columns().size();
        int first = graph.examples().size() - count; // the last ones are those for testing
        double[] questions = new double[count * columns];
        for (int i = 0; i < questions.length; i++) {
            questions[i] = graph.examples().columns().get(first * columns + i);
        }
        double[] answers = new double[count * graph.outputs()];
        graph.predictor().predict(questions, count, answers);
        double cell = Math.min(width / ACROSS, height / DOWN - 1.4 * TEXT);
        double pitch = width / ACROSS;
        Shades shades = new Shades(graph);
        for (int i = 0; i < count; i++) {
            double left = x + (i % ACROSS + 0.5) * pitch - 0.44 * cell;
            int row = i / ACROSS;
            double top = y + row * (height / DOWN);
            Shape shape = graph.input();
            canvas.cells(
                    left, top, 0.88 * cell, 0.88 * cell, shape.height(), shape.width(), greys(graph, questions, i));
            String label = "";
            int colour = Palette.INK;
            if (graph.classifies()) {
                int decided = graph.encoding().decide(answers, i * graph.outputs(), graph.outputs());
                double target = graph.examples()
                        .targets()
                        .get((first + i) * graph.targets().size());
                label = graph.classes().get(decided);
                colour = decided == target ? Palette.POSITIVE : Palette.NEGATIVE;
            } else {
                colour = shades.of(answers, i * graph.outputs());
                canvas.rectangle(left, top + 0.9 * cell, 0.88 * cell, 6, colour);
            }
            canvas.text(left + 0.44 * cell, top + 0.9 * cell + TEXT, TEXT, Canvas.Anchor.MIDDLE, colour, label);
        }
    }

    /** From the picture's least number, light, to its greatest, dark; the mean of a pixel's channels. */
    private static int[] greys(Graph graph, double[] pictures, int number) {
        int channels = graph.input().channels();
        int pixels = graph.input().height() * graph.input().width();
        double[] values = new double[pixels];
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int pixel = 0; pixel < pixels; pixel++) {
            for (int c = 0; c < channels; c++) {
                values[pixel] += pictures[(number * pixels + pixel) * channels + c] / channels;
            }
            least = Math.min(least, values[pixel]);
            greatest = Math.max(greatest, values[pixel]);
        }
        int[] greys = new int[pixels];
        for (int pixel = 0; pixel < pixels; pixel++) {
            double share = greatest > least ? (values[pixel] - least) / (greatest - least) : 0;
            greys[pixel] = Palette.towards(Palette.INK, share);
        }
        return greys;
    }
}
