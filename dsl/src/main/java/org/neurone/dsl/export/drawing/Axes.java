package org.neurone.dsl.export.drawing;

import org.neurone.dsl.export.graph.Graph;

/**
 * Which two of an example's columns a flat drawing shows, and where it stands in the others.
 *
 * @param across number of the column from left to right
 * @param up number of the column from bottom to top; −1 where there is only one column
 */
record Axes(int across, int up) {
    /** The two columns that tell most about the target, the first two where there are no more or no examples. */
    static Axes of(Graph graph) {
        int columns = graph.features().columns().size();
        if (columns <= 2 || graph.examples().size() == 0) {
            return new Axes(0, columns > 1 ? 1 : -1);
        }
        int best = columns;
        int second = columns;
        double[] told = new double[columns + 1];
        told[columns] = -1;
        for (int c = 0; c < columns; c++) {
            told[c] = told(graph, c);
            if (told[c] > told[best]) {
                second = best;
                best = c;
            } else if (told[c] > told[second]) {
                second = c;
            }
        }
        return new Axes(Math.min(best, second), Math.max(best, second));
    }

    /** The mean of every column over the examples, where a flat drawing stands in those that it does not show. */
    static double[] means(Graph graph) {
        int columns = graph.features().columns().size();
        double[] means = new double[columns];
        int size = graph.examples().size();
        for (int i = 0; i < size; i++) {
            for (int c = 0; c < columns; c++) {
                means[c] += graph.examples().columns().get(i * columns + c) / size;
            }
        }
        return means;
    }

    /** The least and greatest value of a column among the examples, with room around; −1 to 1 without examples. */
    static double[] range(Graph graph, int column) {
        int columns = graph.features().columns().size();
        int size = graph.examples().size();
        if (size == 0) {
            return new double[] {-1, 1};
        }
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            double value = graph.examples().columns().get(i * columns + column);
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        double room = greatest > least ? 0.08 * (greatest - least) : 1;
        return new double[] {least - room, greatest + room};
    }

    /**
     * Share of a column's variance that the target explains, 0 to 1: between the classes' means for classes, the square of
     * the correlation for values.
     */
    private static double told(Graph graph, int column) {
        int columns = graph.features().columns().size();
        int targets = graph.targets().size();
        int size = graph.examples().size();
        int groups = Math.max(1, graph.classes().size());
        double[] sums = new double[groups];
        int[] counts = new int[groups];
        double sum = 0;
        double targetSum = 0;
        for (int i = 0; i < size; i++) {
            double value = graph.examples().columns().get(i * columns + column);
            double target = graph.examples().targets().get(i * targets);
            int group = graph.classifies() ? (int) target : 0;
            sums[group] += value;
            counts[group]++;
            sum += value;
            targetSum += target;
        }
        double mean = sum / size;
        double targetMean = targetSum / size;
        double variance = 0;
        double targetVariance = 0;
        double common = 0;
        for (int i = 0; i < size; i++) {
            double off = graph.examples().columns().get(i * columns + column) - mean;
            double targetOff = graph.examples().targets().get(i * targets) - targetMean;
            variance += off * off;
            targetVariance += targetOff * targetOff;
            common += off * targetOff;
        }
        if (!(variance > 0) || !(targetVariance > 0)) {
            return 0;
        }
        if (!graph.classifies()) {
            return common * common / (variance * targetVariance);
        }
        double between = 0;
        for (int k = 0; k < groups; k++) {
            if (counts[k] > 0) {
                double off = sums[k] / counts[k] - mean;
                between += counts[k] * off * off;
            }
        }
        return between / variance;
    }
}
