package org.neurone.dsl.read;

/** Gives advice, text by text. */
public interface Adviser {
    /** Gives none: every problem is said as the rule sees it, and nothing is offered. */
    Adviser NONE = new NoAdviser();

    /** The advice for the text that this reader reads. */
    Advice of(TextReader reader);

    /** How a statement is read on where the rule refuses it. */
    Recovery.Maker recovery();
}
