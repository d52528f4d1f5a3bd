package org.neurone.engine.activation;

import org.neurone.engine.number.Elementary;

/**
 * f(z) = z σ(z) with σ(z) = 1 / (1 + e⁻ᶻ), f′ = σ + a (1 − σ). Ramachandran, Zoph, Le, “Searching for activation
 * functions”, 2017.
 */
public record Swish() implements Elementwise {
    /** The smallest value is −0.27846…, at z = −1.2785. */
    @Override
    public double lowest() {
        return -0.2785;
    }

    @Override
    public double value(double z) {
        double sigma = Elementary.sigmoid(z);
        return sigma == 0 ? -0.0 : z * sigma;
    }

    @Override
    public double slope(double z, double a) {
        double sigma = Elementary.sigmoid(z);
        return sigma == 1 ? 1 : sigma + a * (1 - sigma);
    }
}
