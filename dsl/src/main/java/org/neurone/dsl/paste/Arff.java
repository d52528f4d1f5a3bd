package org.neurone.dsl.paste;

import java.util.List;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Strings;

/** The head of one of Weka's tables: its name, and its columns, of which the last is the one to learn. */
final class Arff {
    private static final String RELATION = "@relation";
    private static final String ATTRIBUTE = "@attribute";

    private Arff() {}

    /** Whether such a head starts there, or the comment lines before one. */
    static boolean is(String text, int from) {
        int at = from;
        while (text.startsWith("%", at) || text.startsWith("\n", at)) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                return false;
            }
            at = end + 1;
        }
        return starts(text.substring(at, Math.min(text.length(), at + ATTRIBUTE.length())), RELATION)
                && text.indexOf('@', at + 1) > 0;
    }

    static Translation translate(String text) {
        String name = "";
        String target = "";
        for (String line : PastedLines.lines(text)) {
            String plain = line.trim();
            if (starts(plain, RELATION) && name.isEmpty()) {
                name = name(plain.substring(RELATION.length()));
            } else if (starts(plain, ATTRIBUTE)) {
                target = name(plain.substring(ATTRIBUTE.length()));
            }
        }
        String column = Characters.name(target) ? target : Strings.quote(target);
        boolean whole = !name.isEmpty() && !target.isEmpty();
        return new Translation(whole ? "data csv " + Strings.quote(name) + " target " + column : "", List.of());
    }

    private static boolean starts(String line, String word) {
        return line.regionMatches(true, 0, word, 0, word.length());
    }

    /** The first word, or all that stands between its quotes. */
    private static String name(String rest) {
        String plain = rest.trim();
        char quote = plain.isEmpty() ? ' ' : plain.charAt(0);
        if (quote == '\'' || quote == '"') {
            int end = plain.indexOf(quote, 1);
            return plain.substring(1, end < 0 ? plain.length() : end);
        }
        int end = 0;
        while (end < plain.length() && plain.charAt(end) > ' ' && plain.charAt(end) != '{') {
            end++;
        }
        return plain.substring(0, end);
    }
}
