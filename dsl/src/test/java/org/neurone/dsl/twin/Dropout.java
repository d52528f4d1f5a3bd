package org.neurone.dsl.twin;

/** Masks that are drawn before a batch goes forward. */
final class Dropout extends Layer {
    private final double share;
    private double[][] masks = {};

    Dropout(Words words, int[] inside) {
        share = words.numberAt(0);
        shape = inside;
    }

    @Override
    void draw(RandomStream stream, int examples) {
        masks = new double[examples][size()];
        for (double[] mask : masks) {
            for (int i = 0; i < mask.length; i++) {
                mask[i] = stream.uniform() < share ? 0 : 1 / (1 - share);
            }
        }
    }

    @Override
    double[][] forward(double[][] x, double[] w) {
        double[][] result = new double[x.length][size()];
        for (int r = 0; r < x.length; r++) {
            for (int i = 0; i < result[r].length; i++) {
                result[r][i] = x[r][i] * masks[r][i];
            }
        }
        return result;
    }

    @Override
    double[][] backward(double[][] back, double[] w, double[] gradient) {
        return forward(back, w);
    }
}
