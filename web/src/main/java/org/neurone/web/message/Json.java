package org.neurone.web.message;

import java.util.List;
import org.neurone.engine.number.Decimal;

/**
 * Writes JSON (RFC 8259) sign by sign; commas come by themselves. Numbers are the engine's own shortest decimals; what is not
 * finite is null.
 */
final class Json {
    private final StringBuilder text = new StringBuilder();

    /** Begins an object or an array. */
    Json open(char bracket) {
        next();
        text.append(bracket);
        return this;
    }

    Json close(char bracket) {
        text.append(bracket);
        return this;
    }

    /** A member's name: its value comes next. */
    Json name(String name) {
        value(name);
        text.append(':');
        return this;
    }

    Json nothing() {
        return raw("null");
    }

    Json value(boolean value) {
        return raw(value ? "true" : "false");
    }

    Json value(int value) {
        next();
        text.append(value);
        return this;
    }

    Json value(double value) {
        return raw(Math.abs(value) <= Double.MAX_VALUE ? Decimal.print(value) : "null");
    }

    Json value(int[] values) {
        open('[');
        for (int value : values) {
            value(value);
        }
        return close(']');
    }

    Json value(double[] values) {
        open('[');
        for (double value : values) {
            value(value);
        }
        return close(']');
    }

    Json value(List<String> values) {
        open('[');
        for (String value : values) {
            value(value);
        }
        return close(']');
    }

    /** @param value null for {@code null} */
    Json value(String value) {
        if (value == null) {
            return nothing();
        }
        next();
        text.append('"');
        int done = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                text.append(value, done, i);
                escape(c);
                done = i + 1;
            }
        }
        if (done == 0) {
            text.append(value);
        } else {
            text.append(value, done, value.length());
        }
        text.append('"');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Nothing but a bracket or a colon stands before a first value: text ends in a quotation mark. */
    private void next() {
        if (text.length() > 0) {
            char last = text.charAt(text.length() - 1);
            if (last != '{' && last != '[' && last != ':') {
                text.append(',');
            }
        }
    }

    private Json raw(String value) {
        next();
        text.append(value);
        return this;
    }

    private void escape(char c) {
        text.append('\\');
        if (c >= ' ') {
            text.append(c);
        } else {
            text.append("u00").append(c < 16 ? '0' : '1').append("0123456789abcdef".charAt(c & 15));
        }
    }
}
