package org.neurone.dsl.twin;

import org.neurone.engine.number.DecimalFunctions;

/** Rows times weights plus biases, then an activation: a dense layer, and what a convolution does with its patches. */
class Weighted extends Layer {
    final String activation;
    final Words settings;
    final int columns;
    double[][] z = {};
    double[][] a = {};

    private final int fanIn;
    private final int fanOut;
    private double[][] rows = {};

    Weighted(Words words, int[] shape) {
        this(
                shape[0] * shape[1] * shape[2],
                Integer.parseInt(words.at(0)),
                Integer.parseInt(words.at(0)),
                words.from(1));
        this.shape = new int[] {1, 1, columns};
    }

    Weighted(int fanIn, int columns, int fanOut, Words words) {
        this.fanIn = fanIn;
        this.columns = columns;
        this.fanOut = fanOut;
        this.activation = words.at(0);
        this.settings = words;
        this.penal = fanIn * columns;
        this.count = penal + columns;
    }

    @Override
    double[] initial(RandomStream stream) {
        double[] drawn = new double[count];
        double reach = Math.sqrt(6.0 / (fanIn + fanOut));
        boolean he = settings.after("init", "xavier").equals("he");
        for (int i = 0; i < penal; i++) {
            drawn[i] = he ? Math.sqrt(2.0 / fanIn) * stream.normal() : stream.between(-reach, reach);
        }
        return drawn;
    }

    @Override
    double[][] forward(double[][] x, double[] w) {
        rows = x;
        z = new double[x.length][columns];
        a = new double[x.length][];
        for (int r = 0; r < x.length; r++) {
            for (int j = 0; j < columns; j++) {
                double sum = 0;
                for (int k = 0; k < fanIn; k++) {
                    sum = sum + x[r][k] * w[at + k * columns + j];
                }
                z[r][j] = sum + w[at + penal + j];
            }
            a[r] = activation.equals("softmax") ? softmax(z[r]) : new double[columns];
            for (int j = 0; j < columns && !activation.equals("softmax"); j++) {
                a[r][j] = value(z[r][j]);
            }
        }
        return a;
    }

    @Override
    double[][] backward(double[][] back, double[] w, double[] gradient) {
        double[][] deltas = new double[back.length][columns];
        for (int r = 0; r < back.length; r++) {
            for (int j = 0; j < columns; j++) {
                deltas[r][j] = back[r][j] * slope(z[r][j], a[r][j]);
            }
        }
        return backwardFromDeltas(deltas, w, gradient);
    }

    double[][] backwardFromDeltas(double[][] deltas, double[] w, double[] gradient) {
        for (int j = 0; j < columns; j++) {
            for (int k = 0; k <= fanIn; k++) {
                double sum = 0;
                for (int r = 0; r < deltas.length; r++) {
                    sum = sum + (k < fanIn ? rows[r][k] * deltas[r][j] : deltas[r][j]);
                }
                gradient[at + k * columns + j] = sum;
            }
        }
        double[][] back = new double[deltas.length][fanIn];
        for (int r = 0; r < deltas.length; r++) {
            for (int k = 0; k < fanIn; k++) {
                double sum = 0;
                for (int j = 0; j < columns; j++) {
                    sum = sum + deltas[r][j] * w[at + k * columns + j];
                }
                back[r][k] = sum;
            }
        }
        return back;
    }

    private static double[] softmax(double[] z) {
        double largest = z[0];
        for (double value : z) {
            largest = Math.max(largest, value);
        }
        double[] result = new double[z.length];
        double sum = 0;
        for (int j = 0; j < z.length; j++) {
            result[j] = Functions.exp(z[j] - largest);
            sum = sum + result[j];
        }
        for (int j = 0; j < z.length; j++) {
            result[j] = result[j] / sum;
        }
        return result;
    }

    private double value(double x) {
        return switch (activation) {
            case "linear" -> x;
            case "sigmoid" -> Functions.sigmoid(x);
            case "tanh" -> Functions.odd(DecimalFunctions::tanh, x);
            case "relu" -> x <= 0 ? 0 : x;
            case "leaky-relu" -> x > 0 ? x : settings.number("slope") * x;
            case "elu" -> x > 0 ? x : settings.number("alpha") * Functions.odd(DecimalFunctions::expm1, x);
            case "softplus" -> Functions.of(DecimalFunctions::softplus, x);
            case "swish" -> x * Functions.sigmoid(x);
            case "gelu" -> x * Functions.normalShare(x);
            case "sin" -> Functions.sin(x);
            default -> throw new IllegalArgumentException(activation);
        };
    }

    double slope(double x, double y) {
        return switch (activation) {
            case "linear" -> 1;
            case "sigmoid" -> y * (1 - y);
            case "tanh" -> 1 - y * y;
            case "relu" -> x > 0 ? 1 : 0;
            case "leaky-relu" -> x > 0 ? 1 : settings.number("slope");
            case "elu" -> x > 0 ? 1 : settings.number("alpha") * Functions.exp(x);
            case "softplus" -> Functions.sigmoid(x);
            case "swish" -> Functions.sigmoid(x) + y * (1 - Functions.sigmoid(x));
            case "gelu" -> Functions.normalShare(x) + x * (0.3989422804014327 * Functions.bell(x));
            case "sin" -> Functions.cos(x);
            default -> throw new IllegalArgumentException(activation);
        };
    }
}
