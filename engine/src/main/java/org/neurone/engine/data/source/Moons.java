package org.neurone.engine.data.source;

import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.number.Elementary;

/**
 * Two half circles of radius 2 that reach into each other, one a class: the lower one open upwards around (1, 0.5), the
 * upper one open downwards around (−1, −0.5).
 *
 * @param noise share of 3 by which each coordinate may lie off, 0 to 1
 * @param samples number of examples, at least 2
 */
public record Moons(double noise, int samples) implements Source {
    private static final double MOON = 2;

    /** @throws IllegalArgumentException where a setting is out of its range */
    public Moons {
        Scatter.check(noise, samples);
    }

    @Override
    public DataInfo describe(Tables tables) {
        return Scatter.describe(samples, "lower", "upper").asCurved();
    }

    @Override
    public Examples examples(Tables tables, long seed) {
        return Scatter.draw(samples, 2, noise, seed, (random, label, point) -> {
            double angle = random.uniform(0, Math.PI);
            double side = label == 0 ? 1 : -1;
            point[0] = side - side * MOON * Elementary.cos(angle);
            point[1] = side * 0.5 - side * MOON * Elementary.sin(angle);
        });
    }
}
