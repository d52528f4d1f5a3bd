package org.neurone.engine.optimizer;

/** A bound on gradients before they are used. */
public interface Clip {}
