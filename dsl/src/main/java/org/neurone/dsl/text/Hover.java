package org.neurone.dsl.text;

import java.util.Objects;
import org.neurone.engine.words.Wording;

/**
 * What there is to know about a word of a text.
 *
 * @param span the word
 * @param title how it is written, for instance {@code layer units [activation]}
 * @param sentence what it is or does, what it takes and what it is where it is left out
 * @param example a whole statement, or null
 * @param address the section of the reference that says more, such as {@code statement-layer} or {@code activation-relu}
 */
public record Hover(Span span, String title, Wording sentence, String example, String address) {
    public Hover {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(address, "address");
    }
}
