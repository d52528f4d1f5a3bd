package org.neurone.engine.activation;

/** f(z) = z. */
public record Linear() implements Elementwise {
    @Override
    public double value(double z) {
        return z;
    }

    @Override
    public double slope(double z, double a) {
        return 1;
    }
}
