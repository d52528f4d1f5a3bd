package org.neurone.dsl.export.onnx;

import org.neurone.engine.number.Elementary;

/**
 * Gauss and Legendre's rule on 0 to 1: the integral of f is Σ wᵢ f(tᵢ). With {@link #POINTS} points that of exp(−x² t²) is
 * off by less than 10⁻¹⁵ for |x| ≤ 6.
 */
final class GaussLegendre {
    static final int POINTS = 32;

    private static final double[][] RULE = rule();

    private GaussLegendre() {}

    /** −tᵢ². */
    static double[] negativeSquares() {
        double[] squares = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            squares[i] = -(RULE[0][i] * RULE[0][i]);
        }
        return squares;
    }

    /** wᵢ. */
    static double[] weights() {
        return RULE[1].clone();
    }

    /** The roots of Legendre's polynomial by Newton's method, from the usual first guess. */
    private static double[][] rule() {
        double[] points = new double[POINTS];
        double[] weights = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double x = Elementary.cos(Math.PI * (i + 0.75) / (POINTS + 0.5));
            double slope = 1;
            for (int round = 0; round < 8; round++) {
                double before = 1;
                double value = x;
                for (int n = 2; n <= POINTS; n++) {
                    double next = ((2 * n - 1) * x * value - (n - 1) * before) / n;
                    before = value;
                    value = next;
                }
                slope = POINTS * (x * value - before) / (x * x - 1);
                x = x - value / slope;
            }
            points[i] = (1 - x) / 2;
            weights[i] = 1 / ((1 - x * x) * slope * slope);
        }
        return new double[][] {points, weights};
    }
}
