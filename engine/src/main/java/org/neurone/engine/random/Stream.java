package org.neurone.engine.random;

/**
 * What random numbers are for. Each purpose draws from a stream of its own, so that adding a dropout layer does not
 * reshuffle the data.
 */
public enum Stream {
    /** Initial weights. */
    WEIGHTS(0x57454947),
    /** The order of the examples in an epoch. */
    SHUFFLE(0x53485546),
    /** Which units a dropout layer leaves out. */
    DROPOUT(0x44524f50),
    /** Examples made by rule. */
    DATA(0x44415441),
    /** Which examples are for training and which for testing. */
    SPLIT(0x53504c49),
    /** Noise added to examples. */
    NOISE(0x4e4f4953);

    /** The first four letters of the name in ASCII. A version of the language never changes them. */
    final int key;

    Stream(int key) {
        this.key = key;
    }
}
