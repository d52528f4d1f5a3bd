package org.neurone.engine.data.source;

import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.number.Elementary;

/**
 * A disc of one class inside a ring of the other: radius up to 0.5 and 0.7 to 1 of 3.
 *
 * @param noise share of the radius by which each coordinate may lie off, 0 to 1
 * @param samples number of examples, at least 2
 */
public record Circle(double noise, int samples) implements Source {
    private static final double TURN = 2 * Math.PI;

    /** @throws IllegalArgumentException where a setting is out of its range */
    public Circle {
        Scatter.check(noise, samples);
    }

    @Override
    public DataInfo describe(Tables tables) {
        return Scatter.describe(samples, "inside", "outside").asCurved();
    }

    @Override
    public Examples examples(Tables tables, long seed) {
        return Scatter.draw(samples, 2, noise, seed, (random, label, point) -> {
            double share = label == 0 ? random.uniform(0, 0.5) : random.uniform(0.7, 1);
            double angle = random.uniform(0, TURN);
            point[0] = share * Scatter.RADIUS * Elementary.cos(angle);
            point[1] = share * Scatter.RADIUS * Elementary.sin(angle);
        });
    }
}
