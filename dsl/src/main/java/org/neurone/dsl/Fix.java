package org.neurone.dsl;

import java.util.List;
import java.util.Objects;
import org.neurone.engine.words.Wording;

/**
 * A change that an editor can offer as one click.
 *
 * @param label what it does, in a few words
 * @param edits applied together
 */
public record Fix(Wording label, List<Edit> edits) {
    public Fix {
        Objects.requireNonNull(label, "label");
        edits = List.copyOf(edits);
    }
}
