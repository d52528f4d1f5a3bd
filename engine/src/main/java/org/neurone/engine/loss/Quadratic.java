package org.neurone.engine.loss;

/** L = (1/n) Σ (desired − predicted)², the mean over examples and outputs, without a ½. */
public record Quadratic() implements Loss {}
