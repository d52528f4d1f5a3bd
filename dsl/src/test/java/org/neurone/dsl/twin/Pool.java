package org.neurone.dsl.twin;

/** The largest or the mean of each window. */
final class Pool extends Layer {
    private final boolean max;
    private final int[][] windows;
    private final int dots;
    private double[][] x = {};

    Pool(Words words, int[] inside) {
        max = words.at(0).equals("max");
        int high = Conv.side(words, 0);
        int wide = Conv.side(words, 1);
        int channels = inside[2];
        shape = new int[] {(inside[0] - high) / high + 1, (inside[1] - wide) / wide + 1, channels};
        dots = inside[0] * inside[1] * channels;
        windows = new int[size()][high * wide];
        for (int place = 0; place < windows.length; place++) {
            int top = place / channels / shape[1] * high;
            int left = place / channels % shape[1] * wide;
            for (int k = 0; k < high * wide; k++) {
                windows[place][k] = ((top + k / wide) * inside[1] + left + k % wide) * channels + place % channels;
            }
        }
    }

    @Override
    double[][] forward(double[][] inputs, double[] w) {
        x = inputs;
        double[][] result = new double[x.length][windows.length];
        for (int r = 0; r < x.length; r++) {
            for (int place = 0; place < windows.length; place++) {
                double sum = 0;
                for (int dot : windows[place]) {
                    sum = sum + x[r][dot];
                }
                result[r][place] = max ? x[r][winner(x[r], windows[place])] : sum / windows[place].length;
            }
        }
        return result;
    }

    private static int winner(double[] picture, int[] window) {
        int best = window[0];
        for (int dot : window) {
            best = picture[dot] > picture[best] ? dot : best;
        }
        return best;
    }

    @Override
    double[][] backward(double[][] back, double[] w, double[] gradient) {
        double[][] result = new double[back.length][dots];
        for (int r = 0; r < back.length; r++) {
            for (int place = 0; place < windows.length; place++) {
                int winner = winner(x[r], windows[place]);
                for (int dot : windows[place]) {
                    double share = max ? back[r][place] : back[r][place] / windows[place].length;
                    if (!max || dot == winner) {
                        result[r][dot] = result[r][dot] + share;
                    }
                }
            }
        }
        return result;
    }
}
