package org.neurone.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.engine.data.source.Circle;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;
import org.neurone.engine.reason.DataException;

/** Expected positions come from a Python program written from the description. */
class SplitTest {
    @Test
    void irisIsSplitAlikeEverywhereAndForever() {
        int[] species = new int[150];
        for (int i = 0; i < 150; i++) {
            species[i] = i / 50;
        }
        int[] expected = {
            0, 3, 4, 5, 6, 7, 10, 12, 20, 23, 27, 32, 34, 35, 40, 50, 52, 57, 58, 59, 64, 69, 72, 75, 79, 82, 87, 94,
            96, 99, 103, 104, 113, 114, 121, 122, 123, 128, 130, 132, 134, 136, 140, 141, 142
        };
        assertArrayEquals(expected, Split.draw(150, 45, 0, null, species, 3, 1).test());
    }

    @Test
    void valuesAreSplitWithoutClasses() {
        Split split = Split.draw(10, 3, 0, null, null, 0, 1);
        assertArrayEquals(new int[] {0, 1, 3}, split.test());
        assertArrayEquals(new int[] {2, 4, 5, 6, 7, 8, 9}, split.train());
    }

    @Test
    void nothingForTestingKeepsTheOrder() {
        assertArrayEquals(
                new int[] {0, 1, 2, 3},
                Split.draw(4, 0, 0, null, new int[] {0, 1, 1, 0}, 2, 9).train());
    }

    @Test
    void everyClassIsKeptInProportion() {
        Rng random = Rng.of(1, Stream.DATA);
        for (int round = 0; round < 300; round++) {
            int examples = 2 + random.below(200);
            int classes = 2 + random.below(5);
            int testing = random.below(examples);
            int[] labels = new int[examples];
            int[] counts = new int[classes];
            for (int i = 0; i < examples; i++) {
                labels[i] = random.below(classes);
                counts[labels[i]]++;
            }
            Split split = Split.draw(examples, testing, 0, null, labels, classes, round);
            assertEquals(testing, split.test().length);
            assertEquals(examples - testing, split.train().length);
            int[] kept = new int[classes];
            boolean[] seen = new boolean[examples];
            for (int i : split.test()) {
                kept[labels[i]]++;
                seen[i] = true;
            }
            for (int i : split.train()) {
                assertTrue(!seen[i], "example " + i + " is in both parts");
            }
            boolean room = examples - testing >= classes + 5;
            for (int k = 0; k < classes; k++) {
                double share = (double) counts[k] * testing / examples;
                if (room && share + 1 < counts[k]) {
                    assertTrue(Math.abs(kept[k] - share) < 1.0 + 1e-9 || testing > examples / 2, "class " + k);
                }
            }
        }
    }

    @Test
    void noClassLosesItsLastExample() {
        int[] labels = {0, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        for (int seed = 0; seed < 50; seed++) {
            int[] train = Split.draw(10, 5, 0, null, labels, 2, seed).train();
            assertEquals(0, train[0], "the only example of class 0 is learned from");
        }
    }

    /** What stop rules watch comes out of what was learned from: the test figures of a text stay comparable. */
    @Test
    void validationLeavesTheTestPartAsItIs() {
        int[] labels = new int[100];
        for (int i = 0; i < 100; i++) {
            labels[i] = i % 10 == 0 ? 1 : 0;
        }
        Split without = Split.draw(100, 30, 0, null, labels, 2, 7);
        Split with = Split.draw(100, 30, 20, null, labels, 2, 7);
        assertArrayEquals(without.test(), with.test());
        assertEquals(20, with.validation().length);
        assertEquals(50, with.train().length);
        int rare = 0;
        for (int i : with.validation()) {
            rare += labels[i];
            assertFalse(contains(with.test(), i) || contains(with.train(), i));
        }
        assertEquals(2, rare, "one in ten, as everywhere");
    }

    /** The same counts as scikit-learn's StratifiedKFold: classes of 53, 71 and 26, five folds. */
    @Test
    void eachExampleIsInOneFoldAndEachFoldHasItsShareOfEveryClass() {
        int[] labels = new int[150];
        for (int i = 0; i < 150; i++) {
            labels[i] = i < 53 ? 0 : i < 124 ? 1 : 2;
        }
        int[] times = new int[150];
        int[][] counts = new int[5][3];
        for (int fold = 1; fold <= 5; fold++) {
            Split split = Split.draw(150, 30, 0, new Folds(5, fold), labels, 3, 3);
            assertEquals(30, split.test().length);
            assertEquals(120, split.train().length);
            for (int i : split.test()) {
                times[i]++;
                counts[fold - 1][labels[i]]++;
            }
        }
        for (int each : times) {
            assertEquals(1, each);
        }
        int[][] stratified = {{11, 14, 5}, {11, 14, 5}, {11, 14, 5}, {10, 15, 5}, {10, 14, 6}};
        assertArrayEquals(stratified, counts);
        assertEquals(4, new Folds(3, 1).size(10));
        assertEquals(3, new Folds(3, 2).size(10));
        int[] even = new int[10];
        assertEquals(4, Split.draw(10, 4, 0, new Folds(3, 1), even, 1, 1).test().length);
        assertEquals(3, Split.draw(10, 3, 0, new Folds(3, 3), null, 0, 1).test().length);
    }

    @Test
    void sharesThatDoNotGoTogetherAreNamed() {
        DataSpec circle = DataSpec.of(new Circle(0, 10));
        assertEquals("nothing-to-learn-from", code(new DataSpec(new Circle(0, 10), 0.5, 1, null).withValidation(0.5)));
        assertEquals("folds", code(circle.withFolds(new Folds(11, 1))));
        assertEquals("fold", code(circle.withFolds(new Folds(5, 6))));
        assertEquals("folds-and-test", code(new DataSpec(new Circle(0, 10), 0.5, 1, null).withFolds(new Folds(5, 1))));
        DataInfo info = circle.withFolds(new Folds(3, 1)).withValidation(0.2).describe(List.of(), Tables.none());
        assertEquals(4, info.testExamples());
        assertEquals(2, info.validationExamples());
        assertEquals(4, info.trainExamples());
    }

    private static String code(DataSpec spec) {
        return assertThrows(DataException.class, () -> spec.describe(List.of(), Tables.none()))
                .code();
    }

    private static boolean contains(int[] all, int wanted) {
        for (int each : all) {
            if (each == wanted) {
                return true;
            }
        }
        return false;
    }

    @Test
    void testPartIsRoundedAndNeverEverything() {
        assertEquals(2, info(5, 0.3).testExamples()); // 1.5 rounds up
        assertEquals(1, info(4, 0.3).testExamples());
        assertEquals(1, info(2, 0.99).testExamples());
        assertEquals(0, info(1, 0.9).testExamples());
        assertEquals(120, info(400, 0.3).testExamples());
    }

    private static DataInfo info(int examples, double test) {
        return new Circle(0, 2).describe(Tables.none()).withTest(test).withExamples(examples);
    }
}
