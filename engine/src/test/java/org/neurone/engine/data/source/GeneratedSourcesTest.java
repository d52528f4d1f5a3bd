package org.neurone.engine.data.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.Task;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.data.term.Formula;

/** Digests and first points come from a Python program written from the classes' descriptions. */
class GeneratedSourcesTest {
    @Test
    void checkerboardGivesTheBitsOfItsRule() {
        assertEquals(
                "c5528747d346d560f2f3c09152763783dee9d9ab27398524fa1615c0c782ba7d",
                Digest.of(new Checkerboard(4, 0.1, 400).examples(Tables.none(), 7)));
    }

    @Test
    void planeGivesTheBitsOfItsRuleForTheLastSeed() {
        assertEquals(
                "dccb0bb7431abd959bc899b803369e909ed925506dc1fb10f779088a065deabb",
                Digest.of(new Plane(0.25, 300).examples(Tables.none(), 4294967295L)));
    }

    @Test
    void strokesGiveTheBitsOfTheirRule() {
        assertEquals(
                "91ce303b52c68a1ab6644dfc059aab85e6afd97eccfc96d46e8f4f92bc4a1ed1",
                Digest.of(new Strokes(0.2, 500).examples(Tables.none(), 3)));
    }

    @Test
    void circleGivesThePointsOfItsRule() {
        double[] expected = {
            -0.26470545879416973,
            0.26879879654680927,
            1.3440516967649252,
            -1.710552975246323,
            1.0386146391549955,
            -0.5702519746407492
        };
        assertArrayEquals(
                expected, new Circle(0.1, 3).examples(Tables.none(), 5).inputs(), 1e-14);
    }

    @Test
    void spiralGivesThePointsOfItsRule() {
        double[] expected = {
            -0.9209315515794323,
            -0.8167627370175832,
            0.8856178835601733,
            -0.23697665126806924,
            -0.7700414046667255,
            -1.0446745520121485
        };
        assertArrayEquals(
                expected, new Spiral(1.5, 0, 3).examples(Tables.none(), 5).inputs(), 1e-14);
    }

    @Test
    void moonsGiveThePointsOfTheirRule() {
        double[] expected = {
            0.14296863076050847,
            -1.3070686849534752,
            0.43534084888158486,
            0.892765826523573,
            0.282858579722413,
            -1.3670051374654129
        };
        assertArrayEquals(expected, new Moons(0, 3).examples(Tables.none(), 5).inputs(), 1e-14);
    }

    @Test
    void gaussHasItsMeansAndDeviation() {
        Examples examples = new Gauss(0, 40_000).examples(Tables.none(), 1);
        for (int label = 0; label < 2; label++) {
            double centre = label == 0 ? -1.5 : 1.5;
            double mean = 0;
            double squares = 0;
            int count = 0;
            for (int i = label; i < 40_000; i += 2) {
                for (int j = 0; j < 2; j++) {
                    double value = examples.inputs()[2 * i + j];
                    mean += value;
                    squares += (value - centre) * (value - centre);
                    count++;
                }
            }
            // Five standard errors of a mean (0.75/√40000) and of a deviation (0.75/√80000).
            assertEquals(centre, mean / count, 0.02);
            assertEquals(0.75, Math.sqrt(squares / count), 0.014);
        }
    }

    @Test
    void blobsStandAroundTheMiddle() {
        Examples examples = new Blobs(4, 0, 40_000).examples(Tables.none(), 2);
        double[][] centres = {{2, 0}, {0, 2}, {-2, 0}, {0, -2}};
        double deviation = Math.sqrt(8) / 6;
        for (int label = 0; label < 4; label++) {
            double[] mean = new double[2];
            double squares = 0;
            for (int i = label; i < 40_000; i += 4) {
                for (int j = 0; j < 2; j++) {
                    double off = examples.inputs()[2 * i + j] - centres[label][j];
                    mean[j] += off / 10_000;
                    squares += off * off;
                }
            }
            assertArrayEquals(new double[2], mean, 0.025);
            assertEquals(deviation, Math.sqrt(squares / 20_000), 0.012);
        }
    }

    @Test
    void circleKeepsAnEmptyRingBetweenItsClasses() {
        Examples examples = new Circle(0, 2000).examples(Tables.none(), 9);
        for (int i = 0; i < 2000; i++) {
            double radius = Math.hypot(examples.inputs()[2 * i], examples.inputs()[2 * i + 1]) / 3;
            if (examples.targets()[i] == 0) {
                assertTrue(radius <= 0.5 + 1e-12);
            } else {
                assertTrue(radius >= 0.7 - 1e-12 && radius <= 1 + 1e-12);
            }
        }
    }

    @Test
    void ringsLieOneInsideTheOther() {
        Examples examples = new Rings(3, 0, 900).examples(Tables.none(), 4);
        for (int i = 0; i < 900; i++) {
            double radius = Math.hypot(examples.inputs()[2 * i], examples.inputs()[2 * i + 1]);
            double label = examples.targets()[i];
            assertTrue(radius >= label - 1e-12 && radius <= label + 0.6 + 1e-12);
        }
    }

