package org.neurone.dsl.twin;

/** A layer of the second implementation. Rows are examples; its trained numbers stand from {@code at} on in the network's one array. */
abstract class Layer {
    int at;

    /** Height, width and channels of what comes out; of a vector 1, 1 and its length. */
    int[] shape = {};

    /** How many trained numbers it has, and how many of them, from the first on, penalties reach. */
    int count;

    int penal;

    double[] initial(RandomStream stream) {
        return new double[0];
    }

    void draw(RandomStream stream, int examples) {}

    abstract double[][] forward(double[][] x, double[] w);

    /** Writes the gradient and gives what goes to the layer before. */
    abstract double[][] backward(double[][] back, double[] w, double[] gradient);

    int size() {
        return shape[0] * shape[1] * shape[2];
    }

    static Layer of(String name, Words words, int[] shape) {
        return switch (name) {
            case "layer", "output" -> new Weighted(words, shape);
            case "conv" -> new Conv(words, shape);
            case "pool" -> new Pool(words, shape);
            case "dropout" -> new Dropout(words, shape);
            case "batchnorm" -> new BatchNorm(words, shape);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
