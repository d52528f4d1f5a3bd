package org.neurone.engine.reason;

/** What does not go together in an experiment, or is known not to work, and has no more facts than that. */
public enum Unfit implements Reason {
    /** Another layer follows the output. */
    OUTPUT_NOT_LAST("output-not-last"),
    /** Softmax over a single unit, which always says 1. */
    SOFTMAX_OF_ONE("softmax-one-unit"),
    /** An activation without a slope, which gradient descent cannot train. */
    FLAT_ACTIVATION("flat-activation"),
    /** All weights of a hidden layer start at 0. */
    ZERO_START("zero-start"),
    /** All weights of a hidden layer start equal. */
    EQUAL_START("equal-start"),
    /** Batch normalisation over a batch of 1. */
    BATCH_OF_ONE("batchnorm-one-example"),
    /** Rosenblatt’s rule for units that answer by neither step nor sign. */
    PERCEPTRON_WITHOUT_STEP("perceptron-needs-step"),
    /** No hidden layer, and no straight line splits the classes. */
    CLASSES_NOT_LINEAR("no-hidden-layer"),
    /** No hidden layer, and no straight line follows the values. */
    VALUES_NOT_LINEAR("no-hidden-layer"),
    /** Every layer is frozen. */
    NOTHING_LEARNS("nothing-learns"),
    /** The state was saved with another network. */
    FOREIGN_STATE("state-does-not-fit"),
    /** A loss for classes, and the data asks for values. */
    LOSS_OF_CLASSES("loss-needs-classes"),
    /** Cross-entropy over an output that is no probability, where sigmoid would make one. */
    NO_SIGMOID("loss-needs-probability"),
    /** The same where softmax would make one. */
    NO_SOFTMAX("loss-needs-probability"),
    /** A hinge loss over an output that never goes below 0. */
    NEVER_NEGATIVE("output-out-of-reach"),
    /** Targets on both sides of 0, and an output that cannot give every number. */
    NOT_EVERY_NUMBER("output-out-of-reach"),
    /** Cross-entropy, and targets that are scaled to both sides of 0. */
    SCALED_PROBABILITIES("targets-not-probabilities"),
    /** A run ends by what it makes of the test part, whose figures are then no longer those of examples never seen. */
    STOPPED_BY_TEST("stopped-by-test-part"),
    /** A measure that counts right classes, and the data asks for values. */
    MEASURE_OF_CLASSES("metric-does-not-fit"),
    /** A measure for values, and the data asks for classes. */
    MEASURE_OF_VALUES("metric-does-not-fit");

    private final String code;

    Unfit(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public <T> T in(Words<T> words) {
        return words.unfit(this);
    }
}
