package org.neurone.engine.data;

/** What is to be learned from the examples. */
public enum Task {
    /** One of a few classes. */
    CLASSIFY,
    /** One or more numbers. */
    REGRESS
}
