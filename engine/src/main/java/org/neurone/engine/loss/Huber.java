package org.neurone.engine.loss;

import org.neurone.engine.number.Decimal;

/**
 * ℓ = (1/m) Σⱼ h(desiredⱼ − predictedⱼ) with h(e) = ½ e² where |e| ≤ δ, else δ (|e| − ½ δ). P. J. Huber, “Robust
 * estimation of a location parameter”, 1964.
 *
 * @param delta δ, greater than 0
 */
public record Huber(double delta) implements Loss {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public Huber {
        if (!(delta > 0) || delta == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "the delta of huber is a finite number greater than 0, but this is " + Decimal.print(delta));
        }
    }

    @Override
    public double example(double[] predicted, double[] desired, int offset, int outputs) {
        double sum = 0;
        for (int j = offset; j < offset + outputs; j++) {
            double error = Math.abs(desired[j] - predicted[j]);
            sum += error <= delta ? 0.5 * error * error : delta * (error - 0.5 * delta);
        }
        return sum / outputs;
    }

    @Override
    public void gradient(
            double[] predicted, double[] desired, double[] gradient, int offset, int outputs, double share) {
        double factor = share / outputs;
        for (int j = offset; j < offset + outputs; j++) {
            double error = predicted[j] - desired[j];
            gradient[j] = factor * (error > delta ? delta : error < -delta ? -delta : error);
        }
    }
}
