package org.neurone.engine.stop;

/** How far a run is, measured only as far as it is asked. */
public interface Progress {
    /** Whole epochs done, at least 1. */
    long epoch();

    /** The data's loss on the training part. */
    double trainLoss();

    /** The data's loss on the validation part, or on the test part where there is none, or else on the training part. */
    double testLoss();

    /** Share of right answers on the same part; NaN for a regression. */
    double accuracy();

    /** Epochs since {@link #testLoss} was last lower than ever before in this run; 0 where it just was. */
    long epochsWithoutImprovement();
}
