package org.neurone.web;

import java.util.List;
import org.neurone.engine.number.Decimal;

/** Writes JSON (RFC 8259) piece by piece. Numbers are the engine's own shortest decimals; what is not finite is null. */
final class Json {
    private final StringBuilder text = new StringBuilder();
    private boolean first = true;

    static Json object() {
        return new Json().open('{');
    }

    static Json array() {
        return new Json().open('[');
    }

    Json put(String name, String value) {
        return name(name).text(value);
    }

    Json put(String name, double value) {
        return name(name).number(value);
    }

    Json put(String name, int value) {
        return name(name).raw(Integer.toString(value));
    }

    Json put(String name, boolean value) {
        return name(name).raw(value ? "true" : "false");
    }

    Json put(String name, List<String> values) {
        Json array = array();
        for (String value : values) {
            array.add(value);
        }
        return put(name, array);
    }

    /** @param value finished by this call; null for {@code null} */
    Json put(String name, Json value) {
        return name(name).raw(value == null ? "null" : value.toString());
    }

    Json add(String value) {
        return next().text(value);
    }

    Json add(double value) {
        return next().number(value);
    }

    Json add(Json value) {
        return next().raw(value.toString());
    }

    @Override
    public String toString() {
        return text.toString() + (text.charAt(0) == '{' ? '}' : ']');
    }

    private Json open(char bracket) {
        text.append(bracket);
        return this;
    }

    private Json next() {
        if (!first) {
            text.append(',');
        }
        first = false;
        return this;
    }

    private Json name(String name) {
        next().text(name);
        text.append(':');
        return this;
    }

    private Json raw(String value) {
        text.append(value);
        return this;
    }

    private Json number(double value) {
        return raw(Math.abs(value) <= Double.MAX_VALUE ? Decimal.print(value) : "null");
    }

    private Json text(String value) {
        if (value == null) {
            return raw("null");
        }
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append("\\u00").append(c < 16 ? '0' : '1').append("0123456789abcdef".charAt(c & 15));
            } else {
                text.append(c);
            }
        }
        text.append('"');
        return this;
    }
}
