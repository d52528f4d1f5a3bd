package org.neurone.dsl.text;

/**
 * A piece of a text.
 *
 * @param from offset of its first UTF-16 unit
 * @param to offset behind its last one, at least {@code from}
 */
public record Span(int from, int to) {
    public Span {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("a span runs forward from 0 on, but this is " + from + " to " + to);
        }
    }

    /** UTF-16 units. */
    public int length() {
        return to - from;
    }

    /** The shortest span that holds both. */
    public Span through(Span other) {
        return new Span(Math.min(from, other.from), Math.max(to, other.to));
    }

    /** Whether the offset lies inside or at either end, as a caret does. */
    public boolean touches(int offset) {
        return from <= offset && offset <= to;
    }

    /**
     * What stands there.
     *
     * @throws IndexOutOfBoundsException where the text is shorter
     */
    public String of(String text) {
        return text.substring(from, to);
    }
}
