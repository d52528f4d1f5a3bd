package org.neurone.engine.data.source;

import java.util.List;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Shape;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.Task;
import org.neurone.engine.data.table.Column;
import org.neurone.engine.data.table.DigitsPacked;
import org.neurone.engine.data.table.Pixels;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.Unusable;

/**
 * 1,797 handwritten digits as pictures of 8 × 8 pixels, ink from 0 to 1. E. Alpaydin and C. Kaynak, “Optical Recognition
 * of Handwritten Digits”, 1998, UCI Machine Learning Repository.
 *
 * @param task classes, or {@link Task#REPRODUCE} where the inputs are the targets
 */
public record Digits(Task task) implements Source {
    private static final int SIDE = DigitsPacked.SIDE;
    private static final int PIXELS = DigitsPacked.PIXELS;
    /** The published counts are of 4 × 4 pixels each. */
    private static final double FULL_INK = 16;

    private static final List<String> CLASSES = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    /** @throws IllegalArgumentException for {@link Task#REGRESS} */
    public Digits {
        Reproduction.require(task);
    }

    /** To be told apart. */
    public Digits() {
        this(Task.CLASSIFY);
    }

    @Override
    public DataInfo describe(Tables tables) {
        DataInfo classes = DataInfo.classes(
                        Pixels.columns(SIDE, SIDE), DigitsPacked.TARGET, CLASSES, DigitsPacked.EXAMPLES)
                .withInput(Shape.picture(SIDE, SIDE, 1));
        return Reproduction.asked(task) ? Reproduction.of(classes, 0, 1) : classes;
    }

    /** @throws DataException where the host does not have the set at hand */
    @Override
    public Examples examples(Tables tables, long seed) {
        Table table = tables.bundled("digits");
        if (table == null) {
            throw new DataException(Unusable.NO_DIGITS);
        }
        int rows = DigitsPacked.EXAMPLES;
        double[] inputs = new double[rows * PIXELS];
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            double[] ink = numbers(table, pixel);
            for (int i = 0; i < rows; i++) {
                inputs[i * PIXELS + pixel] = ink[i] / FULL_INK;
            }
        }
        Examples labelled = new Examples(rows, inputs, numbers(table, PIXELS).clone());
        return Reproduction.asked(task) ? Reproduction.of(labelled) : labelled;
    }

    private static double[] numbers(Table table, int position) {
        if (table.rows() == DigitsPacked.EXAMPLES
                && position < table.names().size()
                && table.column(position) instanceof Column.Numbers numbers) {
            return numbers.cells();
        }
        throw new IllegalArgumentException("the host's set of digits is not the one that comes with the engine");
    }
}
