package org.neurone.dsl.wording;

import java.util.List;
import org.neurone.dsl.problem.Shown;
import org.neurone.dsl.problem.Suggestion;
import org.neurone.engine.words.Wording;

/** How sentences quote pieces of a text. */
final class Quoted {
    /** No words at all. */
    static final Wording NOTHING = Wording.of("", "");

    /** A list of all names is longer than this nowhere. */
    private static final int LISTED = 16;

    private Quoted() {}

    /** What to say behind “there is no …”: the nearest names, or all where none is near and they are few. */
    static Wording suggestion(Suggestion names) {
        if (!names.near().isEmpty()) {
            return didYouMean(names.near());
        }
        return names.all().isEmpty() || names.all().size() > LISTED ? NOTHING : allowed(names.all());
    }

    /** One sentence, and another behind it where there is one. */
    static Wording then(Wording sentence, Wording next) {
        return next.english().isEmpty()
                ? sentence
                : Wording.of(sentence.english() + " " + next.english(), sentence.french() + " " + next.french());
    }

    /** The piece between the language's own quotes. */
    static Wording quoted(String piece) {
        String shown = Shown.piece(piece);
        return Wording.of("“" + shown + "”", "«\u00a0" + shown + "\u00a0»");
    }

    /** “Did you mean …?” with up to four names, best first; at least one. */
    static Wording didYouMean(List<String> names) {
        return Wording.of(
                "Did you mean " + join(names, "“", "”", " or ") + "?",
                "Vouliez-vous dire " + join(names, "«\u00a0", "\u00a0»", " ou ") + "\u00a0?");
    }

    /** “There is …” with all names. */
    static Wording allowed(List<String> names) {
        return Wording.of(
                (names.size() > 1 ? "There are " : "There is ") + join(names, "“", "”", " and ") + ".",
                "Il y a " + join(names, "«\u00a0", "\u00a0»", " et ") + ".");
    }

    private static String join(List<String> names, String open, String close, String last) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            joined.append(i == 0 ? "" : i == names.size() - 1 ? last : ", ");
            joined.append(open).append(names.get(i)).append(close);
        }
        return joined.toString();
    }
}
