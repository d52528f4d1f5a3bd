package org.neurone.dsl.syntax;

import org.neurone.dsl.text.Stop;
import org.neurone.dsl.text.TextLimits;

/**
 * Cuts a text into tokens in one pass. It knows no names and refuses nothing: what the language has no use for becomes
 * a token as well, for the checker to speak about.
 *
 * <p>A string may run over lines, so a forgotten quote could swallow everything up to the next string. A string that
 * runs over a line end counts as forgotten where nothing closes it, or where the quote that would close it stands
 * directly before a letter or digit (and so was meant to open the next string); it then ends with its first line.
 */
public final class Lexer {
    private final String text;
    private final Tokens tokens;
    private int at;
    /** Strings that open before this offset end on their own line; keeps the pass linear in the text's length. */
    private int oneLineUntil;

    private int operators;

    private Lexer(String text) {
        this.text = text;
        this.tokens = new Tokens(text);
    }

    /** All tokens of a short text. */
    public static Tokens tokens(String text) {
        return tokens(text, TextLimits.NONE);
    }

    /** All tokens of a text, up to where there are too many of them or of operators. */
    public static Tokens tokens(String text, TextLimits limits) {
        Lexer lexer = new Lexer(text);
        while (lexer.at < text.length() && lexer.tokens.stop() == null) {
            lexer.token(limits);
        }
        return lexer.tokens;
    }

    private void token(TextLimits limits) {
        int from = at;
        if (tokens.size() == limits.tokens()) {
            tokens.stop(new Stop(Stop.Limit.TOKENS, limits.tokens(), from));
            return;
        }
        TokenKind kind = next();
        tokens.count(at - from);
        operators += kind == TokenKind.TERM ? Terms.operators(text, from, at) : 0;
        if (operators > limits.operators()) {
            tokens.stop(new Stop(Stop.Limit.OPERATORS, limits.operators(), from));
            return;
        }
        tokens.add(kind, at);
    }

    /** Moves behind the next token. */
    private TokenKind next() {
        char c = text.charAt(at);
        if (Characters.space(c)) {
            do {
                at++;
            } while (at < text.length() && Characters.space(text.charAt(at)));
            return TokenKind.SPACE;
        }
        if (Characters.lineEnd(c)) {
            at += c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
            return TokenKind.LINE_END;
        }
        if (c == '#') {
            at = endOfLine(at);
            return TokenKind.COMMENT;
        }
        TokenKind mark = mark(c);
        if (mark != null) {
            at++;
            return mark;
        }
        if (c == '"') {
            at = endOfString();
            return TokenKind.TEXT;
        }
        int quoted = endOfForeignString();
        if (quoted > 0) {
            at = quoted;
            return TokenKind.TEXT;
        }
        int from = at;
        do {
            at++;
        } while (at < text.length() && !endsWord(text.charAt(at)));
        return Characters.kind(text, from, at);
    }

    /** What a character is that stands for itself, or null. */
    private static TokenKind mark(char c) {
        return switch (c) {
            case ';' -> TokenKind.SEMICOLON;
            case '[' -> TokenKind.OPEN;
            case ']' -> TokenKind.CLOSE;
            default -> Characters.punctuation(c) ? TokenKind.PUNCTUATION : null;
        };
    }

    private static boolean endsWord(char c) {
        return Characters.space(c)
                || Characters.lineEnd(c)
                || Characters.punctuation(c)
                || c == ';'
                || c == '#'
                || c == '['
                || c == ']'
                || Characters.quotes(c) != 0;
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < text.length() && !Characters.lineEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The end of the string that opens here, or of its line where its closing quote was forgotten. */
    private int endOfString() {
        boolean oneLine = at < oneLineUntil;
        int lineEnd = -1;
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                if (lineEnd < 0 || i + 1 == text.length() || !wordPart(text.charAt(i + 1))) {
                    return i + 1;
                }
                oneLineUntil = i;
                tokens.count(i - lineEnd);
                return lineEnd;
            }
            if (Characters.lineEnd(c)) {
                lineEnd = lineEnd < 0 ? i : lineEnd;
                if (oneLine) {
                    return lineEnd;
                }
            } else if (c == '\\' && i + 1 < text.length() && !Characters.lineEnd(text.charAt(i + 1))) {
                i++;
            }
        }
        oneLineUntil = text.length();
        tokens.count(lineEnd < 0 ? 0 : text.length() - lineEnd);
        return lineEnd < 0 ? text.length() : lineEnd;
    }

    private static boolean wordPart(char c) {
        return Characters.lower(c) || Characters.upper(c) || Characters.digit(c);
    }

    private static boolean letter(char c) {
        return Characters.lower(c) || Characters.upper(c) || (c >= '\u00c0' && c <= '\u017f');
    }

    /** The end of a string in quotes of another kind, which ends on its own line; 0 where none starts here. */
    private int endOfForeignString() {
        int quotes = Characters.quotes(text.charAt(at));
        boolean apostrophe = quotes == 2 && at > 0 && letter(text.charAt(at - 1));
        if (quotes == 0 || apostrophe) {
            return 0;
        }
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Characters.quotes(c) == quotes) {
                return i + 1;
            }
            if (Characters.lineEnd(c) || c == '#') {
                tokens.count(i - at);
                return 0;
            }
        }
        return 0;
    }
}
