package org.neurone.engine.data.source;

import java.util.Objects;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.data.term.Formula;
import org.neurone.engine.data.term.Program;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.NoNumber;
import org.neurone.engine.reason.Range;

/**
 * Values of a formula at numbers drawn evenly between two bounds.
 *
 * @param formula in x, or in x and y
 * @param from least x (and y)
 * @param to greatest x (and y), greater than {@code from}
 * @param noise share of half the values' range by which a value may lie off, 0 to 1
 * @param samples number of examples, at least 2
 */
public record FormulaSource(Formula formula, double from, double to, double noise, int samples) implements Source {
    /** How far from 0 the bounds lie where a text does not say. */
    public static final double DEFAULT_REACH = 2;

    /** @throws DataException where the formula cannot be read or the bounds are the wrong way round */
    public FormulaSource {
        Objects.requireNonNull(formula, "formula");
        formula.program();
        Scatter.check(noise, samples);
        if (!(from < to) || Double.isInfinite(to - from)) {
            throw new DataException(new Range(Range.Kind.BOUNDS, from, to), "from");
        }
    }

    @Override
    public DataInfo describe(Tables tables) {
        return Curves.describe(formula.columns(), formula.target(), samples);
    }

    @Override
    public double effort() {
        return formula.program().effort();
    }

    /** @throws DataException where the formula has no value between the bounds */
    @Override
    public Examples examples(Tables tables, long seed) {
        Program program = formula.program();
        double[] stack = new double[program.depth()];
        Examples exact = Curves.draw(
                formula.columns().size(), samples, from, to, 0, seed, point -> value(program, point, stack));
        double[] values = exact.targets();
        double least = values[0];
        double greatest = values[0];
        for (double value : values) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        double reach = noise * (greatest / 2 - least / 2);
        Rng moves = Rng.of(seed, Stream.NOISE);
        for (int i = 0; i < values.length; i++) {
            values[i] += moves.uniform(-reach, reach);
        }
        return exact;
    }

    private static double value(Program program, double[] point, double[] stack) {
        double value = program.run(point, 0, stack);
        if (!(Math.abs(value) <= Double.MAX_VALUE)) {
            throw new DataException(new NoNumber(NoNumber.Kind.FORMULA, "x", point[0]), "formula");
        }
        return value;
    }
}
