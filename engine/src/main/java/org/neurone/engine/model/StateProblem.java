package org.neurone.engine.model;

/** Why a saved state cannot be read. */
public enum StateProblem {
    /** It ends before it says it does. */
    TRUNCATED("state-truncated"),
    /** Its checksum is another one. */
    DAMAGED("state-damaged"),
    /** It has a version that this engine does not know. */
    NEWER("state-newer");

    private final String code;

    StateProblem(String code) {
        this.code = code;
    }

    /** Stable, for messages and tests. */
    public String code() {
        return code;
    }
}
