package org.neurone.dsl.syntax;

/** Finds which bracket closes which, for {@code [ ]} and {@code { }} apart. */
final class Brackets {
    private Brackets() {}

    /** For each token that opens something the index of the one that closes it, else −1. */
    static int[] partners(String text, Tokens tokens) {
        int[] partners = new int[tokens.size()];
        int[] below = new int[tokens.size()];
        int list = -1;
        int brace = -1;
        for (int i = 0; i < tokens.size(); i++) {
            partners[i] = -1;
            char c = text.charAt(tokens.from(i));
            TokenKind kind = tokens.kind(i);
            if (kind == TokenKind.OPEN) {
                below[i] = list;
                list = i;
            } else if (kind == TokenKind.CLOSE && list >= 0) {
                partners[list] = i;
                list = below[list];
            } else if (kind == TokenKind.PUNCTUATION && c == '{') {
                below[i] = brace;
                brace = i;
            } else if (kind == TokenKind.PUNCTUATION && c == '}' && brace >= 0) {
                partners[brace] = i;
                brace = below[brace];
            }
        }
        return partners;
    }
}
