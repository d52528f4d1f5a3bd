package org.neurone.dsl.problem;

/** What a list holds. */
public enum Items {
    NUMBERS,
    NAMES,
    NAMES_AND_NUMBERS
}
