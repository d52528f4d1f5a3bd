package org.neurone.dsl.advice;

import java.util.ArrayList;
import java.util.List;
import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.dsl.syntax.Value;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.engine.catalog.Kind;

/** All layers in one statement, as other tools say it: {@code layers = [4, 2]}, {@code layer 4 2 relu}. */
final class SeveralLayers {
    private SeveralLayers() {}

    /** Whether the statement was that, which is then said. */
    static boolean report(Vocabulary vocabulary, String text, StatementNode statement, Problems problems) {
        List<Value> values = statement.values();
        int at = keyword(vocabulary, text, values);
        if (at == 0 || !vocabulary.keyword("layer")) {
            return false;
        }
        List<String> units = new ArrayList<>();
        String activation = "";
        for (; at < values.size(); at++) {
            Value value = values.get(at);
            String word = value.in(text);
            String name = value.form() == Form.PUNCTUATION ? null : Respelling.name(plain(word));
            boolean last = at == values.size() - 1;
            if (name != null
                    && last
                    && units.size() > 1
                    && vocabulary.names(Kind.ACTIVATION).contains(name)) {
                activation = " " + name;
            } else if (!collect(text, value, units)) {
                return false;
            }
        }
        if (units.size() < 2) {
            return false;
        }
        StringBuilder right = new StringBuilder();
        for (String number : units) {
            right.append(right.length() == 0 ? "" : "; ")
                    .append("layer ")
                    .append(number)
                    .append(activation);
        }
        String all = right.toString();
        problems.add(statement.span(), new OfWriting.Spelled(Habit.SEVERAL_LAYERS, null, all))
                .fix(Fix.Kind.WRITE, all, List.of(Edit.replace(statement.span(), all.replace("; ", "\n"))));
        return true;
    }

    /** How many words say “layers” at the start; 0 where they say something else. */
    private static int keyword(Vocabulary vocabulary, String text, List<Value> values) {
        String first = Respelling.name(values.get(0).in(text));
        if (first == null) {
            return 0;
        }
        if (values.size() > 1
                && values.get(1).form() == Form.NAME
                && layers(vocabulary, first + "-" + values.get(1).in(text))) {
            return 2;
        }
        return layers(vocabulary, first) ? 1 : 0;
    }

    private static boolean layers(Vocabulary vocabulary, String word) {
        return word.equals("layer")
                || word.equals("networkshape")
                || word.equals("hidden-layer-sizes")
                || "layer".equals(Aliases.statement(word, vocabulary));
    }

    /** Adds the whole numbers that a value holds; false where it is none. */
    private static boolean collect(String text, Value value, List<String> units) {
        if (value.form() == Form.LIST) {
            for (Value item : value.items()) {
                if (!collect(text, item, units)) {
                    return false;
                }
            }
            return value.closed();
        }
        if (value.form() == Form.PUNCTUATION) {
            char c = text.charAt(value.from());
            return c == ',' || c == '=' || c == ':' || c == '>';
        }
        if (value.form() == Form.ODD
                && value.to() - value.from() == 1
                && "-\u2192".indexOf(text.charAt(value.from())) >= 0) {
            return true;
        }
        String number = plain(value.in(text));
        if (!Characters.digits(number) || number.charAt(0) == '0' || !Characters.number(number)) {
            return false;
        }
        units.add(number);
        return true;
    }

    /** Without the brackets of a tuple and without quotes. */
    private static String plain(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && "('\"".indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && ")'\"".indexOf(word.charAt(to - 1)) >= 0) {
            to--;
        }
        return word.substring(from, to);
    }
}
