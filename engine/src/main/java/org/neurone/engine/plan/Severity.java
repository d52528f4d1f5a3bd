package org.neurone.engine.plan;

/** How much a fault of an experiment, or a problem of a text, matters. */
public enum Severity {
    /** The experiment cannot run; a text has none until it is mended. */
    ERROR,
    /** It can run, but will hardly do what is hoped for. */
    WARNING,
    /** Worth knowing. */
    HINT
}
