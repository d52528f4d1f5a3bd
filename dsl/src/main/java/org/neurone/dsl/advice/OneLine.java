package org.neurone.dsl.advice;

/** What stands over several lines, on one. */
final class OneLine {
    private OneLine() {}

    /** A word that was cut by a hyphen is whole again, a backslash before a line's end goes. */
    static String of(String lines) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            if (c != '\n') {
                line.append(c == '\r' || c == '\t' ? ' ' : c);
                continue;
            }
            int end = line.length();
            while (end > 0 && line.charAt(end - 1) == ' ') {
                end--;
            }
            boolean cut = end > 1 && line.charAt(end - 1) == '-' && line.charAt(end - 2) > ' ';
            boolean mark = end > 0 && (cut || line.charAt(end - 1) == '\\');
            line.setLength(mark ? end - 1 : end);
            line.append(cut ? "" : " ");
        }
        return blanks(line.toString());
    }

    /** Each line with one blank where there are several, none at its ends. */
    static String blanksOfLines(String text) {
        StringBuilder lines = new StringBuilder();
        for (String line : Aliases.split(text, '\n')) {
            lines.append(lines.length() == 0 ? "" : "\n").append(line.indexOf('"') >= 0 ? line.trim() : blanks(line));
        }
        return lines.toString();
    }

    /** With one blank where there are several, none at the ends. */
    static String blanks(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i) < ' ' ? ' ' : text.charAt(i);
            boolean blank = c == ' ' && (plain.length() == 0 || plain.charAt(plain.length() - 1) == ' ');
            plain.append(blank ? "" : c);
        }
        return plain.toString().trim();
    }
}
