package org.neurone.dsl.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neurone.dsl.advice.Aliases;
import org.neurone.dsl.advice.OtherNames;
import org.neurone.dsl.advice.Respelling;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Characters;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;
import org.neurone.engine.catalog.Statement;

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

    /** Adds a statement in the place of an earlier one where it may stand only once; nothing for an empty one. */
    void put(String statement) {
        if (statement.isEmpty()) {
            return;
        }
        int space = statement.indexOf(' ');
        Statement<?> known = vocabulary.catalog().statement(space < 0 ? statement : statement.substring(0, space));
        for (int i = 0; known != null && !known.repeatable() && i < statements.size(); i++) {
            if (statements.get(i).startsWith(known.entry().name() + " ")) {
                statements.set(i, statement);
                return;
            }
        }
        statements.add(statement);
    }

    /** Adds {@code layer n activation}; what is said of the activation later may replace it. */
    void layer(String start, String activation) {
        layer(start, activation, "");
    }

    /** @param options what stands behind the activation, with a blank in front, or nothing */
    void layer(String start, String activation, String options) {
        statements.add(start + " " + activation(activation == null ? "linear" : activation) + options);
    }

    /**
     * Adds what somebody wrote as a call by the language's own name, {@code layer(3, sigmoid)}, {@code lr(0.5)}: a layer, or
     * a statement that takes a number; whether it was one.
     */
    boolean layer(String keyword, List<String> values, Map<String, String> named) {
        boolean layer = vocabulary.catalog().statement(keyword) == null;
        String first = values.isEmpty() ? named.getOrDefault("units", "") : values.get(0);
        if (!Characters.number(first) && !(layer && Characters.name(first))) {
            return false;
        }
        StringBuilder statement = new StringBuilder(keyword).append(' ').append(first);
        for (int i = 1; i < values.size(); i++) {
            statement.append(' ').append(plain(values.get(i)));
        }
        String activation = named.get("activation");
        put(statement
                .append(activation == null ? "" : " " + activation(activation))
                .toString());
        return true;
    }

    /** Whether there is a statement of that keyword other than that one. */
    boolean has(String keyword, String but) {
        for (String statement : statements) {
            if (statement.startsWith(keyword + " ") && !statement.equals(but)) {
                return true;
            }
        }
        return false;
    }

    /** How many statements there are. */
    int size() {
        return statements.size();
    }

    /** Gives the last layer that activation, with what follows its name. */
    void activate(String name, String setting) {
        for (int i = statements.size() - 1; i >= 0; i--) {
            if (activate(i, name, setting)) {
                return;
            }
        }
    }

    /** Gives that statement the activation where it is a layer with one; whether it is. */
    boolean activate(int index, String name, String setting) {
        String statement = statements.get(index);
        int values = statement.startsWith("layer ") ? 2 : statement.startsWith("conv ") ? 3 : 0;
        if (values == 0) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < values; i++) {
            int space = statement.indexOf(' ', at);
            if (space < 0) {
                statements.set(index, statement + " " + activation(name) + setting);
                return true;
            }
            at = space + 1;
        }
        int end = statement.indexOf(' ', at);
        String rest = end < 0 ? "" : statement.substring(end);
        statements.set(index, statement.substring(0, at) + activation(name) + setting + rest);
        return true;
    }

    /** Whether the last layer has no activation of its own. */
    boolean endsLinear() {
        for (int i = statements.size() - 1; i >= 0; i--) {
            if (statements.get(i).startsWith("layer ")) {
                return statements.get(i).indexOf(" linear") > 0;
            }
        }
        return false;
    }

    /** Sets an optimizer by what others call it. */
    void optimizer(String name) {
        put("optimizer " + known(Kind.OPTIMIZER, name));
    }

    /** Keeps a share for testing: behind the data where they are said. */
    void test(String share) {
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).startsWith("data ")) {
                statements.set(i, statements.get(i) + " test " + share);
                return;
            }
        }
        statements.add("test " + share);
    }

    void loss(String name) {
        put("loss " + known(Kind.LOSS, name));
    }

    /** {@code relu} of {@code tf.nn.relu}. */
    private String activation(String name) {
        return known(Kind.ACTIVATION, name.substring(name.lastIndexOf('.') + 1));
    }

    /** A name as the catalogue has it, whatever its capitals and underscores. */
    String known(Kind<?> kind, String name) {
        String plain = plain(name.trim());
        List<String> names = vocabulary.names(kind);
        String other = names.contains(plain) ? plain : OtherNames.name(kind, plain, vocabulary);
        return other == null ? plain : other;
    }

    boolean knows(Kind<?> kind, String name) {
        return vocabulary.names(kind).contains(known(kind, name));
    }

    /** The statement that others call so, or null. */
    String keyword(String name) {
        String plain = plain(name);
        return vocabulary.keyword(plain) ? plain : Aliases.statement(plain, vocabulary);
    }

    /** Whether it is a layer of which nothing has to be said: {@code flatten}. */
    boolean bare(String keyword) {
        Entry<?> layer = vocabulary.catalog().entry(Kind.LAYER, keyword);
        return layer != null && Vocabulary.places(layer).isEmpty();
    }

    static String plain(String name) {
        String spelled = Respelling.name(name);
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
