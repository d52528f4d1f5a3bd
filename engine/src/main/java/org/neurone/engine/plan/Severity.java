package org.neurone.engine.plan;

/** How much a fault matters. */
public enum Severity {
    /** The experiment cannot run. */
    ERROR,
    /** It can run, but will hardly do what is hoped for. */
    WARNING,
    /** Worth knowing. */
    HINT
}
