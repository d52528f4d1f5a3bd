package org.neurone.engine.data;

/**
 * A disc of one class inside a ring of the other.
 *
 * @param noise share of the radius by which a point may lie off, 0 to 1
 * @param samples number of examples, at least 2
 */
public record Circle(double noise, int samples) implements Source {}
