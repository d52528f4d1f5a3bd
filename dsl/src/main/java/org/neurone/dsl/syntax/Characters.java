package org.neurone.dsl.syntax;

/** What single characters and whole words look like. */
public final class Characters {
    private Characters() {}

    /** a to z. */
    public static boolean lower(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** A to Z. */
    public static boolean upper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** 0 to 9. */
    public static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Blank, also in the forms that web pages and word processors put into a clipboard. */
    static boolean space(char c) {
        return c == ' ' || c == '\t' || foreignSpace(c);
    }

    /** A blank or invisible character that is not a plain space or tab. */
    public static boolean foreignSpace(char c) {
        return c == '\u000b'
                || c == '\f'
                || c == '\u00a0'
                || c == '\u00ad'
                || (c >= '\u2000' && c <= '\u200f')
                || c == '\u202f'
                || c == '\u205f'
                || c == '\u2060'
                || c == '\u3000'
                || c == '\ufeff';
    }

    static boolean lineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** Compares two numbers elsewhere. */
    public static boolean comparison(char c) {
        return c == '<' || c == '>' || c == '\u2264' || c == '\u2265';
    }

    static boolean punctuation(char c) {
        return c == ',' || c == '=' || c == ':' || c == '{' || c == '}' || comparison(c);
    }

    /** Which family of quotes {@code c} belongs to, 0 where to none; what one of a family opens another closes. */
    public static int quotes(char c) {
        return switch (c) {
            case '"', '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> 1;
            case '\'', '\u2018', '\u2019', '\u201a' -> 2;
            case '`' -> 3;
            default -> 0;
        };
    }

    /** Whether {@code word} has a name's form, {@code [a-z][a-z0-9-]*}. */
    public static boolean name(CharSequence word) {
        return kind(word, 0, word.length()) == TokenKind.NAME;
    }

    /** Whether {@code word} is a number as the language writes it. */
    public static boolean number(CharSequence word) {
        return kind(word, 0, word.length()) == TokenKind.NUMBER;
    }

    /** Whether {@code word} is nothing but digits. */
    public static boolean digits(CharSequence word) {
        return word.length() > 0 && digits(word, 0, word.length()) == word.length();
    }

    /** Whether {@code word} is a size such as {@code 5x5}. */
    public static boolean size(CharSequence word) {
        return kind(word, 0, word.length()) == TokenKind.SIZE;
    }

    /** Whether {@code word} is a term that is more than a name. */
    public static boolean term(CharSequence word) {
        return kind(word, 0, word.length()) == TokenKind.TERM;
    }

    /** What the word from {@code from} to {@code to}, free of blanks, quotes, brackets and punctuation, is. */
    static TokenKind kind(CharSequence text, int from, int to) {
        if (from == to) {
            return TokenKind.ODD;
        }
        char first = text.charAt(from);
        if (lower(first)) {
            return nameOrTerm(text, from, to);
        }
        if (digit(first) || (first == '-' && to > from + 1)) {
            return numberOrSize(text, from, to);
        }
        return first == '^' || first == '*' || first == ')' || first == '(' ? term(text, from, to) : TokenKind.ODD;
    }

    private static TokenKind nameOrTerm(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!lower(c) && !digit(c) && c != '-') {
                return term(text, from, to);
            }
        }
        return TokenKind.NAME;
    }

    private static TokenKind term(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!lower(c) && !digit(c) && c != '-' && c != '^' && c != '*' && c != '(' && c != ')') {
                return TokenKind.ODD;
            }
        }
        return TokenKind.TERM;
    }

    private static TokenKind numberOrSize(CharSequence text, int from, int to) {
        int at = digits(text, text.charAt(from) == '-' ? from + 1 : from, to);
        if (at == from || text.charAt(at - 1) == '-') {
            return TokenKind.ODD;
        }
        if (at < to && text.charAt(at) == 'x' && text.charAt(from) != '-') {
            while (at + 1 < to && text.charAt(at) == 'x' && digit(text.charAt(at + 1))) {
                at = digits(text, at + 1, to);
            }
            return at == to ? TokenKind.SIZE : TokenKind.ODD;
        }
        if (at + 1 < to && text.charAt(at) == '.' && digit(text.charAt(at + 1))) {
            at = digits(text, at + 1, to);
        }
        if (at < to && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            int sign = at + 1 < to && (text.charAt(at + 1) == '-' || text.charAt(at + 1) == '+') ? 2 : 1;
            int behind = digits(text, at + sign, to);
            at = behind > at + sign ? behind : at;
        }
        if (at < to && text.charAt(at) == '%') {
            at++;
        }
        return at == to ? TokenKind.NUMBER : TokenKind.ODD;
    }

    private static int digits(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && digit(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
