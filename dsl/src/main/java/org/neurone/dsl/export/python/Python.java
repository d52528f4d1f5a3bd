package org.neurone.dsl.export.python;

import java.util.List;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.number.Values;

/** Python source: literals, and lines of a script in the making. */
final class Python {
    private static final int WIDTH = 100;
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder source = new StringBuilder();

    /** Appends lines as they are. */
    Python lines(String text) {
        source.append(text);
        return this;
    }

    Python line(String text) {
        source.append(text).append('\n');
        return this;
    }

    Python line() {
        return line("");
    }

    /** Appends text as comments, whatever it holds. */
    Python comment(String text) {
        int at = 0;
        while (at <= text.length()) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                end = text.length();
            }
            source.append(end > at ? "# " : "#");
            for (int i = at; i < end; i++) {
                char c = text.charAt(i);
                source.append(c < ' ' || Character.isSurrogate(c) ? ' ' : c);
            }
            source.append('\n');
            at = end + 1;
        }
        return this;
    }

    /** Appends {@code name = [numbers]}, in lines of bearable length. */
    Python numbers(String prefix, Values numbers, String suffix) {
        source.append(prefix).append("[\n");
        StringBuilder line = new StringBuilder("   ");
        for (int i = 0; i < numbers.size(); i++) {
            String number = number(numbers.get(i));
            if (line.length() + number.length() + 2 > WIDTH) {
                source.append(line).append('\n');
                line.setLength(3);
            }
            line.append(' ').append(number).append(',');
        }
        if (numbers.size() > 0) {
            source.append(line).append('\n');
        }
        source.append(']').append(suffix).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return source.toString();
    }

    /** What a layer is called in a script, counted from 1. */
    static String layer(int index) {
        return "layer" + (index + 1);
    }

    /** A float that Python reads as exactly this one. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "float(\"nan\")";
        }
        if (Math.abs(value) == Double.POSITIVE_INFINITY) {
            return value > 0 ? "float(\"inf\")" : "float(\"-inf\")";
        }
        String digits = Decimal.print(value);
        return digits.indexOf('.') < 0 && digits.indexOf('e') < 0 ? digits + ".0" : digits;
    }

    /** A string in double quotes. */
    static String string(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c < ' ' || c == 0x7F || Character.isSurrogate(c)) {
                appendEscape(text, i, literal);
                i += Character.charCount(text.codePointAt(i)) - 1;
            } else {
                literal.append(c);
            }
        }
        return literal.append('"').toString();
    }

    /** A character beyond the basic plane, or one that a source should not hold, by its number. */
    private static void appendEscape(String text, int at, StringBuilder literal) {
        int codePoint = text.codePointAt(at);
        literal.append("\\U");
        for (int digit = 28; digit >= 0; digit -= 4) {
            literal.append(HEX.charAt((codePoint >>> digit) & 15));
        }
    }

    static String strings(List<String> texts) {
        StringBuilder list = new StringBuilder("[");
        for (String text : texts) {
            list.append(list.length() > 1 ? ", " : "").append(string(text));
        }
        return list.append(']').toString();
    }

    /** Whole numbers as a list. */
    static String wholes(List<Integer> numbers) {
        StringBuilder list = new StringBuilder("[");
        for (int number : numbers) {
            list.append(list.length() > 1 ? ", " : "").append(number);
        }
        return list.append(']').toString();
    }

    static String bool(boolean value) {
        return value ? "True" : "False";
    }
}
