package org.neurone.dsl.check;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.Value;

/** A keyword in two words or more, as people say it: {@code learning rate 0.5}, {@code taux d’apprentissage 0.5}. */
final class WordyKeyword {
    private static final String RATE = "apprentissage";

    private WordyKeyword() {}

    /** The statement with such words as one keyword; itself where it has none. */
    static StatementNode joined(Vocabulary vocabulary, String text, StatementNode statement) {
        List<Value> values = statement.values();
        if (values.size() < 2) {
            return statement;
        }
        String first = Spelling.name(values.get(0).in(text));
        String second = Spelling.name(values.get(1).in(text));
        if (first == null || second == null) {
            return statement;
        }
        int words = 2;
        int to = values.get(1).to();
        String name = first + "-" + second;
        int quote = to + 1;
        if (name.equals("taux-d")
                && text.startsWith(RATE, quote)
                && values.get(1).to() == to) {
            to = quote + RATE.length();
            name = name + "-" + RATE;
            while (words < values.size() && values.get(words).from() < to) {
                words++;
            }
        }
        if (Aliases.statement(name, vocabulary.keywords()) == null) {
            return statement;
        }
        List<Value> joined = new ArrayList<>();
        joined.add(new Value(Form.NAME, values.get(0).from(), to, name, List.of(), true));
        joined.addAll(values.subList(words, values.size()));
        return new StatementNode(statement.firstToken(), statement.endToken(), joined);
    }
}
