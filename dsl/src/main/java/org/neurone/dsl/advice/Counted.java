package org.neurone.dsl.advice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Numbers in letters and what numbers count, in the words of both languages: {@code three neurons}, {@code 100 époques}. */
final class Counted {
    private static final Set<String> WORDS = new LinkedHashSet<>(Aliases.split(
            "units|unit|neurons|neuron|nodes|node|cells|examples|example|samples|epochs|epoch|filters|filter"
                    + "|kernels|points|times|steps|iterations|classes|outputs|digits|neurones|neurone|unites|unite|exemples"
                    + "|exemple|epoques|epoque|filtres|filtre|noyaux|fois|echantillons|iterations|sorties"));

    /** One to twelve in English, then in French. */
    private static final List<String> NUMBERS =
            Aliases.split("one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
                    + "un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze");

    private static final int TWELVE = 12;

    private Counted() {}

    /** Whether a number may count that; the word stands in the language’s spelling. */
    static boolean is(String word) {
        return WORDS.contains(word);
    }

    /** The number that a word says, 0 where it says none. */
    static int number(String word) {
        int at = NUMBERS.indexOf(word);
        return at < 0 ? 0 : at % TWELVE + 1;
    }
}
