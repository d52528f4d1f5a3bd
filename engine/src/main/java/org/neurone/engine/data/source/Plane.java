package org.neurone.engine.data.source;

import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.table.Tables;

/**
 * Values on a slope: z = (x + y) / 6 for x and y from −3 to 3, so z from −1 to 1.
 *
 * @param noise by how much a value may lie off, 0 to 1
 * @param samples number of examples, at least 2
 */
public record Plane(double noise, int samples) implements Source {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public Plane {
        Scatter.check(noise, samples);
    }

    @Override
    public DataInfo describe(Tables tables) {
        return Curves.describe(Scatter.COLUMNS, "z", samples).withRange(-1 - noise, 1 + noise);
    }

    @Override
    public Examples examples(Tables tables, long seed) {
        double r = Scatter.RADIUS;
        return Curves.draw(2, samples, -r, r, noise, seed, point -> (point[0] + point[1]) / (2 * r));
    }
}
