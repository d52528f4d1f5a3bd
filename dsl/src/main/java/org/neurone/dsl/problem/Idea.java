package org.neurone.dsl.problem;

/** What people know from elsewhere and look for here, where there is no statement for it. */
public enum Idea {
    /** Recurrent. */
    RECURRENT,
    /** Attention. */
    ATTENTION,
    /** Embedding. */
    EMBEDDING,
    /** Two networks. */
    TWO_NETWORKS,
    /** Autoencoder. */
    AUTOENCODER,
    /** Loop. */
    LOOP,
    /** Variable. */
    VARIABLE,
    /** Condition. */
    CONDITION,
    /** Import. */
    IMPORT,
    /** Print. */
    PRINT,
    /** Save. */
    SAVE,
    /** Run. */
    RUN,
    /** Predict. */
    PREDICT,
    /** Device. */
    DEVICE,
    /** Precision. */
    PRECISION,
    /** Other norm. */
    OTHER_NORM,
    /** Branch. */
    BRANCH,
    /** Upsample. */
    UPSAMPLE,
    /** Other conv. */
    OTHER_CONV,
    /** Global pool. */
    GLOBAL_POOL,
    /** Augment. */
    AUGMENT,
    /** Scheduler. */
    SCHEDULER,
    /** Other model. */
    OTHER_MODEL,
    /** Unsupervised. */
    UNSUPERVISED,
    /** Reinforcement. */
    REINFORCEMENT,
    /** Pretrained. */
    PRETRAINED,
    /** Search. */
    SEARCH,
    /** Validation. */
    VALIDATION,
    /** Callback. */
    CALLBACK,
    /** Class weight. */
    CLASS_WEIGHT
}
