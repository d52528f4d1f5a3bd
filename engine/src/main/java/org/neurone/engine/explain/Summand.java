package org.neurone.engine.explain;

/**
 * One summand of ∂L/∂w = Σ x δ.
 *
 * @param row which of the examples that are explained together
 * @param place which window of a convolution, from 0; 0 elsewhere
 * @param input x; 1 for a bias
 * @param delta δ = ∂L/∂z of the unit there
 */
public record Summand(int row, int place, double input, double delta) {
    /** x δ, this example’s and place’s part of ∂L/∂w. */
    public double product() {
        return input * delta;
    }
}
