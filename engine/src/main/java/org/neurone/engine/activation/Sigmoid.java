package org.neurone.engine.activation;

import org.neurone.engine.number.Elementary;

/** f(z) = 1 / (1 + e⁻ᶻ), f′ = a (1 − a). */
public record Sigmoid() implements Elementwise {
    @Override
    public double lowest() {
        return 0;
    }

    @Override
    public double highest() {
        return 1;
    }

    @Override
    public double value(double z) {
        return Elementary.sigmoid(z);
    }

    @Override
    public double slope(double z, double a) {
        return a * (1 - a);
    }
}
