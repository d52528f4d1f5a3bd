package org.neurone.dsl.trouble;

import java.util.List;
import org.neurone.dsl.text.Edit;
import org.neurone.engine.words.Wording;

/**
 * One change of the text.
 *
 * @param label what it does, in a few words
 */
public record Cure(Wording label, List<Edit> edits) {
    public Cure {
        edits = List.copyOf(edits);
    }
}
