package org.neurone.engine.metric;

/** A figure that says how good predictions are. */
public interface Metric {}
