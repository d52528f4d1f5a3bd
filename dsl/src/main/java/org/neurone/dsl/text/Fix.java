package org.neurone.dsl.text;

import java.util.List;
import java.util.Objects;
import org.neurone.engine.words.Wording;

/**
 * A change that an editor can offer as one click.
 *
 * @param kind what it does to the text
 * @param label the same for people, in a few words
 * @param edits applied together
 */
public record Fix(Kind kind, Wording label, List<Edit> edits) {
    public Fix {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(label, "label");
        edits = List.copyOf(edits);
    }

    /** What a fix does. */
    public enum Kind {
        /** Writes something in place of what stands there. */
        WRITE,
        /** Does the same in every place of the text. */
        WRITE_EVERYWHERE,
        /** Adds something that is missing. */
        ADD,
        /** Closes a text in quotes. */
        CLOSE_QUOTE,
        /** Puts ordinary spaces in place of others. */
        ORDINARY_SPACES,
        /** Puts a {@code ;} before a statement. */
        SEPARATE,
        /** Puts a pasted piece into the language. */
        TRANSLATE,
        /** Moves an activation into its layer. */
        MOVE_TO_LAYER,
        /** Moves a setting to its statement. */
        MOVE_TO_STATEMENT,
        /** Moves a statement to the top. */
        MOVE_TO_TOP,
        /** Takes away what is at fault. */
        DELETE,
        /** Takes one needless word away. */
        DELETE_WORD,
        /** Takes a whole statement away, which the text is better without. */
        DELETE_STATEMENT,
        /** Takes away a statement that does not fit its network. */
        DELETE_MISFIT,
        /** Takes a state away that does not fit. */
        DELETE_STATE,
        /** Takes a state away that cannot be read. */
        START_FROM_SEED,
        /** Takes the second of two statements away. */
        KEEP_FIRST,
        /** Takes the first of two statements away. */
        KEEP_SECOND
    }
}
