package org.neurone.dsl.edit;

import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Span;

/** Deletes a statement known only by its span, with the separator before it. */
public final class Trim {
    private Trim() {}

    /** Takes the statement at that piece of the text away. */
    public static Edit statement(String text, Span span) {
        int from = span.from();
        while (from > 0 && (text.charAt(from - 1) == ' ' || text.charAt(from - 1) == '\t')) {
            from--;
        }
        if (from > 0 && text.charAt(from - 1) == ';') {
            from--;
        } else if (from > 0 && text.charAt(from - 1) == '\n') {
            from -= from > 1 && text.charAt(from - 2) == '\r' ? 2 : 1;
        }
        return new Edit(from, span.to(), "");
    }
}
