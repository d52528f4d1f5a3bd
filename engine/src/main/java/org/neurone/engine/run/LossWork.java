package org.neurone.engine.run;

import org.neurone.engine.layer.LayerWork;
import org.neurone.engine.loss.Objective;

/** The end of the way forward, where it is to lead back: ℓ of each example, and δ of the last layer. */
final class LossWork implements LayerWork {
    private final double[] sums;
    private final double[] answers;
    private final double[] desired;
    private final double[] delta;
    private final double[] losses;
    private final int outputs;
    private Objective objective;
    private boolean asked;
    private double share;

    LossWork(double[] sums, double[] answers, double[] desired, double[] delta, double[] losses, int outputs) {
        this.sums = sums;
        this.answers = answers;
        this.desired = desired;
        this.delta = delta;
        this.losses = losses;
        this.outputs = outputs;
    }

    void objective(Objective toUse) {
        objective = toUse;
    }

    /** Before each way forward: whether it is to lead back, and from how many examples. */
    void begin(boolean wanted, int rows) {
        asked = wanted;
        share = 1.0 / rows;
    }

    @Override
    public void forward(int from, int to) {
        if (asked) {
            for (int r = from; r < to; r++) {
                losses[r] = objective.example(sums, answers, desired, r * outputs, outputs);
            }
            objective.delta(sums, answers, desired, delta, from * outputs, to - from, outputs, share);
        }
    }

    @Override
    public void backward(int from, int to) {}

    /** L: the mean of ℓ over so many examples, in their order. */
    double mean(int rows) {
        double[] each = losses;
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            sum += each[r];
        }
        return sum / rows;
    }
}
