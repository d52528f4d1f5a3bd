package org.neurone.dsl.syntax;

/** Quoted strings: what stands between the quotes, and how a string is written. */
public final class Strings {
    private Strings() {}

    /** Whether the string from {@code from} to {@code to} has its closing quote. */
    static boolean closed(String text, int from, int to) {
        if (Characters.quotes(text.charAt(from)) != Characters.quotes(text.charAt(to - 1)) || to - from < 2) {
            return false;
        }
        int backslashes = 0;
        while (text.charAt(from) == '"' && text.charAt(to - 2 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 0;
    }

    /**
     * What a closed string says; escapes are those of JSON, and an unknown one stands for itself. Every line end reads
     * as {@code \\n}, so that a text means the same on every system.
     */
    public static String content(String quoted) {
        int end = quoted.length() - 1;
        boolean plain = quoted.indexOf('\\') < 0 || quoted.charAt(0) != '"';
        if (plain && quoted.indexOf('\r') < 0) {
            return quoted.substring(1, end);
        }
        StringBuilder content = new StringBuilder(quoted.length());
        for (int i = 1; i < end; i++) {
            char c = quoted.charAt(i);
            if (c == '\r') {
                content.append(quoted.charAt(i + 1) == '\n' ? "" : "\n");
                continue;
            }
            if (plain || c != '\\') {
                content.append(c);
                continue;
            }
            int length = escape(quoted, i, end);
            if (length == 0) {
                content.append(c);
            } else {
                content.append(meaning(quoted, i, length));
                i += length - 1;
            }
        }
        return content.toString();
    }

    /** Offset of the first escape in a closed string that means nothing, or −1. */
    public static int unknownEscape(String quoted) {
        int end = quoted.length() - 1;
        if (quoted.charAt(0) != '"') {
            return -1;
        }
        for (int i = quoted.indexOf('\\'); i >= 0 && i < end; i = quoted.indexOf('\\', i)) {
            int length = escape(quoted, i, end);
            if (length == 0) {
                return i;
            }
            i += length;
        }
        return -1;
    }

    /** {@code content} as a string of the language; line ends stay as they are, so that a note reads as it prints. */
    public static String quote(String content) {
        StringBuilder quoted = new StringBuilder(content.length() + 2).append('"');
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c == '\t') {
                quoted.append("\\t");
            } else if (c != '\n' && (c < ' ' || c == '\u007f' || Characters.lineEnd(c) || lone(content, i))) {
                hex(quoted.append("\\u"), c);
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Half of a surrogate pair without its other half, which UTF-8 cannot hold. */
    private static boolean lone(String content, int index) {
        char c = content.charAt(index);
        if (c >= '\ud800' && c <= '\udbff') {
            return index + 1 == content.length() || !low(content.charAt(index + 1));
        }
        return low(c) && (index == 0 || content.charAt(index - 1) < '\ud800' || content.charAt(index - 1) > '\udbff');
    }

    private static boolean low(char c) {
        return c >= '\udc00' && c <= '\udfff';
    }

    private static void hex(StringBuilder to, char c) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            to.append("0123456789abcdef".charAt((c >> shift) & 15));
        }
    }

    /** Length of the escape at {@code at}, 0 where there is none such. */
    private static int escape(String quoted, int at, int end) {
        if (at + 1 >= end) {
            return 0;
        }
        char c = quoted.charAt(at + 1);
        if (c == '"' || c == '\\' || c == '/' || c == 'n' || c == 't' || c == 'r' || c == 'b' || c == 'f') {
            return 2;
        }
        if (c != 'u' || at + 5 >= end) {
            return 0;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (hexDigit(quoted.charAt(i)) < 0) {
                return 0;
            }
        }
        return 6;
    }

    private static char meaning(String quoted, int at, int length) {
        if (length == 6) {
            int code = 0;
            for (int i = at + 2; i < at + 6; i++) {
                code = code * 16 + hexDigit(quoted.charAt(i));
            }
            return (char) code;
        }
        char c = quoted.charAt(at + 1);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> c;
        };
    }

    private static int hexDigit(char c) {
        if (Characters.digit(c)) {
            return c - '0';
        }
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    }
}
