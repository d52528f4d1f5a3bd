package org.neurone.engine.optimizer;

import org.neurone.engine.loss.Loss;
import org.neurone.engine.loss.Objective;

/** Shows the loss, but steers by the plain error: δ = predicted − desired, whatever the slope. */
record PerceptronObjective(Loss loss) implements Objective {
    @Override
    public double example(double[] z, double[] a, double[] desired, int offset, int outputs) {
        return loss.example(a, desired, offset, outputs);
    }

    @Override
    public void delta(
            double[] z, double[] a, double[] desired, double[] delta, int offset, int rows, int outputs, double share) {
        int end = offset + rows * outputs;
        for (int j = offset; j < end; j++) {
            delta[j] = a[j] - desired[j];
        }
    }
}
