package org.neurone.server.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of what everybody may see.
 *
 * @param exhibits the newest first
 * @param next where those behind begin; absent where there are none
 */
public record Exhibition(List<Exhibit> exhibits, Optional<Place> next) {

    public Exhibition {
        exhibits = List.copyOf(exhibits);
    }

    /**
     * What is looked for.
     *
     * @param words each of which a title or a note has, upper and lower case alike; none for anything
     * @param madeFrom the id of what it was made from; absent for anything
     * @param from only what comes behind this place
     * @param count how many at most
     */
    public record Search(List<String> words, Optional<String> madeFrom, Place from, int count) {

        private static final int MOST_WORDS = 5;
        private static final int LONGEST_WORD = 50;

        public Search {
            words = List.copyOf(words);
        }

        /** The words of what somebody typed, as many as are looked for. */
        public static List<String> words(String typed) {
            return Arrays.stream(typed.toLowerCase(Locale.ROOT).strip().split("[\\s\\p{Cntrl}]+", -1))
                    .filter(word -> !word.isEmpty())
                    .map(word -> word.substring(0, Math.min(LONGEST_WORD, word.length())))
                    .distinct()
                    .limit(MOST_WORDS)
                    .toList();
        }
    }
}
