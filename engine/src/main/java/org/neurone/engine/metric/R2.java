package org.neurone.engine.metric;

import org.neurone.engine.data.Task;

/**
 * 1 − Σ (desired − predicted)² / Σ (desired − mean)² for each output, then the plain mean over the outputs. Where all
 * desired values are the same it is 1 for perfect predictions and else 0, as in scikit-learn.
 */
public record R2() implements Metric {
    @Override
    public double of(Evaluation evaluation) {
        if (evaluation.size() == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int output = 0; output < evaluation.width(); output++) {
            sum += explained(evaluation, output);
        }
        return sum / evaluation.width();
    }

    private static double explained(Evaluation evaluation, int output) {
        int width = evaluation.width();
        double mean = 0;
        for (int i = 0; i < evaluation.size(); i++) {
            mean += evaluation.desired()[i * width + output];
        }
        mean /= evaluation.size();
        double left = 0;
        double whole = 0;
        for (int i = 0; i < evaluation.size(); i++) {
            double desired = evaluation.desired()[i * width + output];
            double error = desired - evaluation.predicted()[i * width + output];
            left += error * error;
            whole += (desired - mean) * (desired - mean);
        }
        if (whole == 0) {
            return left == 0 ? 1 : 0;
        }
        return 1 - left / whole;
    }

    @Override
    public boolean fits(Task task) {
        return task == Task.REGRESS;
    }

    @Override
    public double highest() {
        return 1;
    }
}
