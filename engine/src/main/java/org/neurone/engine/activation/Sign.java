package org.neurone.engine.activation;

/** f(z) = 1 where z > 0, else −1. Its slope is 0. */
public record Sign() implements Elementwise {
    @Override
    public double lowest() {
        return -1;
    }

    @Override
    public double highest() {
        return 1;
    }

    @Override
    public boolean flat() {
        return true;
    }

    @Override
    public double value(double z) {
        return z > 0 ? 1 : -1;
    }

    @Override
    public double slope(double z, double a) {
        return 0;
    }
}
