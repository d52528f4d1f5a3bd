package org.neurone.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.engine.data.source.CsvSource;
import org.neurone.engine.data.source.Points;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.number.Values;
import org.neurone.engine.reason.DataException;

class ScalingTest {
    // Two features of four examples: 2, 4, 4, 6 (mean 4, variance 2) and a constant.
    private static final double[] VALUES = {2, 7.1, 4, 7.1, 4, 7.1, 6, 7.1};

    @Test
    void standardGivesMeanZeroAndVarianceOne() {
        Scaling scaling = Scaling.learn(Normalize.STANDARD, VALUES, 4, 2, feature -> false);
        assertArrayEquals(new double[] {4, 7.1}, scaling.shift());
        assertArrayEquals(new double[] {Math.sqrt(2), 1}, scaling.scale());
        double[] scaled = VALUES.clone();
        scaling.apply(scaled, 4);
        double side = 2 / Math.sqrt(2);
        assertArrayEquals(new double[] {-side, 0, 0, 0, 0, 0, side, 0}, scaled);
    }

    @Test
    void rangeGivesZeroToOne() {
        double[] scaled = VALUES.clone();
        Scaling.learn(Normalize.RANGE, VALUES, 4, 2, feature -> false).apply(scaled, 4);
        assertArrayEquals(new double[] {0, 0, 0.5, 0, 0.5, 0, 1, 0}, scaled);
    }

    @Test
    void noneLeavesEveryBit() {
        double[] values = {-0.0, 0.1, Double.MIN_VALUE, -1e300};
        double[] scaled = values.clone();
        Scaling.learn(Normalize.NONE, values, 2, 2, feature -> false).apply(scaled, 2);
        assertEquals(Values.of(values), Values.of(scaled));
    }

    @Test
    void constantColumnNeverGivesNaN() {
        // A mean of rounded sums is not the constant itself; its deviation would be noise.
        double[] tenths = new double[1000];
        java.util.Arrays.fill(tenths, 0.1);
        for (Normalize how : Normalize.values()) {
            double[] scaled = tenths.clone();
            Scaling.learn(how, tenths, 1000, 1, feature -> false).apply(scaled, 1000);
            for (double value : scaled) {
                assertEquals(how == Normalize.NONE ? 0.1 : 0, value);
            }
        }
    }

    @Test
    void tinyDifferencesDoNotUnderflowToZero() {
        double[] values = {0, 1e-200, 2e-200};
        double[] scaled = values.clone();
        Scaling.learn(Normalize.STANDARD, values, 3, 1, feature -> false).apply(scaled, 3);
        for (double value : scaled) {
            assertTrue(Math.abs(value) <= 1, "finite and of common size: " + value);
        }
    }

    @Test
    void figuresComeFromTheTrainingPartAlone() {
        double[] rows = new double[40 * 2];
        for (int i = 0; i < 40; i++) {
            rows[2 * i] = i * i;
            rows[2 * i + 1] = i % 2;
        }
        DataSpec spec =
                new DataSpec(new Points(Values.of(rows), 2, Task.CLASSIFY, List.of()), 0.25, 5, Normalize.STANDARD);
        Dataset data = Dataset.of(spec, List.of(), Encoding.BINARY, Tables.none());
        double mean = 0;
        for (int i : data.train().rows()) {
            mean += (double) i * i / 30;
        }
        double variance = 0;
        for (int i : data.train().rows()) {
            variance += ((double) i * i - mean) * ((double) i * i - mean) / 30;
        }
        assertEquals(mean, data.features().scaling().shift()[0], 1e-10);
        assertEquals(Math.sqrt(variance), data.features().scaling().scale()[0], 1e-10);
        for (int i = 0; i < 10; i++) {
            double raw = (double) data.test().rows()[i] * data.test().rows()[i];
            assertEquals((raw - mean) / Math.sqrt(variance), data.test().inputs()[i], 1e-12);
        }
    }

    @Test
    void anInputThatSaysWhichTextACellHoldsStaysZeroOrOne() {
        Tables tables = Tables.of("t", Csv.read("size,colour,y\n1,red,a\n2,blue,b\n3,red,a\n6,,b\n"));
        CsvSource source = new CsvSource("t", List.of(), null, null, List.of(), null, "flag");
        DataSpec spec = new DataSpec(source, 0.0, 1, Normalize.STANDARD);
        Scaling columns =
                Dataset.of(spec, List.of(), Encoding.BINARY, tables).features().scaling();
        assertArrayEquals(new double[] {3, 0, 0, 0}, columns.shift());
        assertArrayEquals(new double[] {Math.sqrt(3.5), 1, 1, 1}, columns.scale());

        Term red = new Term.Column("colour=red");
        Term both = new Term.Product(List.of(red, new Term.Column("size")));
        Scaling terms = Dataset.of(spec, List.of(red, both), Encoding.BINARY, tables)
                .features()
                .scaling();
        assertArrayEquals(new double[] {0, 1}, terms.shift());
        assertArrayEquals(new double[] {1, Math.sqrt(1.5)}, terms.scale());
    }

    @Test
    void numbersTooLargeToScaleAreRefusedWithASentence() {
        DataSpec spec = new DataSpec(Points.of(1.5e308, 0, 0, -1.5e308, 1, 1, 1e308, 2, 0), 0.0, 1, Normalize.STANDARD);
        DataException fault =
                assertThrows(DataException.class, () -> Dataset.of(spec, List.of(), Encoding.BINARY, Tables.none()));
        assertEquals("normalize", fault.parameter());
    }
}
