package org.neurone.dsl.advice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds the names that a misspelt one may have meant. */
public final class Nearest {
    /** How many names a message offers. */
    public static final int MOST = 4;

    private static final int LONGEST = 40;

    private static final int LONG = 5;

    private Nearest() {}

    /** Up to {@value #MOST} of {@code names} that resemble {@code word}, the best first. */
    public static List<String> of(String word, Collection<String> names) {
        List<String> near = new ArrayList<>();
        if (word.length() > LONGEST) {
            return near;
        }
        for (int distance = 0; distance <= 4; distance++) {
            for (String name : names) {
                if (near.size() < MOST && distance(word, name) == distance && !near.contains(name)) {
                    near.add(name);
                }
            }
        }
        return near;
    }

    /** Those of {@code names} that one or two slips make {@code word}, the best first; none for a short word, which too many resemble. */
    static List<String> slips(String word, Collection<String> names) {
        List<String> near = new ArrayList<>();
        for (int distance = 1; distance <= 2 && word.length() >= LONG && word.length() <= LONGEST; distance++) {
            for (String name : names) {
                if (near.size() < MOST && name.length() >= LONG && distance(word, name) == distance) {
                    near.add(name);
                }
            }
        }
        return near;
    }

    /** How far {@code word} is from the nearest of {@code names}; 5 for too far. */
    static int distanceTo(String word, Collection<String> names) {
        int best = 5;
        for (String name : names) {
            best = Math.min(best, word.length() > LONGEST ? 5 : distance(word, name));
        }
        return best;
    }

    /**
     * Insertions, deletions, replacements and swaps of neighbours between the two (optimal string alignment), 5 where
     * they are too many for the words' lengths; 3 where one starts with the other.
     */
    private static int distance(String word, String name) {
        int shorter = Math.min(word.length(), name.length());
        int most = shorter <= 3 ? 1 : shorter <= 5 ? 2 : shorter <= 8 ? 3 : 4;
        int edits = 5;
        if (Math.abs(word.length() - name.length()) <= most) {
            edits = edits(word, name);
            // Two short words that share nothing but a letter are no misspelling of each other.
            edits = edits > most || edits >= shorter ? 5 : edits;
        }
        boolean prefix = shorter >= 2 && (name.startsWith(word) || (shorter >= 4 && word.startsWith(name)));
        return prefix ? Math.min(edits, 3) : edits;
    }

    private static int edits(String a, String b) {
        int width = b.length() + 1;
        int[] older = new int[width];
        int[] old = new int[width];
        int[] now = new int[width];
        for (int j = 0; j < width; j++) {
            old[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j < width; j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int best = Math.min(Math.min(old[j], now[j - 1]) + 1, old[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, older[j - 2] + 1);
                }
                now[j] = best;
            }
            int[] free = older;
            older = old;
            old = now;
            now = free;
        }
        return old[width - 1];
    }
}
