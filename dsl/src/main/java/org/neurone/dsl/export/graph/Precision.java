package org.neurone.dsl.export.graph;

/** What numbers an exported model computes with. */
public enum Precision {
    /** 32 bits: half the size and faster where it is served. */
    FLOAT,
    /** 64 bits, as here. */
    DOUBLE
}
