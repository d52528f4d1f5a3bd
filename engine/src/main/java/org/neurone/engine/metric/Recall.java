package org.neurone.engine.metric;

import org.neurone.engine.data.Task;

/** The mean of {@link Confusion#recall} over all classes (“macro”), 0 to 1. */
public record Recall() implements Metric {
    @Override
    public double of(Evaluation evaluation) {
        return Confusion.mean(evaluation, Confusion::recall);
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
