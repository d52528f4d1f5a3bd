package org.neurone.dsl.syntax;

import java.util.List;

/** Puts terms together that a quoted column or a blank cut in pieces: {@code x * y}, {@code sin("petal length")}. */
final class Terms {
    private Terms() {}

    /** Joins {@code next} to the last of {@code values} where an operator binds the two; whether it did. */
    static boolean join(String text, List<Value> values, Value next) {
        if (values.isEmpty() || !part(next)) {
            return false;
        }
        Value last = values.get(values.size() - 1);
        if (!part(last) || !(opens(last, text) || closes(next, text))) {
            return false;
        }
        values.set(values.size() - 1, Value.of(Form.TERM, last.from(), next.to()));
        return true;
    }

    /** How many operators and opening parentheses a piece of a term has. */
    static int operators(String text, int from, int to) {
        int operators = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            operators += c == '^' || c == '*' || c == '(' ? 1 : 0;
        }
        return operators;
    }

    private static boolean part(Value value) {
        Form form = value.form();
        return form == Form.NAME || form == Form.TERM || form == Form.NUMBER || (form == Form.TEXT && value.closed());
    }

    private static boolean opens(Value value, String text) {
        char c = text.charAt(value.to() - 1);
        return value.form() == Form.TERM && (c == '^' || c == '*' || c == '(');
    }

    private static boolean closes(Value value, String text) {
        char c = text.charAt(value.from());
        return value.form() == Form.TERM && (c == '^' || c == '*' || c == ')');
    }
}
