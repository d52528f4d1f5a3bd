package org.neurone.engine.data.source;

import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.number.Elementary;

/**
 * Rings around one middle, one a class: ring k of n lies between k/n and (k + 0.6)/n of 3.
 *
 * @param classes number of rings, 2 to 6
 * @param noise share of 3 by which each coordinate may lie off, 0 to 1
 * @param samples number of examples, at least as many as rings
 */
public record Rings(int classes, double noise, int samples) implements Source {
    /** Rings, and with them classes, at most. */
    public static final int MOST_CLASSES = 6;

    private static final double WIDTH = 0.6;

    /** @throws IllegalArgumentException where a setting is out of its range */
    public Rings {
        Scatter.check(noise, samples);
        if (classes < 2 || classes > MOST_CLASSES) {
            throw new IllegalArgumentException("rings are from 2 to " + MOST_CLASSES + ", but this is " + classes);
        }
    }

    @Override
    public DataInfo describe(Tables tables) {
        return Scatter.describe(samples, Scatter.numbered(classes)).asCurved();
    }

    @Override
    public Examples examples(Tables tables, long seed) {
        return Scatter.draw(samples, classes, noise, seed, (random, label, point) -> {
            double share = (label + random.uniform(0, WIDTH)) / classes;
            double angle = random.uniform(0, 2 * Math.PI);
            point[0] = share * Scatter.RADIUS * Elementary.cos(angle);
            point[1] = share * Scatter.RADIUS * Elementary.sin(angle);
        });
    }
}
