package org.neurone.engine.activation;

/** f(z) = max(z, 0), and NaN stays NaN; f′ = 1 where z > 0, else 0. */
public record Relu() implements Elementwise {
    @Override
    public double lowest() {
        return 0;
    }

    @Override
    public double value(double z) {
        return z <= 0 ? 0 : z;
    }

    @Override
    public double slope(double z, double a) {
        return z > 0 ? 1 : 0;
    }
}
