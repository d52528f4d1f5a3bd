package org.neurone.web;

import java.util.ArrayList;
import java.util.List;
import org.neurone.web.message.Messages;

/** Two texts line by line: what both have, and what only one of them has, by a longest common subsequence. */
final class TextDifference {
    /** Lines of one times lines of the other beyond which what lies between their common ends is all different. */
    private static final long MOST = 4_000_000;

    /** Of a longer line only its beginning is shown: a stored state has a hundred thousand characters. */
    private static final int LONG = 120;

    private final String[] mine;
    private final String[] other;
    private final List<Messages.DifferentLine> lines = new ArrayList<>();

    private TextDifference(String mine, String other) {
        this.mine = mine.strip().split("\n", -1);
        this.other = other.strip().split("\n", -1);
    }

    /** Lines of one text and, behind those that it alone has, of the other. */
    static List<Messages.DifferentLine> of(String mine, String other) {
        TextDifference difference = new TextDifference(mine, other);
        difference.compare();
        return difference.lines;
    }

    private void compare() {
        int head = 0;
        int shorter = Math.min(mine.length, other.length);
        while (head < shorter && mine[head].equals(other[head])) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && mine[mine.length - 1 - tail].equals(other[other.length - 1 - tail])) {
            tail++;
        }
        add("both", mine, 0, head);
        middle(head, mine.length - tail, other.length - tail);
        add("both", mine, mine.length - tail, mine.length);
    }

    private void middle(int from, int mineTo, int otherTo) {
        int rows = mineTo - from;
        int columns = otherTo - from;
        if ((long) rows * columns > MOST) {
            add("mine", mine, from, mineTo);
            add("other", other, from, otherTo);
            return;
        }
        int[][] longest = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                longest[i][j] = mine[from + i].equals(other[from + j])
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows || j < columns) {
            if (i < rows && j < columns && mine[from + i].equals(other[from + j])) {
                add("both", mine, from + i, from + i + 1);
                i++;
                j++;
            } else if (j >= columns || (i < rows && longest[i + 1][j] >= longest[i][j + 1])) {
                add("mine", mine, from + i, from + i + 1);
                i++;
            } else {
                add("other", other, from + j, from + j + 1);
                j++;
            }
        }
    }

    private void add(String side, String[] from, int start, int end) {
        for (int i = start; i < end; i++) {
            String line = from[i];
            lines.add(new Messages.DifferentLine(side, line.length() > LONG ? line.substring(0, LONG) + "…" : line));
        }
    }
}
