package org.neurone.server.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a text that somebody wants kept, as the language does. */
@FunctionalInterface
public interface Texts {

    /**
     * Reads a text.
     *
     * @param text any text
     * @param tables the tables that came along, by name
     */
    Reading read(String text, Map<String, String> tables);

    /** What came of reading. */
    sealed interface Reading {}

    /**
     * A sound text.
     *
     * @param canonical the text as links keep it
     * @param title what it calls itself
     * @param description what it is about, in a sentence or two of plain text
     * @param tables the names of the tables that it asks its host for
     */
    record Sound(String canonical, Optional<String> title, String description, Set<String> tables) implements Reading {}

    /**
     * A text with errors.
     *
     * @param problems what is wrong, one object each
     */
    record Unsound(ArrayNode problems) implements Reading {}
}
