package org.neurone.dsl.export.source;

import java.util.List;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.number.Values;

/** Java source in the making: lines, comments, literals. */
final class JavaText {
    private static final int WIDTH = 110;
    /** A string constant holds at most 65,535 bytes. */
    private static final int LONGEST_CONSTANT = 60_000;

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder source = new StringBuilder();

    JavaText lines(String text) {
        source.append(text);
        return this;
    }

    JavaText line(String text) {
        source.append(text).append('\n');
        return this;
    }

    /** Appends text as comments, whatever it holds; a backslash before a u would be read as a character even there. */
    JavaText comment(String text) {
        int at = 0;
        while (at <= text.length()) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                end = text.length();
            }
            source.append(end > at ? "// " : "//");
            for (int i = at; i < end; i++) {
                char c = text.charAt(i);
                boolean escape = c == '\\' && i + 1 < end && text.charAt(i + 1) == 'u';
                source.append(escape ? '/' : c < ' ' || Character.isSurrogate(c) ? ' ' : c);
            }
            source.append('\n');
            at = end + 1;
        }
        return this;
    }

    /** Appends a field with those numbers: text that is read when the class is loaded, since code for them has limits. */
    JavaText numbers(String name, Values numbers) {
        source.append("    private static final double[] ")
                .append(name)
                .append(" = numbers(")
                .append(numbers.size());
        int constant = 0;
        int line = 0;
        for (int i = 0; i < numbers.size(); i++) {
            String number = Decimal.print(numbers.get(i));
            if (i == 0 || constant + number.length() > LONGEST_CONSTANT) {
                source.append(i == 0 ? ", \"\"\"\n        " : "\"\"\", \"\"\"\n        ");
                constant = 0;
                line = 0;
            } else if (line + number.length() + 1 > WIDTH) {
                source.append("\n        ");
                constant += 1;
                line = 0;
            } else {
                source.append(' ');
                line += 1;
            }
            source.append(number);
            constant += number.length() + 1;
            line += number.length();
        }
        source.append(numbers.size() > 0 ? "\"\"\");\n" : ");\n");
        return this;
    }

    @Override
    public String toString() {
        return source.toString();
    }

    /** A double that Java reads as exactly this one. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "Double.NaN";
        }
        if (Math.abs(value) == Double.POSITIVE_INFINITY) {
            return value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
        }
        String digits = Decimal.print(value);
        return digits.indexOf('.') < 0 && digits.indexOf('e') < 0 ? digits + ".0" : digits;
    }

    /** A string in double quotes, in ASCII, whatever the source is read as. */
    static String string(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                literal.append("\\n");
            } else if (c == '\r') {
                literal.append("\\r");
            } else if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                literal.append("\\u");
                for (int digit = 12; digit >= 0; digit -= 4) {
                    literal.append(HEX.charAt((c >>> digit) & 15));
                }
            } else {
                literal.append(c);
            }
        }
        return literal.append('"').toString();
    }

    /** Strings between braces. */
    static String strings(List<String> texts) {
        StringBuilder list = new StringBuilder("{");
        for (String text : texts) {
            list.append(list.length() > 1 ? ", " : "").append(string(text));
        }
        return list.append('}').toString();
    }
}
