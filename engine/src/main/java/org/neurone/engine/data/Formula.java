package org.neurone.engine.data;

/** A formula such as {@code y = x^3 - x}, kept as it was written. */
public record Formula(String text) {}
