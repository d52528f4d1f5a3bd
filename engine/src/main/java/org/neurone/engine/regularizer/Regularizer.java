package org.neurone.engine.regularizer;

/** A price on large weights, added to what is minimised. */
public interface Regularizer {}
