package org.neurone.engine.metric;

import org.neurone.engine.data.Task;

/** Right predictions / examples, 0 to 1. */
public record Accuracy() implements Metric {
    @Override
    public double of(Evaluation evaluation) {
        if (!evaluation.hasClasses() || evaluation.size() == 0) {
            return Double.NaN;
        }
        int right = 0;
        for (int i = 0; i < evaluation.size(); i++) {
            if (evaluation.decided(i) == evaluation.labels()[i]) {
                right++;
            }
        }
        return (double) right / evaluation.size();
    }

    @Override
    public boolean fits(Task task) {
        return task == Task.CLASSIFY;
    }

    @Override
    public double lowest() {
        return 0;
    }

    @Override
    public double highest() {
        return 1;
    }
}
