package org.neurone.engine.data.source;

import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.table.Tables;

/**
 * Two round clouds of normally distributed points, one a class: centres (−1.5, −1.5) and (1.5, 1.5), standard deviation
 * 0.75 in each direction. A line splits nearly all of them.
 *
 * @param noise share of 3 by which each coordinate may lie off besides, 0 to 1
 * @param samples number of examples, at least 2
 */
public record Gauss(double noise, int samples) implements Source {
    private static final double CENTRE = 1.5;
    private static final double DEVIATION = 0.75;

    /** @throws IllegalArgumentException where a setting is out of its range */
    public Gauss {
        Scatter.check(noise, samples);
    }

    @Override
    public DataInfo describe(Tables tables) {
        return Scatter.describe(samples, "lower", "upper");
    }

    @Override
    public Examples examples(Tables tables, long seed) {
        return Scatter.draw(samples, 2, noise, seed, (random, label, point) -> {
            double centre = label == 0 ? -CENTRE : CENTRE;
            point[0] = centre + DEVIATION * random.normal();
            point[1] = centre + DEVIATION * random.normal();
        });
    }
}
