package org.neurone.dsl.advice;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.catalog.Kind;

/** A keyword in two words or more, as people say it: {@code learning rate 0.5}, {@code taux d’apprentissage 0.5}. */
final class WordyKeyword {
    /** The longest: {@code taux d’apprentissage}, whose quote stands for a blank, and {@code jeu de données}. */
    private static final int MOST_WORDS = 3;

    /** What others call the activation where it has a line of its own. */
    private static final List<String> ACTIVATION = List.of("fonction-d-activation", "activation-function");

    private WordyKeyword() {}

    /** The statement with such words as one keyword; itself where it has none. */
    static StatementNode joined(Vocabulary vocabulary, String text, StatementNode statement) {
        List<Value> values = statement.values();
        String keyword = Respelling.name(values.get(0).in(text));
        if (keyword == null || values.size() < 2) {
            return statement;
        }
        String name = null;
        int words = 0;
        StringBuilder said = new StringBuilder(keyword);
        for (int i = 1; i < Math.min(values.size(), MOST_WORDS); i++) {
            String next = word(values.get(i).in(text));
            if (next == null) {
                break;
            }
            said.append('-').append(next);
            if (ACTIVATION.contains(said.toString())) {
                name = Kind.ACTIVATION.id();
                words = i + 1;
            }
            if (Aliases.statement(said.toString(), vocabulary) != null) {
                name = said.toString();
                words = i + 1;
            }
        }
        if (name == null) {
            return statement;
        }
        int to = values.get(words - 1).to();
        List<Value> joined = new ArrayList<>();
        joined.add(new Value(Form.NAME, values.get(0).from(), to, name, List.of(), true));
        joined.addAll(values.subList(words, values.size()));
        return new StatementNode(statement.firstToken(), statement.endToken(), joined);
    }

    /** A word in the language’s spelling, a quote within it as a hyphen; null where it is none. */
    private static String word(String word) {
        int quote = 0;
        while (quote < word.length() && Characters.quotes(word.charAt(quote)) == 0) {
            quote++;
        }
        if (quote == 0 || quote == word.length()) {
            return Respelling.name(quote == 0 ? word.substring(Math.min(1, word.length())) : word);
        }
        String before = Respelling.name(word.substring(0, quote));
        String behind = Respelling.name(word.substring(quote + 1));
        return before == null || behind == null ? null : before + "-" + behind;
    }
}
