package org.neurone.engine.run;

import org.neurone.engine.data.Dataset;
import org.neurone.engine.loss.Objective;
import org.neurone.engine.metric.Evaluation;
import org.neurone.engine.plan.Plan;

/** What the present weights make of the parts of the data, measured once a step at most. */
public final class Measures {
    private final CachedEvaluation train;
    private final CachedEvaluation test;
    private final CachedEvaluation validation;
    private final CachedEvaluation held;
    private final CachedEvaluation watched;

    /** @param training whose present weights are measured */
    public Measures(Plan plan, Dataset data, TrainingState training) {
        Objective objective = training.loss().under(Outputs.activation(plan));
        this.train = new CachedEvaluation(training, data, data.train(), objective);
        this.test = new CachedEvaluation(training, data, data.test(), objective);
        this.validation = new CachedEvaluation(training, data, data.validation(), objective);
        boolean validated = data.validation().size() > 0;
        this.held = data.test().size() > 0 ? test : validated ? validation : train;
        this.watched = validated ? validation : held;
    }

    /** After the weights were changed by anything but an update. */
    public void forget() {
        train.forget();
        test.forget();
        validation.forget();
    }

    /** Of the training part. */
    public Evaluation train() {
        return train.evaluation();
    }

    /** Of the test part; of no examples where there is none. */
    public Evaluation test() {
        return test.evaluation();
    }

    /** Mean loss of the training part, regularisation not included. */
    public double trainLoss() {
        return train.loss();
    }

    /** NaN where there is no test part. */
    public double testLoss() {
        return test.loss();
    }

    /** Of the validation part; of no examples where there is none. */
    public Evaluation validation() {
        return validation.evaluation();
    }

    /** NaN where there is no validation part. */
    public double validationLoss() {
        return validation.loss();
    }

    /** On the test part, or on the validation part where there is none, or else on the training part: what a network is judged by. */
    public Evaluation heldOut() {
        return held.evaluation();
    }

    /** On the validation part, or on the test part where there is none, or else on the training part: what ends a run. */
    public double watchedLoss() {
        return watched.loss();
    }

    /** Likewise; NaN for a regression. */
    public double watchedAccuracy() {
        return watched.accuracy();
    }
}
