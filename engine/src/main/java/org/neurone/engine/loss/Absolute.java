package org.neurone.engine.loss;

/** ℓ = (1/m) Σⱼ |desiredⱼ − predictedⱼ| over the m outputs; the slope at 0 is taken as 0. */
public record Absolute() implements Loss {
    @Override
    public double example(double[] predicted, double[] desired, int offset, int outputs) {
        double sum = 0;
        for (int j = offset; j < offset + outputs; j++) {
            sum += Math.abs(desired[j] - predicted[j]);
        }
        return sum / outputs;
    }

    @Override
    public void gradient(
            double[] predicted, double[] desired, double[] gradient, int offset, int outputs, double share) {
        double factor = share / outputs;
        for (int j = offset; j < offset + outputs; j++) {
            double error = predicted[j] - desired[j];
            gradient[j] = error > 0 ? factor : error < 0 ? -factor : factor * error;
        }
    }
}
