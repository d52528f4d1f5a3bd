package org.neurone.dsl;

/** How much a problem matters. */
public enum Severity {
    /** The text has no experiment until it is mended. */
    ERROR,
    /** The experiment runs, and probably not as its author wants. */
    WARNING,
    /** Worth knowing. */
    HINT
}
