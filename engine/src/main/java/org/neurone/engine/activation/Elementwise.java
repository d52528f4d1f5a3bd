package org.neurone.engine.activation;

/** An activation that works on each number by itself: a = f(z). */
public interface Elementwise extends Activation {
    /** f(z). */
    double value(double z);

    /** f′(z), given a = f(z) as well, which is often the shorter way to it. */
    double slope(double z, double a);

    @Override
    default void forward(double[] z, double[] a, int offset, int rows, int width) {
        int end = offset + rows * width;
        for (int i = offset; i < end; i++) {
            a[i] = value(z[i]);
        }
    }

    @Override
    default void backward(double[] z, double[] a, double[] delta, int offset, int rows, int width) {
        int end = offset + rows * width;
        for (int i = offset; i < end; i++) {
            delta[i] = delta[i] * slope(z[i], a[i]);
        }
    }
}