    @Test
    void bumpsHaveTheirHeights() {
        // At (1.5, 1.5): 1 + e^−18 − 2e^−9, by hand.
        Examples examples = new Bumps(0, 500).examples(Tables.none(), 1);
        for (int i = 0; i < 500; i++) {
            double x = examples.inputs()[2 * i];
            double y = examples.inputs()[2 * i + 1];
            double expected = 0;
            for (int sx = -1; sx <= 1; sx += 2) {
                for (int sy = -1; sy <= 1; sy += 2) {
                    expected += sx * sy * Math.exp(-Math.pow(x - 1.5 * sx, 2) - Math.pow(y - 1.5 * sy, 2));
                }
            }
            assertEquals(expected, examples.targets()[i], 1e-14);
        }
    }

    @Test
    void sineFollowsItsWave() {
        Examples examples = new Sine(0, 300).examples(Tables.none(), 8);
        for (int i = 0; i < 300; i++) {
            assertEquals(Math.sin(2 * examples.inputs()[i]), examples.targets()[i], 1e-15);
        }
    }

    @Test
    void gatesAreTheirTruthTables() {
        double[] rows = {0, 0, 0, 1, 1, 0, 1, 1};
        check(new Gates.And(), rows, 0, 0, 0, 1);
        check(new Gates.Or(), rows, 0, 1, 1, 1);
        check(new Gates.Nand(), rows, 1, 1, 1, 0);
        check(new Gates.Nor(), rows, 1, 0, 0, 0);
        check(new Gates.Xor(), rows, 0, 1, 1, 0);
        check(new Gates.Xnor(), rows, 1, 0, 0, 1);
    }

    @Test
    void partyCountsFriends() {
        double[] rows = {0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 1, 1, 0, 0, 1, 0, 1, 1, 1, 0, 1, 1, 1};
        check(new Party(1), rows, 0, 1, 1, 1, 1, 1, 1, 1);
        check(new Party(2), rows, 0, 0, 0, 1, 0, 1, 1, 1);
        check(new Party(3), rows, 0, 0, 0, 0, 0, 0, 0, 1);
        assertThrows(IllegalArgumentException.class, () -> new Party(4));
    }

    private static void check(Source source, double[] inputs, double... targets) {
        Examples examples = source.examples(Tables.none(), 1);
        assertArrayEquals(inputs, examples.inputs());
        assertArrayEquals(targets, examples.targets());
        assertEquals(targets.length, source.describe(Tables.none()).examples());
        assertEquals(0, source.describe(Tables.none()).testExamples());
    }

    static List<Source> noisy() {
        return List.of(
                new Circle(0.1, 120),
                new Gauss(0.1, 120),
                new Spiral(2, 0.1, 120),
                new Moons(0.1, 120),
                new Rings(4, 0.1, 120),
                new Checkerboard(3, 0.1, 120),
                new Blobs(5, 0.1, 120),
                new Strokes(0.1, 120),
                new Plane(0.1, 120),
                new Bumps(0.1, 120),
                new Sine(0.1, 120),
                new FormulaSource(new Formula("z = x * y"), -2, 2, 0.1, 120));
    }

    @ParameterizedTest
    @MethodSource("noisy")
    void sourceKeepsWhatItsDescriptionSays(Source source) {
        DataInfo info = source.describe(Tables.none());
        Examples examples = source.examples(Tables.none(), 3);
        assertEquals(120, info.examples());
        assertEquals(120, examples.size());
        assertEquals(120 * info.columns().size(), examples.inputs().length);
        assertEquals(120, examples.targets().length);
        if (info.task() == Task.CLASSIFY) {
            int[] counts = new int[info.classes().size()];
            for (double label : examples.targets()) {
                counts[(int) label]++;
            }
            for (int count : counts) {
                assertEquals(120 / counts.length, count);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("noisy")
    void seedAloneDecidesTheExamples(Source source) {
        String first = Digest.of(source.examples(Tables.none(), 3));
        assertEquals(first, Digest.of(source.examples(Tables.none(), 3)));
        assertNotEquals(first, Digest.of(source.examples(Tables.none(), 4)));
    }

    @Test
    void noiseMovesPointsByAtMostItsShareAndLeavesTheOthersInPlace() {
        double[] exact = new Moons(0, 1000).examples(Tables.none(), 6).inputs();
        double[] moved = new Moons(0.2, 1000).examples(Tables.none(), 6).inputs();
        double furthest = 0;
        for (int i = 0; i < exact.length; i++) {
            furthest = Math.max(furthest, Math.abs(exact[i] - moved[i]));
        }
        assertTrue(furthest <= 0.6 + 1e-12 && furthest > 0.59, "moved by up to " + furthest);
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Circle(1.1, 10));
        assertThrows(IllegalArgumentException.class, () -> new Circle(Double.NaN, 10));
        assertThrows(IllegalArgumentException.class, () -> new Circle(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Circle(0, 1_000_001));
        assertThrows(IllegalArgumentException.class, () -> new Spiral(5, 0, 10));
        assertThrows(IllegalArgumentException.class, () -> new Rings(7, 0, 10));
        assertThrows(IllegalArgumentException.class, () -> new Checkerboard(9, 0, 10));
        assertThrows(IllegalArgumentException.class, () -> new Blobs(13, 0, 10));
    }
}
