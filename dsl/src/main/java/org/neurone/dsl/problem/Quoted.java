package org.neurone.dsl.problem;

import java.util.List;
import org.neurone.engine.words.Wording;

/** How a sentence shows pieces of a text. */
public final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    /** The piece itself, on one line and not too long. */
    public static String shown(String piece) {
        StringBuilder shown = new StringBuilder();
        boolean blank = false;
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (shown.length() >= LONGEST) {
                return shown.append('…').toString();
            }
            boolean space = c <= ' ' || (c >= '\u007f' && c <= '\u00a0') || c == '\u2028' || c == '\u2029';
            if (!space) {
                shown.append(c);
            } else if (!blank) {
                shown.append(' ');
            }
            blank = space;
        }
        int last = shown.length() - 1;
        if (last >= 0 && shown.charAt(last) >= '\ud800' && shown.charAt(last) <= '\udbff') {
            shown.setLength(last);
        }
        return shown.toString();
    }

    /** The piece between the language's own quotes. */
    public static Wording quoted(String piece) {
        String shown = shown(piece);
        return Wording.of("“" + shown + "”", "«\u00a0" + shown + "\u00a0»");
    }

    /** The label of a fix that puts {@code replacement} into the text. */
    public static Wording writing(String replacement) {
        Wording quoted = quoted(replacement);
        return Wording.of("Write " + quoted.english(), "Écrire " + quoted.french());
    }

    /** “Did you mean …?” with up to four names, best first; at least one. */
    public static Wording didYouMean(List<String> names) {
        return Wording.of(
                "Did you mean " + join(names, "“", "”", " or ") + "?",
                "Vouliez-vous dire " + join(names, "«\u00a0", "\u00a0»", " ou ") + "\u00a0?");
    }

    /** “One of …” with all names. */
    public static Wording allowed(List<String> names) {
        return Wording.of(
                "There is " + join(names, "“", "”", " and ") + ".",
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
