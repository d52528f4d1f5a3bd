package org.neurone.web;

import java.util.List;
import org.neurone.dsl.text.Highlight;

/** The editor's colours as numbers, since they cross at every keystroke. */
final class Highlighting {
    private Highlighting() {}

    /** Triples from, to, style; the style is its place in the page's {@code TOKEN_CLASSES}. */
    static int[] of(List<Highlight> pieces) {
        int[] triples = new int[3 * pieces.size()];
        for (int i = 0; i < pieces.size(); i++) {
            Highlight piece = pieces.get(i);
            triples[3 * i] = piece.from();
            triples[3 * i + 1] = piece.to();
            triples[3 * i + 2] = number(piece.style());
        }
        return triples;
    }

    private static int number(Highlight.Style style) {
        return switch (style) {
            case KEYWORD -> 0;
            case NAME -> 1;
            case OPTION -> 2;
            case NUMBER -> 3;
            case TEXT -> 4;
            case COMMENT -> 5;
            case BRACKET -> 6;
            case SEPARATOR -> 7;
            case TERM -> 8;
            case ODD -> 9;
        };
    }
}
