package org.neurone.dsl.wording;

import java.util.List;

/** Nouns of the catalogue with what stands before them. */
final class Nouns {
    /** What the catalogue's nouns begin with where they take « une ». */
    private static final List<String> FEMININE =
            List.of("fonction", "initialisation", "régularisation", "règle", "mesure", "source", "couche", "limite");

    private Nouns() {}

    /** With the English article. */
    static String a(String noun) {
        return (!noun.isEmpty() && "aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    /** With « un » or « une ». */
    static String un(String noun) {
        int space = noun.indexOf(' ');
        return (FEMININE.contains(space < 0 ? noun : noun.substring(0, space)) ? "une " : "un ") + noun;
    }

    /** With « de » or « d’ ». */
    static String de(String noun) {
        return (!noun.isEmpty() && "aeiouyhéèêâîô".indexOf(noun.charAt(0)) >= 0 ? "d’" : "de ") + noun;
    }
}
