package org.neurone.server.model;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a link leads to; it never changes.
 *
 * @param id the link's id
 * @param kind what it is
 * @param text canonical text, its {@code state} included
 * @param title what the text calls itself
 * @param description what it is about, plain text
 * @param tables the reader's own tables that went along, by name
 * @param missing the tables that the text names and that did not go along
 * @param parent the model it was made from, as said when it was first saved
 * @param created when it was first saved
 */
public record Content(
        String id,
        Kind kind,
        String text,
        Optional<String> title,
        Optional<String> description,
        SortedMap<String, String> tables,
        SortedSet<String> missing,
        Optional<String> parent,
        Instant created) {

    public Content {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }
}
