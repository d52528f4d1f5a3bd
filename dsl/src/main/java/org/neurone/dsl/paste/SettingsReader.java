package org.neurone.dsl.paste;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.syntax.Lexer;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.TokenKind;
import org.neurone.dsl.syntax.Tokens;

/** Reads settings that stand in braces: JSON, Caffe's prototxt, and the short forms of YAML and TOML. */
final class SettingsReader {
    private static final int DEEPEST = 8;

    private final String text;
    private final Tokens tokens;
    private int at;

    private SettingsReader(String text) {
        this.text = text;
        this.tokens = Lexer.tokens(text);
    }

    /** All of them, whether braces stand around them or not. */
    static PastedSettings settings(String text) {
        SettingsReader reader = new SettingsReader(text);
        reader.mark('{');
        return reader.pairs(0);
    }

    /** A single value: a word, a list or settings; null where there is none. */
    static Object value(String text) {
        return new SettingsReader(text).value(0);
    }

    /** Passes over blanks; whether there is a token. */
    private boolean more() {
        while (at < tokens.size()
                && (tokens.kind(at) == TokenKind.SPACE
                        || tokens.kind(at) == TokenKind.LINE_END
                        || tokens.kind(at) == TokenKind.COMMENT
                        || tokens.kind(at) == TokenKind.SEMICOLON)) {
            at++;
        }
        return at < tokens.size();
    }

    private boolean mark(char mark) {
        boolean here = more() && tokens.to(at) - tokens.from(at) == 1 && text.charAt(tokens.from(at)) == mark;
        at += here ? 1 : 0;
        return here;
    }

    /** Everything up to the closing brace; commas are only skipped. */
    private PastedSettings pairs(int depth) {
        PastedSettings pairs = new PastedSettings();
        while (more() && !mark('}')) {
            if (mark(',')) {
                continue;
            }
            String key = word();
            if (mark(':') || mark('=')) {
                pairs.put(key, value(depth + 1));
            } else if (depth < DEEPEST && mark('{')) {
                pairs.put(key, pairs(depth + 1));
            }
        }
        return pairs;
    }

    private Object value(int depth) {
        if (depth > DEEPEST || !more()) {
            return null;
        }
        if (mark('{')) {
            return pairs(depth);
        }
        if (!mark('[')) {
            return word();
        }
        List<Object> items = new ArrayList<>();
        while (more() && !mark(']')) {
            Object item = mark(',') ? null : value(depth + 1);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    /** The token at hand, without its quotes. */
    private String word() {
        String word = text.substring(tokens.from(at), tokens.to(at));
        boolean quoted = tokens.kind(at++) == TokenKind.TEXT && word.length() > 1;
        return quoted ? Strings.content(word) : word;
    }
}
