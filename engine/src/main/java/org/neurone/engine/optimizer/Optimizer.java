package org.neurone.engine.optimizer;

/** The rule that turns a gradient into a change of the weights. */
public interface Optimizer {
    /** η where a text names none, greater than 0. */
    double defaultLearningRate();
}
