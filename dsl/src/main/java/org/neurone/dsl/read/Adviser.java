package org.neurone.dsl.read;

/** Gives advice, text by text. */
public interface Adviser {
    /** Gives none: every problem is said as the rule sees it, and nothing is offered. */
    Adviser NONE = new NoAdviser();

    /** The advice for the text that this reader reads. */
    Advice of(TextReader reader);

    /** Has the rule read its statement to the end; says what it refuses, and may tell it what was meant. */
    void readThrough(Rule rule);
}
