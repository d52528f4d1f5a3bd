package org.neurone.engine.metric;

import org.neurone.engine.data.Task;

/** Shown as a table ({@link Confusion}); its one number is the share of mistakes, 1 − accuracy. */
public record ConfusionMatrix() implements Metric {
    @Override
    public double of(Evaluation evaluation) {
        return 1 - new Accuracy().of(evaluation);
    }

    @Override
    public boolean lessIsBetter() {
        return true;
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
