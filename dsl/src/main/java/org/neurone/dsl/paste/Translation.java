package org.neurone.dsl.paste;

import java.util.List;

/**
 * What a pasted piece is in the language.
 *
 * @param text statements, one a line; empty where nothing of it has a meaning here
 * @param dropped what it says besides and the statements do not, as it was written
 */
record Translation(String text, List<String> dropped) {
    /** Nothing is left out. */
    static Translation whole(String text) {
        return new Translation(text, List.of());
    }
}
