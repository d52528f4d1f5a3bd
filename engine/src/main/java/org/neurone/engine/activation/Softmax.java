package org.neurone.engine.activation;

import org.neurone.engine.number.Elementary;

/** aⱼ = e^zⱼ / Σₖ e^zₖ over the units of a row: shares that add up to 1. */
public record Softmax() implements Activation {
    @Override
    public double lowest() {
        return 0;
    }

    @Override
    public double highest() {
        return 1;
    }

    /** The largest z of a row is taken off first, which changes nothing but keeps every power at most 1. */
    @Override
    public void forward(double[] z, double[] a, int offset, int rows, int width) {
        for (int r = 0, start = offset; r < rows; r++, start += width) {
            int end = start + width;
            double largest = z[start];
            for (int j = start + 1; j < end; j++) {
                largest = z[j] > largest ? z[j] : largest;
            }
            double sum = 0;
            for (int j = start; j < end; j++) {
                a[j] = Elementary.exp(z[j] - largest);
                sum += a[j];
            }
            for (int j = start; j < end; j++) {
                a[j] = a[j] / sum;
            }
        }
    }

    /** ∂L/∂zⱼ = aⱼ (∂L/∂aⱼ − Σₖ ∂L/∂aₖ aₖ). */
    @Override
    public void backward(double[] z, double[] a, double[] delta, int offset, int rows, int width) {
        for (int r = 0, start = offset; r < rows; r++, start += width) {
            int end = start + width;
            double mean = 0;
            for (int j = start; j < end; j++) {
                mean += delta[j] * a[j];
            }
            for (int j = start; j < end; j++) {
                delta[j] = a[j] * (delta[j] - mean);
            }
        }
    }
}
