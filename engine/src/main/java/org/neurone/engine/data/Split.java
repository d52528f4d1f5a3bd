package org.neurone.engine.data;

import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;

/** Which examples are kept for testing. Both parts keep the source's order. */
final class Split {
    private final int[] train;
    private final int[] test;

    /**
     * @param train positions of the examples to learn from, ascending
     * @param test positions of the others, ascending
     */
    Split(int[] train, int[] test) {
        this.train = train;
        this.test = test;
    }

    /** Positions of the examples to learn from, ascending. */
    int[] train() {
        return train;
    }

    /** Positions of the others, ascending. */
    int[] test() {
        return test;
    }

    /**
     * Draws {@code testing} of {@code examples}. Where {@code labels} is not null every class is kept for testing in
     * proportion, by the method of the greatest remainder (the lower class first where remainders are equal), and as
     * long as there is another way no class loses its last example.
     */
    static Split draw(int examples, int testing, int[] labels, int classes, long seed) {
        int[] order = new int[examples];
        for (int i = 0; i < examples; i++) {
            order[i] = i;
        }
        int[] quota = labels == null ? new int[] {testing} : quotas(examples, testing, labels, classes);
        boolean[] chosen = new boolean[examples];
        if (testing > 0) {
            Rng.of(seed, Stream.SPLIT).shuffle(order, 0, examples);
            for (int i : order) {
                int group = labels == null ? 0 : labels[i];
                if (quota[group] > 0) {
                    quota[group]--;
                    chosen[i] = true;
                }
            }
        }
        int[] train = new int[examples - testing];
        int[] test = new int[testing];
        int trained = 0;
        int tested = 0;
        for (int i = 0; i < examples; i++) {
            if (chosen[i]) {
                test[tested++] = i;
            } else {
                train[trained++] = i;
            }
        }
        return new Split(train, test);
    }

    private static int[] quotas(int examples, int testing, int[] labels, int classes) {
        int[] counts = new int[classes];
        for (int label : labels) {
            counts[label]++;
        }
        int[] quota = new int[classes];
        double[] remainder = new double[classes];
        int left = testing;
        for (int k = 0; k < classes; k++) {
            double share = (double) counts[k] * testing / examples;
            quota[k] = (int) Math.min(Math.floor(share), Math.max(counts[k] - 1, 0));
            remainder[k] = share - quota[k];
            left -= quota[k];
        }
        while (left > 0) {
            int next = greatest(remainder, quota, counts, 1);
            if (next < 0) {
                next = greatest(remainder, quota, counts, 0);
            }
            quota[next]++;
            remainder[next] -= 1;
            left--;
        }
        return quota;
    }

    /** The class with the greatest remainder among those that would still keep {@code kept} examples, or −1. */
    private static int greatest(double[] remainder, int[] quota, int[] counts, int kept) {
        int best = -1;
        for (int k = 0; k < remainder.length; k++) {
            boolean free = quota[k] + 1 + kept <= counts[k];
            if (free && (best < 0 || remainder[k] > remainder[best])) {
                best = k;
            }
        }
        return best;
    }
}
