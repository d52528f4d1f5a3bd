package org.neurone.dsl.advice;

import java.util.LinkedHashSet;
import java.util.Set;

/** Words of English and French sentences that a statement does without. */
final class Fillers {
    private static final Set<String> WORDS = words(
            "a|an|the|of|to|is|are|be|should|must|will|with|when|if|until|once|while|than|that|it|its|for|at|on|in|by|use|using"
                    + "|set|let|var|val|const|int|float|double|train|run|add|make|create|put|take|have|has|want|we|i|please|my"
                    + "|new|then|next|first|second|third|last|another|each|every|per|as|equal|equals|below|above|under|over"
                    + "|less|more|least|most|reach|reaches|reached|falls|drops|gets|down|up|function|value|called|named|after|better|greater|higher|lower|worse",
            "le|la|les|l|un|une|de|d|du|des|avec|et|est|sont|quand|lorsque|si|jusque|jusqu|qu|que|elle|il|pour|dans|en|au|aux|par"
                    + "|sur|utiliser|utilise|mettre|met|soit|entrainer|entraine|ajouter|ajoute|premiere|deuxieme|derniere"
                    + "|puis|inferieure|inferieur|superieure|superieur|egale|egal|atteint|atteinte|descend|sous|moins|plus"
                    + "|apres|fonction|valeur|mon|ma|nouvelle");

    private Fillers() {}

    /** Whether the word, in the language's spelling, says nothing in a statement. */
    static boolean empty(String word) {
        return WORDS.contains(word) || Counted.is(word);
    }

    private static Set<String> words(String english, String french) {
        Set<String> words = new LinkedHashSet<>(Aliases.split(english));
        words.addAll(Aliases.split(french));
        return words;
    }
}
