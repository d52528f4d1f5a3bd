package org.neurone.engine.metric;

import org.neurone.engine.data.Task;

/** The mean of {@link Confusion#f1} over all classes (“macro”), 0 to 1. */
public record F1() implements Metric {
    @Override
    public double of(Evaluation evaluation) {
        return Confusion.mean(evaluation, Confusion::f1);
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
