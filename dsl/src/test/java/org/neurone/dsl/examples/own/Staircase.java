package org.neurone.dsl.examples.own;

import java.util.List;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;
import org.neurone.engine.words.Wording;

/**
 * A data source of one's own: points between 0 and 1, above or below a staircase.
 *
 * @param steps of the staircase, at least 1
 */
public record Staircase(int steps) implements Source {
    private static final int SAMPLES = 500;

    /** For texts: {@code data staircase steps 4}. */
    static final Entry<Staircase> ENTRY = Entry.of(
                    "staircase",
                    Staircase.class,
                    Wording.of(
                            "Points above or below a staircase.", "Des points au-dessus ou au-dessous d’un escalier."))
            .option(
                    "steps",
                    ValueType.whole(1, 20),
                    3L,
                    staircase -> (long) staircase.steps(),
                    Wording.of("Number of steps.", "Nombre de marches."))
            .example("data staircase steps 4")
            .build(arguments -> new Staircase(arguments.whole("steps")));

    @Override
    public DataInfo describe(Tables tables) {
        return DataInfo.classes(List.of("x", "y"), "side", List.of("below", "above"), SAMPLES);
    }

    @Override
    public Examples examples(Tables tables, long seed) {
        Rng random = Rng.of(seed, Stream.DATA);
        double[] inputs = new double[2 * SAMPLES];
        double[] labels = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            double x = random.uniform();
            double y = random.uniform();
            inputs[2 * i] = x;
            inputs[2 * i + 1] = y;
            labels[i] = y * steps > Math.floor(x * steps) + 0.5 ? 1 : 0;
        }
        return new Examples(SAMPLES, inputs, labels);
    }
}
