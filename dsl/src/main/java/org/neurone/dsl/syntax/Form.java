package org.neurone.dsl.syntax;

/** What a value looks like, whatever its statement makes of it. */
public enum Form {
    NAME,
    NUMBER,
    SIZE,
    /** {@code x^2}, {@code sin(x)}, {@code "petal length"*x}. */
    TERM,
    /** A quoted string. */
    TEXT,
    /** Values in brackets. */
    LIST,
    /** A mark that the language does not use. */
    PUNCTUATION,
    ODD
}
