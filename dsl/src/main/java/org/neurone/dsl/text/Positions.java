package org.neurone.dsl.text;

import java.util.Arrays;

/** Turns offsets of a text into lines and columns, both counted from 1. A column counts characters, not UTF-16 units. */
public final class Positions {
    private final String text;
    private int[] starts = new int[16];
    private int lines = 1;

    /** Of a text; its lines are found once. */
    public Positions(String text) {
        this.text = text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean end = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (end) {
                if (lines == starts.length) {
                    starts = Arrays.copyOf(starts, lines * 2);
                }
                starts[lines++] = i + 1;
            }
        }
    }

    /** The line in which the character at {@code offset} stands, from 1. */
    public int line(int offset) {
        int low = 0;
        int high = lines - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (starts[middle] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + 1;
    }

    /** The column of an offset in its line, from 1; a pair of surrogates is one column. */
    public int column(int offset) {
        int column = 1;
        for (int i = starts[line(offset) - 1]; i < offset && i < text.length(); i++) {
            char c = text.charAt(i);
            column += c >= '\udc00' && c <= '\udfff' ? 0 : 1;
        }
        return column;
    }

    /** Offset of the line's first character. */
    public int lineFrom(int line) {
        return starts[line - 1];
    }

    /** Offset behind the line's last character, its end not counted. */
    public int lineTo(int line) {
        int to = line < lines ? starts[line] - 1 : text.length();
        return to > starts[line - 1] && line < lines && text.charAt(to - 1) == '\r' ? to - 1 : to;
    }
}
