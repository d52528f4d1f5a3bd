package org.neurone.dsl.syntax;

/** What a token of the language is. Every character of a text belongs to exactly one token. */
public enum TokenKind {
    /** Spaces and tabs. */
    SPACE,
    LINE_END,
    SEMICOLON,
    /** From {@code #} to the end of its line. */
    COMMENT,
    /** {@code [a-z][a-z0-9-]*}. */
    NAME,
    /** {@code 0.5}, {@code -2}, {@code 1e-3}, {@code 30%}. */
    NUMBER,
    /** {@code 28x28x1}. */
    SIZE,
    /** A piece of a term that is more than a name: {@code x^2}, {@code sin(x)}. */
    TERM,
    /** A quoted string, with its quotes. */
    TEXT,
    OPEN,
    CLOSE,
    /** {@code , = : < > { }}, which the language does not use and people from other languages type. */
    PUNCTUATION,
    /** Anything else. */
    ODD,
    /** All that stands behind the place where reading stopped. */
    UNREAD
}
