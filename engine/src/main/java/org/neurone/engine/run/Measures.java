package org.neurone.engine.run;

import org.neurone.engine.data.Dataset;
import org.neurone.engine.loss.Objective;
import org.neurone.engine.metric.Evaluation;
import org.neurone.engine.plan.Plan;

/** What the present weights make of the training and the test part, measured once a step at most. */
public final class Measures {
    private final CachedEvaluation train;
    private final CachedEvaluation test;
    private final boolean tested;

    /** @param training whose present weights are measured */
    public Measures(Plan plan, Dataset data, TrainingState training) {
        Objective objective = plan.experiment().loss().under(Outputs.activation(plan));
        this.train = new CachedEvaluation(training, data, data.train(), objective);
        this.test = new CachedEvaluation(training, data, data.test(), objective);
        this.tested = data.test().size() > 0;
    }

    /** After the weights were changed by anything but an update. */
    public void forget() {
        train.forget();
        test.forget();
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

    /** On the test part, or on the training part where there is none. */
    public double heldOutLoss() {
        return tested ? test.loss() : train.loss();
    }

    /** On the test part, or on the training part where there is none. */
    public Evaluation heldOut() {
        return tested ? test.evaluation() : train.evaluation();
    }

    /** On the test part, or on the training part where there is none; NaN for a regression. */
    public double accuracy() {
        return tested ? test.accuracy() : train.accuracy();
    }
}
