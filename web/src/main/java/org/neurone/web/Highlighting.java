package org.neurone.web;

import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.dsl.syntax.TokenKind;
import org.neurone.dsl.syntax.Tokens;

/** The editor's colours, from the language's own tokens. */
final class Highlighting {
    private static final int KEYWORD = 0;
    private static final int NAME = 1;
    private static final int NUMBER = 3;
    private static final int STRING = 4;
    private static final int COMMENT = 5;
    private static final int BRACKET = 6;
    private static final int TERM = 7;
    private static final int ERROR = 8;
    private static final int NONE = -1;

    private Highlighting() {}

    /** Triples from, to, class; the class is a place in the page's {@code TOKEN_CLASSES}. */
    static int[] of(SyntaxTree tree) {
        Tokens tokens = tree.tokens();
        boolean[] keyword = new boolean[tokens.size()];
        for (StatementNode statement : tree.statements()) {
            keyword[statement.firstToken()] = true;
        }
        int[] triples = new int[3 * tokens.size()];
        int length = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int kind = keyword[i] ? KEYWORD : kind(tokens.kind(i));
            if (kind != NONE) {
                triples[length++] = tokens.from(i);
                triples[length++] = tokens.to(i);
                triples[length++] = kind;
            }
        }
        int[] trimmed = new int[length];
        System.arraycopy(triples, 0, trimmed, 0, length);
        return trimmed;
    }

    private static int kind(TokenKind kind) {
        return switch (kind) {
            case NAME -> NAME;
            case NUMBER, SIZE -> NUMBER;
            case TEXT -> STRING;
            case COMMENT -> COMMENT;
            case OPEN, CLOSE -> BRACKET;
            case TERM -> TERM;
            case PUNCTUATION, ODD -> ERROR;
            case SPACE, LINE_END, SEMICOLON -> NONE;
        };
    }
}
