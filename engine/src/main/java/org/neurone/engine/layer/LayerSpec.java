package org.neurone.engine.layer;

/** The settings of one layer, as a text states them. */
public interface LayerSpec {}
