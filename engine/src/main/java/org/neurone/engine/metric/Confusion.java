package org.neurone.engine.metric;

import java.util.List;

/** How often each class was taken for each. Where nothing is to be divided a share is 0. */
public final class Confusion {
    private final List<String> classes;
    private final int[] counts;

    private Confusion(List<String> classes, int[] counts) {
        this.classes = classes;
        this.counts = counts;
    }

    /** @throws IllegalArgumentException for predictions of a regression */
    public static Confusion of(Evaluation evaluation) {
        if (!evaluation.hasClasses()) {
            throw new IllegalArgumentException("values have no classes to be confused");
        }
        int classes = evaluation.classes().size();
        int[] counts = new int[classes * classes];
        for (int i = 0; i < evaluation.size(); i++) {
            counts[evaluation.labels()[i] * classes + evaluation.decided(i)]++;
        }
        return new Confusion(evaluation.classes(), counts);
    }

    /** Names by class number. */
    public List<String> classes() {
        return classes;
    }

    /** Examples of class {@code actual} that were taken for {@code predicted}. */
    public int count(int actual, int predicted) {
        return counts[actual * classes.size() + predicted];
    }

    /** Examples of that class. */
    public int actual(int label) {
        int sum = 0;
        for (int k = 0; k < classes.size(); k++) {
            sum += count(label, k);
        }
        return sum;
    }

    /** Examples that were taken for that class. */
    public int predicted(int label) {
        int sum = 0;
        for (int k = 0; k < classes.size(); k++) {
            sum += count(k, label);
        }
        return sum;
    }

    /** Of those taken for that class, the share that is of it; 0 to 1. */
    public double precision(int label) {
        return share(count(label, label), predicted(label));
    }

    /** Of those that are of that class, the share that was taken for it; 0 to 1. */
    public double recall(int label) {
        return share(count(label, label), actual(label));
    }

    /** 2·precision·recall / (precision + recall), which is 2·hits / (predicted + actual); 0 to 1. */
    public double f1(int label) {
        return share(2 * count(label, label), predicted(label) + actual(label));
    }

    /** A number about one class. */
    interface OfClass {
        double of(Confusion confusion, int label);
    }

    /** The plain mean of a number over all classes, or NaN where there are no classes or no examples. */
    static double mean(Evaluation evaluation, OfClass number) {
        if (!evaluation.hasClasses() || evaluation.size() == 0) {
            return Double.NaN;
        }
        Confusion confusion = of(evaluation);
        int classes = confusion.classes().size();
        double sum = 0;
        for (int label = 0; label < classes; label++) {
            sum += number.of(confusion, label);
        }
        return sum / classes;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
