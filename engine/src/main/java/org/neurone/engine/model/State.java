package org.neurone.engine.model;

/** A snapshot of everything learned so far. */
public record State(String encoded) {}
