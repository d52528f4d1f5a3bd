package org.neurone.engine.export;

/** What numbers an exported model computes with. */
public enum Precision {
    /** 32 bits: half the size and faster where it is served. */
    FLOAT,
    /** 64 bits, as here. */
    DOUBLE
}
