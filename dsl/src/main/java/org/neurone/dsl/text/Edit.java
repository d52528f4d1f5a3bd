package org.neurone.dsl.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One change of a text: what stands from {@code from} to {@code to} (UTF-16 offsets in the text before any change)
 * gives way to {@code replacement}.
 */
public record Edit(int from, int to, String replacement) {
    public Edit {
        Objects.requireNonNull(replacement, "replacement");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("an edit runs forward from 0 on, but this is " + from + " to " + to);
        }
    }

    /** Writes something in place of what stands there. */
    public static Edit replace(Span span, String replacement) {
        return new Edit(span.from(), span.to(), replacement);
    }

    /** Writes something in front of the character at that offset. */
    public static Edit insert(int at, String inserted) {
        return new Edit(at, at, inserted);
    }

    /**
     * The text after all edits, which refer to the text as it is and may stand in any order.
     *
     * @throws IllegalArgumentException where two edits overlap or one lies outside the text
     */
    public static String apply(String text, List<Edit> edits) {
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort((a, b) -> a.from != b.from ? Integer.compare(a.from, b.from) : Integer.compare(a.to, b.to));
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (Edit edit : sorted) {
            if (edit.from < at || edit.to > text.length()) {
                throw new IllegalArgumentException("the edit from " + edit.from + " to " + edit.to
                        + " overlaps another one or lies outside the text");
            }
            result.append(text, at, edit.from).append(edit.replacement);
            at = edit.to;
        }
        return result.append(text, at, text.length()).toString();
    }
}
