package org.neurone.engine.metric;

/** The mean loss of the examples, regularisation not included. */
public record LossValue() implements Metric {
    @Override
    public double of(Evaluation evaluation) {
        return evaluation.loss();
    }

    @Override
    public boolean lessIsBetter() {
        return true;
    }

    @Override
    public double lowest() {
        return 0;
    }
}
