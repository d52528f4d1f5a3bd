package org.neurone.engine.loss;

/**
 * ℓ = (1/m) Σⱼ max(0, 1 − desiredⱼ predictedⱼ) over the m outputs, with desired −1 or +1; the slope at the hinge is
 * taken as 0. C. Cortes, V. Vapnik, “Support-vector networks”, 1995.
 */
public record Hinge() implements Loss {
    @Override
    public boolean wantsSigns() {
        return true;
    }

    @Override
    public boolean classesOnly() {
        return true;
    }

    @Override
    public double example(double[] predicted, double[] desired, int offset, int outputs) {
        double sum = 0;
        for (int j = offset; j < offset + outputs; j++) {
            double margin = 1 - desired[j] * predicted[j];
            sum += margin <= 0 ? 0 : margin;
        }
        return sum / outputs;
    }

    @Override
    public void gradient(
            double[] predicted, double[] desired, double[] gradient, int offset, int outputs, double share) {
        double factor = share / outputs;
        for (int j = offset; j < offset + outputs; j++) {
            gradient[j] = 1 - desired[j] * predicted[j] > 0 ? -factor * desired[j] : 0;
        }
    }
}
