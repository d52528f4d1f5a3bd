package org.neurone.engine.data;

import org.neurone.engine.random.Rng;
import org.neurone.engine.random.Stream;

/** Which examples are kept for testing and for validation. All parts keep the source's order. */
final class Split {
    private static final int TRAIN = 0;
    private static final int TEST = 1;
    private static final int VALIDATION = 2;

    private final int[] train;
    private final int[] test;
    private final int[] validation;

    private Split(byte[] parts) {
        this.train = where(parts, TRAIN);
        this.test = where(parts, TEST);
        this.validation = where(parts, VALIDATION);
    }

    /** Positions of the examples to learn from, ascending. */
    int[] train() {
        return train;
    }

    /** Positions of those kept for testing, ascending. */
    int[] test() {
        return test;
    }

    /** Positions of those kept for validation, ascending. */
    int[] validation() {
        return validation;
    }

    /**
     * Draws {@code testing} of {@code examples}, and of the others {@code validating}. Where {@code labels} is not null every
     * class is kept in proportion, by the method of the greatest remainder (the lower class first where remainders are equal),
     * and as long as there is another way no class loses its last example.
     *
     * @param folds which of them are kept for testing, or null where {@code testing} says how many
     */
    static Split draw(int examples, int testing, int validating, Folds folds, int[] labels, int classes, long seed) {
        byte[] parts = new byte[examples];
        if (folds != null || testing > 0 || validating > 0) {
            int[] order = new int[examples];
            for (int i = 0; i < examples; i++) {
                order[i] = i;
            }
            Rng.of(seed, Stream.SPLIT).shuffle(order, 0, examples);
            if (folds != null) {
                deal(parts, order, folds, labels, classes);
            } else {
                take(parts, order, testing, (byte) TEST, labels, classes);
            }
            take(parts, order, validating, (byte) VALIDATION, labels, classes);
        }
        return new Split(parts);
    }

    /** Deals the examples out like cards, class after class, each class in the order; one hand is kept for testing. */
    private static void deal(byte[] parts, int[] order, Folds folds, int[] labels, int classes) {
        int dealt = 0;
        for (int k = 0; k < (labels == null ? 1 : classes); k++) {
            for (int i : order) {
                if (labels == null || labels[i] == k) {
                    parts[i] = dealt % folds.count() == folds.kept() ? (byte) TEST : TRAIN;
                    dealt++;
                }
            }
        }
    }

    /** Takes so many of those that nothing has taken, in the order and each class in proportion. */
    private static void take(byte[] parts, int[] order, int count, byte part, int[] labels, int classes) {
        int[] quota = {count};
        if (labels != null) {
            int[] counts = new int[classes];
            for (int i = 0; i < parts.length; i++) {
                counts[labels[i]] += parts[i] == TRAIN ? 1 : 0;
            }
            quota = quotas(count, counts);
        }
        for (int i : order) {
            int group = labels == null ? 0 : labels[i];
            if (parts[i] == TRAIN && quota[group] > 0) {
                quota[group]--;
                parts[i] = part;
            }
        }
    }

    private static int[] where(byte[] parts, int part) {
        int count = 0;
        for (byte each : parts) {
            count += each == part ? 1 : 0;
        }
        int[] positions = new int[count];
        int at = 0;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] == part) {
                positions[at++] = i;
            }
        }
        return positions;
    }

    private static int[] quotas(int taken, int[] counts) {
        int classes = counts.length;
        int examples = 0;
        for (int count : counts) {
            examples += count;
        }
        int[] quota = new int[classes];
        double[] remainder = new double[classes];
        int left = taken;
        for (int k = 0; k < classes; k++) {
            double share = (double) counts[k] * taken / examples;
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
