package org.neurone.engine.loss;

/** ℓ = (1/m) Σⱼ (desiredⱼ − predictedⱼ)² over the m outputs, without a ½. */
public record Quadratic() implements Loss {
    @Override
    public double example(double[] predicted, double[] desired, int offset, int outputs) {
        double sum = 0;
        for (int j = offset; j < offset + outputs; j++) {
            double error = desired[j] - predicted[j];
            sum += error * error;
        }
        return sum / outputs;
    }

    @Override
    public void gradient(
            double[] predicted, double[] desired, double[] gradient, int offset, int outputs, double share) {
        double factor = 2 * share / outputs;
        for (int j = offset; j < offset + outputs; j++) {
            gradient[j] = factor * (predicted[j] - desired[j]);
        }
    }
}
