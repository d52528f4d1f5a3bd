package org.neurone.dsl.problem;

import java.util.List;
import org.neurone.dsl.Tongue;
import org.neurone.engine.words.Wording;

/**
 * Puts facts into a sentence. {@code {name}} stands for the fact of that name; {@code {a:name}} puts the English
 * article before it, {@code {un:name}} the French « un » or « une », {@code {de:name}} « de » or « d’ ».
 */
public final class Template {
    /** What the catalogue's nouns begin with where they take « une ». */
    private static final List<String> FEMININE =
            List.of("fonction", "initialisation", "régularisation", "règle", "mesure", "source", "couche");

    private Template() {}

    /**
     * The sentence in both languages.
     *
     * @param facts names and values in turn; a value is a {@link Wording} or prints the same in both languages
     */
    public static Wording fill(String english, String french, Object... facts) {
        return Wording.of(fill(english, Tongue.ENGLISH, facts), fill(french, Tongue.FRENCH, facts));
    }

    private static String fill(String template, Tongue tongue, Object[] facts) {
        StringBuilder sentence = new StringBuilder();
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            sentence.append(template, at, open);
            String name = template.substring(open + 1, close);
            int colon = name.indexOf(':');
            String value = value(name.substring(colon + 1), tongue, facts);
            if (colon > 0) {
                sentence.append(
                        name.startsWith("a:") ? article(value) : name.startsWith("un:") ? un(value) : de(value));
            }
            sentence.append(value);
            at = close + 1;
        }
        String whole = sentence.append(template, at, template.length()).toString();
        return whole.endsWith(" ") ? whole.substring(0, whole.length() - 1) : whole;
    }

    private static String value(String name, Tongue tongue, Object[] facts) {
        for (int i = 0; i + 1 < facts.length; i += 2) {
            if (name.equals(facts[i])) {
                Object value = facts[i + 1];
                return value instanceof Wording wording ? tongue.of(wording) : String.valueOf(value);
            }
        }
        throw new IllegalArgumentException("a sentence needs the fact “" + name + "”");
    }

    private static String article(String noun) {
        return !noun.isEmpty() && "aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ";
    }

    private static String un(String noun) {
        int space = noun.indexOf(' ');
        return FEMININE.contains(space < 0 ? noun : noun.substring(0, space)) ? "une " : "un ";
    }

    private static String de(String noun) {
        return !noun.isEmpty() && "aeiouyhéèêâîô".indexOf(noun.charAt(0)) >= 0 ? "d’" : "de ";
    }
}
