package org.neurone.engine.activation;

import org.neurone.engine.number.Elementary;

/** f(z) = tanh z, f′ = 1 − a². */
public record Tanh() implements Elementwise {
    @Override
    public double lowest() {
        return -1;
    }

    @Override
    public double highest() {
        return 1;
    }

    @Override
    public double value(double z) {
        return Elementary.tanh(z);
    }

    @Override
    public double slope(double z, double a) {
        return 1 - a * a;
    }
}
