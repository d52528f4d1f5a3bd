package org.neurone.engine.activation;

/** A function from a neuron's weighted sum z to its output a = f(z). */
public interface Activation {}
