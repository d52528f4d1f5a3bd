package org.neurone.engine.data.source;

import java.util.List;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.table.Pixels;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;

/**
 * Pictures of 8 × 8 pixels with one pen stroke each: level, upright, one of the two diagonals, or a cross of a level and an
 * upright one. Place, length and ink are drawn at random: a first task for a convolution, whose kernels learn to look
 * like the strokes.
 *
 * @param noise greatest grey added to or taken from a pixel, as a share of black, 0 to 1
 * @param samples number of examples, at least 2
 */
public record Strokes(double noise, int samples) implements Source {
    private static final int SIDE = 8;
    private static final int PIXELS = SIDE * SIDE;
    private static final List<String> CLASSES = List.of("cross", "falling", "horizontal", "rising", "vertical");
    private static final int CROSS = 0;
    private static final int FALLING = 1;
    private static final int HORIZONTAL = 2;
    private static final int RISING = 3;
    private static final int VERTICAL = 4;

    /** @throws IllegalArgumentException where a setting is out of its range */
    public Strokes {
        Scatter.check(noise, samples);
    }

    @Override
    public DataInfo describe(Tables tables) {
        return DataInfo.classes(Pixels.columns(SIDE, SIDE), "stroke", CLASSES, samples)
                .withInput(Shape.picture(SIDE, SIDE, 1));
    }

    @Override
    public Examples examples(Tables tables, long seed) {
        Rng random = Rng.of(seed, Stream.DATA);
        Rng grey = Rng.of(seed, Stream.NOISE);
        double[] inputs = new double[samples * PIXELS];
        double[] labels = new double[samples];
        for (int i = 0; i < samples; i++) {
            int label = i % CLASSES.size();
            labels[i] = label;
            draw(random, label, inputs, i * PIXELS);
            for (int p = 0; p < PIXELS; p++) {
                double pixel = inputs[i * PIXELS + p] + grey.uniform(-noise, noise);
                inputs[i * PIXELS + p] = pixel < 0 ? 0 : pixel > 1 ? 1 : pixel;
            }
        }
        return new Examples(samples, inputs, labels);
    }

    /** A stroke of 5 or 7 pixels through a middle that leaves at least half of it inside the picture. */
    private static void draw(Rng random, int label, double[] picture, int at) {
        int reach = 2 + random.below(2);
        int row = 2 + random.below(SIDE - 4);
        int column = 2 + random.below(SIDE - 4);
        double ink = random.uniform(0.6, 1);
        for (int step = -reach; step <= reach; step++) {
            if (label == HORIZONTAL || label == CROSS) {
                draw(picture, at, row, column + step, ink);
            }
            if (label == VERTICAL || label == CROSS) {
                draw(picture, at, row + step, column, ink);
            }
            if (label == FALLING) {
                draw(picture, at, row + step, column + step, ink);
            }
            if (label == RISING) {
                draw(picture, at, row - step, column + step, ink);
            }
        }
    }

    private static void draw(double[] picture, int at, int row, int column, double ink) {
        if (row >= 0 && row < SIDE && column >= 0 && column < SIDE) {
            picture[at + row * SIDE + column] = ink;
        }
    }
}
