package org.neurone.dsl.syntax;

import java.util.Arrays;
import org.neurone.dsl.text.Stop;

/** All tokens of a text, one behind the other without a gap. Two arrays, so that a long text stays cheap. */
public final class Tokens {
    private final String text;
    private TokenKind[] kinds = new TokenKind[64];
    /** (size + 1) offsets; token i runs from starts[i] to starts[i + 1]. */
    private int[] starts = new int[64];

    private int size;
    private int work;
    private Stop stop;

    Tokens(String text) {
        this.text = text;
    }

    void add(TokenKind kind, int to) {
        if (size + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            kinds = Arrays.copyOf(kinds, kinds.length * 2);
        }
        kinds[size++] = kind;
        starts[size] = to;
    }

    /** Makes one token of all that is left. */
    void stop(Stop where) {
        stop = where;
        add(TokenKind.UNREAD, text.length());
    }

    /** Where cutting stopped before the end of the text, or null. */
    public Stop stop() {
        return stop;
    }

    /** Counts {@code steps} more characters or words looked at on the way to an understanding of the text. */
    public void count(int steps) {
        work += steps;
    }

    /** How many characters and words were looked at so far, some of them more than once. */
    public int work() {
        return work;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** What the token of that number is. */
    public TokenKind kind(int index) {
        return kinds[index];
    }

    /** Offset of the first UTF-16 unit of the token of that number. */
    public int from(int index) {
        return starts[index];
    }

    /** Offset behind the last UTF-16 unit of the token of that number. */
    public int to(int index) {
        return starts[index + 1];
    }

    /** Index of the token that holds the character at {@code offset}, {@link #size()} behind the last. */
    public int at(int offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) / 2;
            if (starts[middle + 1] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The token of that number as it is written. */
    public String text(int index) {
        return text.substring(from(index), to(index));
    }
}
