package org.neurone.dsl.problem;

import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Value;

/**
 * What stands somewhere in a text.
 *
 * @param form what it looks like
 * @param piece how it is spelled
 */
public record Seen(Form form, String piece) {
    /** A value of that text. */
    public static Seen of(Value value, String text) {
        return new Seen(value.form(), value.in(text));
    }
}
