package org.neurone.engine.initializer;

/** How a layer's weights are drawn at the start. */
public interface Initializer {}
