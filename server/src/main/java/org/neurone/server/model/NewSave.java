package org.neurone.server.model;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What somebody wants kept.
 *
 * @param text canonical text
 * @param title what the text calls itself
 * @param description what it is about, in a sentence or two of plain text
 * @param tables the tables that go along, by name
 * @param missing the tables that the text names and that do not go along
 * @param parent the model it was made from
 * @param listed whether it may be shown to others who do not have the link
 */
public record NewSave(
        String text,
        Optional<String> title,
        Optional<String> description,
        SortedMap<String, String> tables,
        SortedSet<String> missing,
        Optional<String> parent,
        boolean listed) {

    public NewSave {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }

    /** A text alone, unlisted. */
    public static NewSave of(String text) {
        return new NewSave(
                text, Optional.empty(), Optional.empty(), new TreeMap<>(), new TreeSet<>(), Optional.empty(), false);
    }
}
