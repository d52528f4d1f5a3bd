package org.neurone.engine.data.source;

import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.number.Elementary;

/**
 * Values of a wave: y = sin(2x) for x from −3 to 3, nearly two waves.
 *
 * @param noise by how much a value may lie off, 0 to 1
 * @param samples number of examples, at least 2
 */
public record Sine(double noise, int samples) implements Source {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public Sine {
        Scatter.check(noise, samples);
    }

    @Override
    public DataInfo describe(Tables tables) {
        return Curves.describe(Scatter.COLUMNS.subList(0, 1), "y", samples)
                .withRange(-1 - noise, 1 + noise)
                .asCurved();
    }

    @Override
    public Examples examples(Tables tables, long seed) {
        double r = Scatter.RADIUS;
        return Curves.draw(1, samples, -r, r, noise, seed, point -> Elementary.sin(2 * point[0]));
    }
}
