package org.neurone.dsl.text;

import java.util.Objects;
import org.neurone.engine.words.Wording;

/**
 * A second place that a problem speaks of.
 *
 * @param label what is there, for instance “first said here”
 */
public record Related(Span span, Wording label) {
    public Related {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(label, "label");
    }
}
