package org.neurone.engine.stop;

/** A reason to end a run before its last epoch. */
public interface StopRule {}
