package org.neurone.engine.data.source;

import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.number.Elementary;

/**
 * Round clouds of normally distributed points, one a class, their centres evenly spaced on a circle of radius 2; the
 * standard deviation in each direction is a sixth of the distance between neighbours.
 *
 * @param classes number of clouds, 2 to 12
 * @param noise share of 3 by which each coordinate may lie off besides, 0 to 1
 * @param samples number of examples, at least 2
 */
public record Blobs(int classes, double noise, int samples) implements Source {
    /** Blobs, and with them classes, at most. */
    public static final int MOST_CLASSES = 12;

    private static final double CENTRES = 2;

    /** @throws IllegalArgumentException where a setting is out of its range */
    public Blobs {
        Scatter.check(noise, samples);
        if (classes < 2 || classes > MOST_CLASSES) {
            throw new IllegalArgumentException("blobs are from 2 to " + MOST_CLASSES + ", but this is " + classes);
        }
    }

    @Override
    public DataInfo describe(Tables tables) {
        return Scatter.describe(samples, Scatter.numbered(classes));
    }

    @Override
    public Examples examples(Tables tables, long seed) {
        double deviation = 2 * CENTRES * Elementary.sin(Math.PI / classes) / 6;
        return Scatter.draw(samples, classes, noise, seed, (random, label, point) -> {
            double angle = 2 * Math.PI * label / classes;
            point[0] = CENTRES * Elementary.cos(angle) + deviation * random.normal();
            point[1] = CENTRES * Elementary.sin(angle) + deviation * random.normal();
        });
    }
}
