package org.neurone.engine.activation;

import org.neurone.engine.number.Elementary;

/**
 * f(z) = z Φ(z) = ½ z erfc(−z / √2), exactly and not by its tanh approximation; f′ = Φ(z) + z φ(z). Hendrycks,
 * Gimpel, “Gaussian error linear units”, 2016.
 */
public record Gelu() implements Elementwise {
    /** 1 / √(2π), the height of the standard normal density. */
    private static final double HEIGHT = 0.3989422804014327;

    /** The smallest value is −0.16997…, at z = −0.7518. */
    @Override
    public double lowest() {
        return -0.17;
    }

    @Override
    public double value(double z) {
        double share = Elementary.normalShare(z);
        return share == 0 ? -0.0 : z * share;
    }

    @Override
    public double slope(double z, double a) {
        double bell = Elementary.bell(z);
        double share = Elementary.normalShare(z);
        return bell == 0 ? share : share + z * (HEIGHT * bell);
    }
}
