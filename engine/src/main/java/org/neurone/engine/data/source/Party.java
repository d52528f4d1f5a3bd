package org.neurone.engine.data.source;

import java.util.List;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.table.Tables;

/**
 * The lecture's first perceptron: three friends may come to a party or not, and one goes when enough of them do. All
 * eight cases once, counted in binary, all of them to learn from.
 *
 * @param threshold friends it takes, 1 to 3
 */
public record Party(int threshold) implements Source {
    /** How many there are to wait for. */
    public static final int FRIENDS = 3;

    private static final int CASES = 8;

    /** @throws IllegalArgumentException where a setting is out of its range */
    public Party {
        if (threshold < 1 || threshold > FRIENDS) {
            throw new IllegalArgumentException("the threshold is from 1 to 3 friends, but this is " + threshold);
        }
    }

    @Override
    public DataInfo describe(Tables tables) {
        return DataInfo.classes(List.of("anna", "ben", "chloe"), "go", List.of("stay", "go"), CASES)
                .withTest(0);
    }

    @Override
    public Examples examples(Tables tables, long seed) {
        double[] inputs = new double[CASES * FRIENDS];
        double[] labels = new double[CASES];
        for (int i = 0; i < CASES; i++) {
            int come = 0;
            for (int j = 0; j < FRIENDS; j++) {
                int comes = (i >> (FRIENDS - 1 - j)) & 1;
                inputs[i * FRIENDS + j] = comes;
                come += comes;
            }
            labels[i] = come >= threshold ? 1 : 0;
        }
        return new Examples(CASES, inputs, labels);
    }
}
