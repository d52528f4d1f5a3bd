package org.neurone.dsl.check;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.catalog.Kind;

/** Statements gathered from another language's words. */
final class Sketch {
    private final Vocabulary vocabulary;
    private final List<String> statements = new ArrayList<>();

    Sketch(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void add(String statement) {
        statements.add(statement);
    }

    /** Adds {@code layer n activation}; what is said of the activation later may replace it. */
    void layer(String start, String activation) {
        statements.add(start + " " + activation(activation == null ? "linear" : activation));
    }

    /** Gives the last layer that activation. */
    void activate(String name) {
        for (int i = statements.size() - 1; i >= 0; i--) {
            String statement = statements.get(i);
            if (statement.startsWith("layer ") || statement.startsWith("conv ")) {
                statements.set(i, statement.substring(0, statement.lastIndexOf(' ') + 1) + activation(name));
                return;
            }
        }
    }

    /** Sets an optimizer by what others call it. */
    void optimizer(String name) {
        statements.add("optimizer " + known(Kind.OPTIMIZER, name));
    }

    void loss(String name) {
        statements.add("loss " + known(Kind.LOSS, name));
    }

    private String activation(String name) {
        return known(Kind.ACTIVATION, name);
    }

    /** A name as the catalogue has it, whatever its capitals and underscores. */
    String known(Kind<?> kind, String name) {
        String plain = plain(name);
        List<String> names = vocabulary.names(kind);
        String other = names.contains(plain) ? plain : Aliases.name(kind, plain, names);
        return other == null ? plain : other;
    }

    boolean knows(Kind<?> kind, String name) {
        return vocabulary.names(kind).contains(known(kind, name));
    }

    /** The statement that others call so, or null. */
    String keyword(String name) {
        String plain = plain(name);
        return vocabulary.keyword(plain) ? plain : Aliases.statement(plain, vocabulary.keywords());
    }

    static String plain(String name) {
        String spelled = Spelling.name(name);
        return spelled == null ? name : spelled;
    }

    /** A share as a percentage where it is short: {@code 0.2} is {@code 20%}. */
    static String share(String number) {
        return number.startsWith("0.") && number.length() == 3 ? number.charAt(2) + "0%" : number;
    }

    /** All of them, one a line. */
    String text() {
        return String.join("\n", statements);
    }
}
