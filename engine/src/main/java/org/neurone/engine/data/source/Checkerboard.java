package org.neurone.engine.data.source;

import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.table.Tables;

/**
 * A board of dark and light squares, corner to corner from (−3, −3) to (3, 3); the lower left one is dark.
 *
 * @param squares on each side, 2 to 8; 2 is the exclusive or
 * @param noise share of 3 by which each coordinate may lie off, 0 to 1
 * @param samples number of examples, at least 2
 */
public record Checkerboard(int squares, double noise, int samples) implements Source {
    /** Squares on a side, at most. */
    public static final int MOST_SQUARES = 8;

    /** @throws IllegalArgumentException where a setting is out of its range */
    public Checkerboard {
        Scatter.check(noise, samples);
        if (squares < 2 || squares > MOST_SQUARES) {
            throw new IllegalArgumentException(
                    "a side has from 2 to " + MOST_SQUARES + " squares, but this is " + squares);
        }
    }

    @Override
    public DataInfo describe(Tables tables) {
        return Scatter.describe(samples, "dark", "light").asCurved();
    }

    @Override
    public Examples examples(Tables tables, long seed) {
        double side = 2 * Scatter.RADIUS / squares;
        return Scatter.draw(samples, 2, noise, seed, (random, label, point) -> {
            int column = random.below(squares);
            int row = random.below(squares);
            while (((column + row) & 1) != label) {
                column = random.below(squares);
                row = random.below(squares);
            }
            point[0] = (column + random.uniform()) * side - Scatter.RADIUS;
            point[1] = (row + random.uniform()) * side - Scatter.RADIUS;
        });
    }
}
