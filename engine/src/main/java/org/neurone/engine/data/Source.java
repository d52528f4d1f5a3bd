package org.neurone.engine.data;

/** Where examples come from. */
public interface Source {}
