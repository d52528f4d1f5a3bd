package org.neurone.server.model;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody wants kept.
 *
 * @param text canonical text
 * @param title what the text calls itself
 * @param tables the tables that go along, by name
 * @param parent the model it was made from
 * @param listed whether it may be shown to others who do not have the link
 */
public record NewSave(
        String text,
        Optional<String> title,
        SortedMap<String, String> tables,
        Optional<String> parent,
        boolean listed) {

    public NewSave {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
    }

    /** A text alone, unlisted. */
    public static NewSave of(String text) {
        return new NewSave(text, Optional.empty(), new TreeMap<>(), Optional.empty(), false);
    }
}
