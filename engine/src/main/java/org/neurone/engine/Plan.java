package org.neurone.engine;

/** What follows from an experiment and the shape of its data: every layer's shapes, and the output layer that is added. */
final class Plan {
    private Plan() {}
}
