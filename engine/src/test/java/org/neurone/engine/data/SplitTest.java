package org.neurone.engine.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neurone.engine.data.source.Circle;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;

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
        assertArrayEquals(expected, Split.draw(150, 45, species, 3, 1).test());
    }

    @Test
    void valuesAreSplitWithoutClasses() {
        Split split = Split.draw(10, 3, null, 0, 1);
        assertArrayEquals(new int[] {0, 1, 3}, split.test());
        assertArrayEquals(new int[] {2, 4, 5, 6, 7, 8, 9}, split.train());
    }

    @Test
    void nothingForTestingKeepsTheOrder() {
        assertArrayEquals(
                new int[] {0, 1, 2, 3},
                Split.draw(4, 0, new int[] {0, 1, 1, 0}, 2, 9).train());
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
            Split split = Split.draw(examples, testing, labels, classes, round);
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
            int[] train = Split.draw(10, 5, labels, 2, seed).train();
            assertEquals(0, train[0], "the only example of class 0 is learned from");
        }
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
