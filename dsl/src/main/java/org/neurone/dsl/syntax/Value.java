package org.neurone.dsl.syntax;

import java.util.List;
import org.neurone.dsl.text.Span;

/**
 * A keyword, a value or an option's name: one thing between blanks.
 *
 * @param from offset of its first UTF-16 unit
 * @param to offset behind its last
 * @param respelled how the language would spell it where the text does otherwise, else null
 * @param items of a list in order, else empty
 * @param closed false for a list or a string whose end was forgotten
 */
public record Value(Form form, int from, int to, String respelled, List<Value> items, boolean closed) {

    static Value of(Form form, int from, int to) {
        return new Value(form, from, to, null, List.of(), true);
    }

    /** The same piece of text, read as something else. */
    public Value respell(Form as, String spelling) {
        return new Value(as, from, to, spelling, items, closed);
    }

    /** Where it stands. */
    public Span span() {
        return new Span(from, to);
    }

    /** How it is spelled; {@code text} is the one that it was read from. */
    public String in(String text) {
        return respelled != null ? respelled : text.substring(from, to);
    }
}
