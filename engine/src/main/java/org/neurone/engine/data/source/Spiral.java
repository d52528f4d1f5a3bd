package org.neurone.engine.data.source;

import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.number.Elementary;

/**
 * Two arms of an Archimedean spiral, one a class, the second turned by half a circle: radius 3u at the angle 2π·turns·u.
 *
 * @param turns how often an arm goes around, 0.25 to 4
 * @param noise share of 3 by which each coordinate may lie off, 0 to 1
 * @param samples number of examples, at least 2
 */
public record Spiral(double turns, double noise, int samples) implements Source {
    /** Turns of an arm, at least. */
    public static final double LEAST_TURNS = 0.25;
    /** Turns of an arm, at most. */
    public static final double MOST_TURNS = 4;
    /** The arms begin a little outside the middle, where they would meet. */
    private static final double START = 0.08;

    /** @throws IllegalArgumentException where a setting is out of its range */
    public Spiral {
        Scatter.check(noise, samples);
        if (!(turns >= LEAST_TURNS && turns <= MOST_TURNS)) {
            throw new IllegalArgumentException("turns are from 0.25 to 4, but this is " + Decimal.print(turns));
        }
    }

    @Override
    public DataInfo describe(Tables tables) {
        return Scatter.describe(samples, "first", "second").asCurved();
    }

    @Override
    public Examples examples(Tables tables, long seed) {
        return Scatter.draw(samples, 2, noise, seed, (random, label, point) -> {
            double along = random.uniform(START, 1);
            double angle = 2 * Math.PI * (turns * along + label * 0.5);
            point[0] = along * Scatter.RADIUS * Elementary.cos(angle);
            point[1] = along * Scatter.RADIUS * Elementary.sin(angle);
        });
    }
}
