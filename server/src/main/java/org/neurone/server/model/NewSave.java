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
 * @param kind what it is
 * @param text canonical text
 * @param title what the text calls itself; its beginning, where it is long
 * @param description what it is about, in a sentence or two of plain text; its beginning, where it is long
 * @param tables the tables that go along, by name
 * @param missing the tables that the text names and that do not go along
 * @param parent the model it was made from
 * @param listed whether it may be shown to others who do not have the link
 */
public record NewSave(
        Kind kind,
        String text,
        Optional<String> title,
        Optional<String> description,
        SortedMap<String, String> tables,
        SortedSet<String> missing,
        Optional<String> parent,
        boolean listed) {

    /** What no list and no head of a page needs more of, in characters. */
    public static final int LONGEST_TITLE = 200;

    /** What no head of a page needs more of, in characters. */
    public static final int LONGEST_DESCRIPTION = 1000;

    public NewSave {
        title = title.map(words -> plain(words, LONGEST_TITLE));
        description = description.map(words -> plain(words, LONGEST_DESCRIPTION));
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
    }

    /** The same with other words for its cells, where these are kept elsewhere. */
    NewSave with(String otherText, SortedMap<String, String> otherTables) {
        return new NewSave(kind, otherText, title, description, otherTables, missing, parent, listed);
    }

    /** A model. */
    public NewSave(
            String text,
            Optional<String> title,
            Optional<String> description,
            SortedMap<String, String> tables,
            SortedSet<String> missing,
            Optional<String> parent,
            boolean listed) {
        this(Kind.MODEL, text, title, description, tables, missing, parent, listed);
    }

    /** A lesson, which no list shows. */
    public static NewSave lesson(Kind kind, String text, String title, String summary) {
        return new NewSave(
                kind,
                text,
                Optional.of(title),
                Optional.of(summary),
                new TreeMap<>(),
                new TreeSet<>(),
                Optional.empty(),
                false);
    }

    /** On one line, without what is no letter and what a database cannot keep, and no longer than that. */
    private static String plain(String words, int longest) {
        String line = words.replaceAll("[\\p{Cntrl}\\p{Cs}]+", " ").strip();
        if (line.length() <= longest) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return line.substring(0, end) + "…";
    }

    /** A text alone, unlisted. */
    public static NewSave of(String text) {
        return new NewSave(
                text, Optional.empty(), Optional.empty(), new TreeMap<>(), new TreeSet<>(), Optional.empty(), false);
    }
}
