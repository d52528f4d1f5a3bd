package org.neurone.engine.data.source;

import java.util.List;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;

/**
 * Points of a plane drawn at random, each class in turn (example i is of class i mod classes). All sets fill about the
 * same square, −{@value #RADIUS} to {@value #RADIUS} in both directions: far enough from 0 that a unit's slope matters
 * from the first step, and about one turn of {@code sin(x)}.
 */
public final class Scatter {
    /** The greatest number of examples that a text may ask a generator for; a host's limits may be tighter. */
    public static final int MOST_SAMPLES = 1_000_000;

    /** Half the side of the square that the points lie in, before noise. */
    static final double RADIUS = 3;

    static final List<String> COLUMNS = List.of("x", "y");

    /** Draws one point of a class. */
    interface Draw {
        /** Puts x and y into {@code point[0]} and {@code point[1]}. */
        void draw(Rng random, int label, double[] point);
    }

    private Scatter() {}

    static DataInfo describe(int samples, String... classes) {
        return DataInfo.classes(COLUMNS, "class", List.of(classes), samples);
    }

    /** Class names “1” to “n”. */
    static String[] numbered(int classes) {
        String[] names = new String[classes];
        for (int k = 0; k < classes; k++) {
            names[k] = Integer.toString(k + 1);
        }
        return names;
    }

    /** @param noise share of {@link #RADIUS} by which each coordinate may be moved, in either direction */
    static Examples draw(int samples, int classes, double noise, long seed, Draw shape) {
        Rng random = Rng.of(seed, Stream.DATA);
        Rng moves = Rng.of(seed, Stream.NOISE);
        double reach = noise * RADIUS;
        double[] inputs = new double[samples * 2];
        double[] labels = new double[samples];
        double[] point = new double[2];
        for (int i = 0; i < samples; i++) {
            int label = i % classes;
            shape.draw(random, label, point);
            inputs[2 * i] = point[0] + moves.uniform(-reach, reach);
            inputs[2 * i + 1] = point[1] + moves.uniform(-reach, reach);
            labels[i] = label;
        }
        return new Examples(samples, inputs, labels);
    }

    /** @throws IllegalArgumentException where a setting is out of its range */
    static void check(double noise, int samples) {
        if (!(noise >= 0 && noise <= 1)) {
            throw new IllegalArgumentException("noise is a share from 0 to 1, but this is " + Decimal.print(noise));
        }
        if (samples < 2 || samples > MOST_SAMPLES) {
            throw new IllegalArgumentException("samples are from 2 to " + MOST_SAMPLES + ", but this is " + samples);
        }
    }
}
