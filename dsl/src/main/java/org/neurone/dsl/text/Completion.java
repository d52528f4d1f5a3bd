package org.neurone.dsl.text;

import java.util.Objects;
import org.neurone.engine.words.Wording;

/**
 * One thing that could stand at a place of a text.
 *
 * @param label as an editor lists it
 * @param kind what it is
 * @param edit puts it there, in the place of what is typed of it
 * @param detail what it is or does, in one sentence
 */
public record Completion(String label, Kind kind, Edit edit, Wording detail) {
    public Completion {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(edit, "edit");
        Objects.requireNonNull(detail, "detail");
    }

    /** What a completion is. */
    public enum Kind {
        /** A statement's keyword. */
        STATEMENT,
        /** A name of the catalogue. */
        NAME,
        /** An option's name. */
        OPTION,
        /** A value, for instance a default. */
        VALUE
    }
}
