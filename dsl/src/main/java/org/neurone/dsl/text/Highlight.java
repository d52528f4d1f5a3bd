package org.neurone.dsl.text;

/** A piece of a text and how an editor shows it. Pieces come in order and never overlap; blanks have none. */
public record Highlight(int from, int to, Style style) {
    /** What a piece of a text is. */
    public enum Style {
        KEYWORD,
        /** A name of the catalogue, or one of the reader's own. */
        NAME,
        /** An option's name. */
        OPTION,
        /** A number or a size. */
        NUMBER,
        /** A quoted string. */
        TEXT,
        COMMENT,
        BRACKET,
        SEPARATOR,
        /** A feature such as {@code x^2}. */
        TERM,
        /** What the language does not know. */
        ODD
    }
}
