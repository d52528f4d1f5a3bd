package org.neurone.engine.loss;

/** How far predictions are from what was desired, as one number to be made small. */
public interface Loss {}
