package org.neurone.web;

import java.util.List;
import java.util.function.Consumer;
import org.neurone.engine.number.Decimal;

/**
 * Writes JSON (RFC 8259) piece by piece. Numbers are the engine's own shortest decimals; what is not finite is null. What is many and
 * small is written straight into its place, without a text of its own.
 *
 * <p>By hand: a library that finds members by reflection neither compiles to JavaScript nor fits into what a first visit loads.
 */
final class Json {
    private final StringBuilder text;
    private boolean first = true;

    private Json(StringBuilder text, char bracket) {
        this.text = text;
        text.append(bracket);
    }

    static Json object() {
        return new Json(new StringBuilder(), '{');
    }

    static Json array() {
        return new Json(new StringBuilder(), '[');
    }

    /** Puts an array there whose values {@code values} writes. */
    Json putArray(String name, Consumer<Json> values) {
        name(name);
        values.accept(new Json(text, '['));
        text.append(']');
        return this;
    }

    /** Puts an object there whose members {@code members} writes. */
    Json putObject(String name, Consumer<Json> members) {
        name(name);
        members.accept(new Json(text, '{'));
        text.append('}');
        return this;
    }

    /** Adds an object whose members {@code members} writes. */
    Json addObject(Consumer<Json> members) {
        next();
        members.accept(new Json(text, '{'));
        text.append('}');
        return this;
    }

    Json put(String name, String value) {
        return name(name).text(value);
    }

    Json put(String name, double value) {
        return name(name).number(value);
    }

    Json put(String name, int value) {
        name(name);
        text.append(value);
        return this;
    }

    Json put(String name, boolean value) {
        return name(name).raw(value ? "true" : "false");
    }

    Json put(String name, List<String> values) {
        return putArray(name, array -> {
            for (String value : values) {
                array.add(value);
            }
        });
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

    private void escape(char c) {
        text.append('\\');
        if (c >= ' ') {
            text.append(c);
        } else {
            text.append("u00").append(c < 16 ? '0' : '1').append("0123456789abcdef".charAt(c & 15));
        }
    }
}
