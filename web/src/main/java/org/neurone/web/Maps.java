package org.neurone.web;

import org.neurone.engine.Trainer;

/**
 * What the units answer: over a part of the plane, for the small maps in the drawing, or for one example; those of the last
 * layer in the unit of the targets. Memory for the present size is kept between frames.
 */
final class Maps {
    private final Trainer trainer;
    private final double[] means;
    private final int width;
    private final int layers;
    private double[] grid = new double[0];
    private double[][] answers;

    Maps(Trainer trainer, RawExamples raw) {
        this.trainer = trainer;
        this.means = raw.means();
        this.width = raw.width();
        this.layers = trainer.plan().layers().size();
        this.answers = new double[layers][];
    }

    /**
     * For each layer up to {@code units} units, each size × size answers, the top row first.
     *
     * @param columnX the column that grows to the right
     * @param columnY the column that grows upwards; less than 0 where there is only one
     * @param bounds x from, x to, y from, y to
     */
    double[] over(int size, int columnX, int columnY, double[] bounds, int units) {
        int points = size * size;
        int length = 0;
        if (grid.length != points * width) {
            grid = new double[points * width];
            for (int i = 0; i < layers; i++) {
                answers[i] = new double[points * size(i)];
            }
        }
        for (int i = 0; i < layers; i++) {
            length += Math.min(units, size(i)) * points;
        }
        lay(grid, size, columnX, columnY, bounds);
        trainer.predict(grid, points, answers[layers - 1], answers);
        double[] maps = new double[length];
        int at = 0;
        for (int i = 0; i < layers; i++) {
            double[] rows = answers[i];
            int many = size(i);
            for (int unit = 0; unit < many && unit < units; unit++) {
                for (int point = 0; point < points; point++) {
                    maps[at++] = rows[point * many + unit];
                }
            }
        }
        return maps;
    }

    /** What leaves every layer for one example, layer after layer. */
    double[] at(double[] columns) {
        double[][] each = new double[layers][];
        int length = 0;
        for (int i = 0; i < layers; i++) {
            each[i] = new double[size(i)];
            length += each[i].length;
        }
        trainer.predict(columns, 1, each[layers - 1], each);
        double[] all = new double[length];
        int at = 0;
        for (double[] one : each) {
            System.arraycopy(one, 0, all, at, one.length);
            at += one.length;
        }
        return all;
    }

    /**
     * What features give over a part of the plane: for each of them size × size numbers, the top row first.
     *
     * @param names columns, or terms as a text writes them
     * @param columnX as in {@link #over}, and what follows too
     */
    double[] features(String[] names, int size, int columnX, int columnY, double[] bounds) {
        double[] plane = new double[size * size * width];
        lay(plane, size, columnX, columnY, bounds);
        return FeatureMaps.of(names, trainer.plan().data().columns(), plane, size * size);
    }

    private void lay(double[] grid, int size, int columnX, int columnY, double[] bounds) {
        double right = (bounds[1] - bounds[0]) / size;
        double up = (bounds[3] - bounds[2]) / size;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                int at = (row * size + column) * width;
                System.arraycopy(means, 0, grid, at, width);
                grid[at + columnX] = bounds[0] + (column + 0.5) * right;
                if (columnY >= 0) {
                    grid[at + columnY] = bounds[3] - (row + 0.5) * up;
                }
            }
        }
    }

    private int size(int layer) {
        return (int) trainer.plan().layers().get(layer).output().size();
    }
}
