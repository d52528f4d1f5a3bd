package org.neurone.engine.activation;

import org.neurone.engine.number.Elementary;

/** f(z) = sin z, f′ = cos z. */
public record Sin() implements Elementwise {
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
        return Elementary.sin(z);
    }

    @Override
    public double slope(double z, double a) {
        return Elementary.cos(z);
    }
}
