package org.neurone.dsl.assist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neurone.dsl.advice.Respelling;
import org.neurone.dsl.text.Completion;
import org.neurone.dsl.text.Edit;
import org.neurone.engine.words.Wording;

/** Gathers what could stand at a place, as far as what is typed of it leads there. */
final class Offers {
    /** Shorter words begin too many of the names that others use. */
    private static final int LONG_ENOUGH = 3;

    private final int from;
    private final int to;
    private final String typed;
    private final List<Completion> found = new ArrayList<>();
    private final Set<String> labels = new LinkedHashSet<>();

    /** @param typed what stands between the two offsets and before the caret; all of it is replaced */
    Offers(int from, int to, String typed) {
        this.from = from;
        this.to = to;
        String name = Respelling.name(typed);
        this.typed = name == null ? typed : name;
    }

    /** What is typed, in the language's spelling. */
    String typed() {
        return typed;
    }

    /** Whether so much is typed that it may begin a name that others use. */
    boolean telling() {
        return typed.length() >= LONG_ENOUGH;
    }

    /** Offers a word where what is typed begins it. */
    void add(String word, Completion.Kind kind, Wording detail) {
        if (word.startsWith(typed)) {
            meant(word, kind, detail);
        }
    }

    /** Offers a name in quotes, which what is typed may begin with or without its first quote. */
    void quoted(String name, String quoted, Wording detail) {
        if (name.startsWith(typed) || quoted.startsWith(typed)) {
            meant(quoted, Completion.Kind.NAME, detail);
        }
    }

    /** Offers a word that what is typed stands for. */
    void meant(String word, Completion.Kind kind, Wording detail) {
        if (labels.add(word)) {
            found.add(new Completion(word, kind, new Edit(from, to, word), detail));
        }
    }

    /** What was offered, the first first. */
    List<Completion> all() {
        return found;
    }

    /** The words that one may choose from, those before that are said most, each once. */
    static List<String> ranked(List<String> most, Collection<String> words) {
        List<String> ranked = new ArrayList<>();
        for (String word : most) {
            if (words.contains(word)) {
                ranked.add(word);
            }
        }
        for (String word : words) {
            if (!ranked.contains(word)) {
                ranked.add(word);
            }
        }
        return ranked;
    }
}
