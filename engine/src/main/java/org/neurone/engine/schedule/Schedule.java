package org.neurone.engine.schedule;

/** A factor on the learning rate that depends on how far the run is. */
public interface Schedule {}
