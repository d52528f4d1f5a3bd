package org.neurone.dsl.twin;

import java.util.Arrays;

/** Batch normalisation in training; what it remembers for later reaches no weight. */
final class BatchNorm extends Layer {
    private final double epsilon;
    private final int channels;
    private final double[] roots;
    private double[][] hats = {};

    BatchNorm(Words words, int[] inside) {
        epsilon = words.number("epsilon");
        shape = inside;
        channels = inside[2];
        count = 2 * channels;
        roots = new double[channels];
    }

    @Override
    double[] initial(RandomStream stream) {
        double[] start = new double[count];
        Arrays.fill(start, 0, channels, 1);
        return start;
    }

    @Override
    double[][] forward(double[][] x, double[] w) {
        hats = new double[x.length][size()];
        double[][] result = new double[x.length][size()];
        double pixels = (double) x.length * size() / channels;
        for (int channel = 0; channel < channels; channel++) {
            double sum = 0;
            for (double[] row : x) {
                for (int i = channel; i < row.length; i += channels) {
                    sum = sum + row[i];
                }
            }
            double mean = sum / pixels;
            double q = 0;
            for (double[] row : x) {
                for (int i = channel; i < row.length; i += channels) {
                    q = q + (row[i] - mean) * (row[i] - mean);
                }
            }
            roots[channel] = 1 / Math.sqrt(q / pixels + epsilon);
            for (int r = 0; r < x.length; r++) {
                for (int i = channel; i < x[r].length; i += channels) {
                    hats[r][i] = (x[r][i] - mean) * roots[channel];
                    result[r][i] = w[at + channel] * hats[r][i] + w[at + channels + channel];
                }
            }
        }
        return result;
    }

    @Override
    double[][] backward(double[][] back, double[] w, double[] gradient) {
        double[][] result = new double[back.length][size()];
        double pixels = (double) back.length * size() / channels;
        for (int channel = 0; channel < channels; channel++) {
            double g = 0;
            double b = 0;
            for (int r = 0; r < back.length; r++) {
                for (int i = channel; i < size(); i += channels) {
                    g = g + back[r][i] * hats[r][i];
                    b = b + back[r][i];
                }
            }
            gradient[at + channel] = g;
            gradient[at + channels + channel] = b;
            for (int r = 0; r < back.length; r++) {
                for (int i = channel; i < size(); i += channels) {
                    result[r][i] = (w[at + channel] * roots[channel])
                            * (back[r][i] - (b / pixels + hats[r][i] * (g / pixels)));
                }
            }
        }
        return result;
    }
}
