package org.neurone.engine.activation;

import org.neurone.engine.number.Elementary;

/** f(z) = ln(1 + eᶻ), f′ = 1 / (1 + e⁻ᶻ). */
public record Softplus() implements Elementwise {
    @Override
    public double lowest() {
        return 0;
    }

    @Override
    public double value(double z) {
        return Elementary.softplus(z);
    }

    @Override
    public double slope(double z, double a) {
        return Elementary.sigmoid(z);
    }
}
