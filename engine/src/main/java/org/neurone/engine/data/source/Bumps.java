package org.neurone.engine.data.source;

import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.number.Elementary;

/**
 * Values of two hills and two hollows for x and y from −3 to 3: z = Σ ±e^(−d²) with d the distance to (±1.5, ±1.5), hills
 * where both signs are the same. z lies between −1 and 1.
 *
 * @param noise by how much a value may lie off, 0 to 1
 * @param samples number of examples, at least 2
 */
public record Bumps(double noise, int samples) implements Source {
    private static final double CENTRE = 1.5;

    /** @throws IllegalArgumentException where a setting is out of its range */
    public Bumps {
        Scatter.check(noise, samples);
    }

    @Override
    public DataInfo describe(Tables tables) {
        return Curves.describe(Scatter.COLUMNS, "z", samples)
                .withRange(-1 - noise, 1 + noise)
                .asCurved();
    }

    @Override
    public Examples examples(Tables tables, long seed) {
        double r = Scatter.RADIUS;
        return Curves.draw(2, samples, -r, r, noise, seed, point -> {
            double x = point[0];
            double y = point[1];
            double hills = bump(x, y, CENTRE, CENTRE) + bump(x, y, -CENTRE, -CENTRE);
            double hollows = bump(x, y, CENTRE, -CENTRE) + bump(x, y, -CENTRE, CENTRE);
            return hills - hollows;
        });
    }

    private static double bump(double x, double y, double atX, double atY) {
        double across = (x - atX) * (x - atX);
        double along = (y - atY) * (y - atY);
        return Elementary.exp(-(across + along));
    }
}
