package org.neurone.engine.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurone.engine.catalog.Arguments;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Metrics;
import org.neurone.engine.data.Encoding;
import org.neurone.engine.data.Task;

/** Expected numbers are worked out by hand from the tables in the comments. */
class MetricsTest {
    // actual a: a a b      precision a 2/3, b 1/3, c 2/2
    // actual b: a b c→b    recall    a 2/3, b 1/2, c 2/3
    // actual c: c c b
    private static final int[] ACTUAL = {0, 0, 0, 1, 1, 2, 2, 2};
    private static final int[] TAKEN = {0, 0, 1, 0, 1, 2, 2, 1};

    private static Evaluation three() {
        double[] predicted = new double[8 * 3];
        double[] desired = new double[8 * 3];
        for (int i = 0; i < 8; i++) {
            predicted[3 * i + TAKEN[i]] = 0.4;
            predicted[3 * i + (TAKEN[i] + 1) % 3] = 0.35;
            desired[3 * i + ACTUAL[i]] = 1;
        }
        return new Evaluation(8, 3, predicted, desired, ACTUAL, Encoding.ONE_OF_K, List.of("a", "b", "c"), 0.7);
    }

    private static Evaluation values(double[] predicted, double[] desired, int width) {
        return new Evaluation(
                predicted.length / width, width, predicted, desired, new int[0], Encoding.VALUES, List.of(), 0.5);
    }

    @Test
    void accuracyIsTheShareOfRightOnes() {
        assertEquals(5.0 / 8, new Accuracy().of(three()));
        assertEquals(3.0 / 8, new ConfusionMatrix().of(three()));
    }

    @Test
    void confusionCountsWhichWasTakenForWhich() {
        Confusion confusion = Confusion.of(three());
        int[][] expected = {{2, 1, 0}, {1, 1, 0}, {0, 1, 2}};
        for (int actual = 0; actual < 3; actual++) {
            for (int predicted = 0; predicted < 3; predicted++) {
                assertEquals(expected[actual][predicted], confusion.count(actual, predicted));
            }
        }
        assertEquals(3, confusion.actual(0));
        assertEquals(3, confusion.predicted(1));
        assertEquals(2.0 / 3, confusion.precision(0));
        assertEquals(1.0 / 3, confusion.precision(1));
        assertEquals(1.0, confusion.precision(2));
        assertEquals(1.0 / 2, confusion.recall(1));
        assertEquals(2.0 / 3, confusion.recall(2));
        assertEquals(4.0 / 5, confusion.f1(2), 1e-15);
    }

    @Test
    void meansAreOverTheClasses() {
        assertEquals((2.0 / 3 + 1.0 / 3 + 1) / 3, new Precision().of(three()), 1e-15);
        assertEquals((2.0 / 3 + 1.0 / 2 + 2.0 / 3) / 3, new Recall().of(three()), 1e-15);
        assertEquals((2.0 / 3 + 2.0 / 5 + 4.0 / 5) / 3, new F1().of(three()), 1e-15);
    }

    @Test
    void classThatNeverComesCountsAsNothing() {
        Evaluation one = new Evaluation(
                1, 1, new double[] {0.9}, new double[] {1}, new int[] {1}, Encoding.BINARY, List.of("0", "1"), 0);
        assertEquals(0.5, new Precision().of(one));
        assertEquals(0.5, new Recall().of(one));
        assertEquals(0.5, new F1().of(one));
    }

    @Test
    void oneOutputSpeaksForClassOneAboveTheMiddleOfItsTargets() {
        assertEquals(0, Encoding.BINARY.decide(new double[] {0.5}, 0, 1));
        assertEquals(1, Encoding.BINARY.decide(new double[] {0.5000001}, 0, 1));
        assertEquals(0, Encoding.SIGN.decide(new double[] {0}, 0, 1));
        assertEquals(1, Encoding.SIGN.decide(new double[] {1e-300}, 0, 1));
        assertEquals(0, Encoding.SIGN.decide(new double[] {-0.2}, 0, 1));
        assertEquals(0, Encoding.BINARY.decide(new double[] {Double.NaN}, 0, 1));
    }

    @Test
    void greatestOutputSpeaksForItsClassAndTheFirstOfEquals() {
        assertEquals(2, Encoding.ONE_OF_K.decide(new double[] {9, 0.1, 0.2, 0.3}, 1, 3));
        assertEquals(1, Encoding.SIGN_OF_K.decide(new double[] {-1, -0.5, -0.5}, 0, 3));
    }

    @Test
    void rmseIsTheRootOfTheMeanSquare() {
        // Errors 1, −2, 2, 0: squares 1 + 4 + 4 + 0.
        Evaluation evaluation = values(new double[] {1, 4, 1, 5}, new double[] {2, 2, 3, 5}, 2);
        assertEquals(1.5, new Rmse().of(evaluation));
    }

    @Test
    void r2IsTheExplainedShareOfTheVariance() {
        // First output: desired 1, 2, 3 (whole 2), errors 0, 0, 1 → 1/2. Second: desired 0, 3, 6 (whole 18), errors 3 →
        // 1/2.
        Evaluation evaluation = values(new double[] {1, 0, 2, 0, 2, 6}, new double[] {1, 0, 2, 3, 3, 6}, 2);
        assertEquals(0.5, new R2().of(evaluation), 1e-15);
        assertEquals(1.0, new R2().of(values(new double[] {4, 4}, new double[] {4, 4}, 1)));
        assertEquals(0.0, new R2().of(values(new double[] {4, 5}, new double[] {4, 4}, 1)));
        assertEquals(-3.0, new R2().of(values(new double[] {4, 0}, new double[] {0, 4}, 1)));
    }

    @Test
    void numbersWithoutMeaningAreNaN() {
        Evaluation regression = values(new double[] {1}, new double[] {1}, 1);
        assertTrue(Double.isNaN(new Accuracy().of(regression)));
        assertTrue(Double.isNaN(new F1().of(regression)));
        Evaluation nothing = values(new double[0], new double[0], 1);
        assertTrue(Double.isNaN(new Rmse().of(nothing)));
        assertTrue(Double.isNaN(new R2().of(nothing)));
    }

    @Test
    void everyMetricOfTheLanguageIsThere() {
        List<String> names = List.of("accuracy", "confusion", "precision", "recall", "f1", "rmse", "r2", "loss");
        List<Entry<? extends Metric>> entries = Metrics.entries();
        assertEquals(names.size(), entries.size());
        for (int i = 0; i < names.size(); i++) {
            assertEquals(names.get(i), entries.get(i).name());
            Metric metric = entries.get(i).build(new Arguments(Map.of()));
            assertEquals(entries.get(i).type(), metric.getClass());
            assertEquals(List.of("confusion", "rmse", "loss").contains(names.get(i)), metric.lessIsBetter());
        }
        assertFalse(new R2().fits(Task.CLASSIFY));
        assertFalse(new Recall().fits(Task.REGRESS));
        assertEquals(0.7, new LossValue().of(three()));
    }
}
