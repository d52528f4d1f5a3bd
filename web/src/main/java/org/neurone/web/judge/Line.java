package org.neurone.web.judge;

import java.util.List;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Parser;
import org.neurone.dsl.syntax.Strings;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.dsl.syntax.Value;
import org.neurone.engine.number.Decimal;

/** One line of a lesson in the language's own words, read from left to right. */
final class Line {
    private final String text;
    private final List<Value> values;
    private int at;

    /** @throws LineException where it is no single statement */
    Line(String text) {
        SyntaxTree tree = Parser.parse(text, name -> true);
        if (tree.statements().size() != 1) {
            throw new LineException("One line says one thing.", "Une ligne dit une seule chose.");
        }
        this.text = text;
        this.values = tree.statements().get(0).values();
    }

    boolean ended() {
        return at == values.size();
    }

    /** Whether that name comes next; if so, it is read. */
    boolean take(String name) {
        boolean there = !ended() && values.get(at).form() == Form.NAME && next().equals(name);
        at += there ? 1 : 0;
        return there;
    }

    /** The spelling of what comes next; empty at the end. */
    String next() {
        return ended() ? "" : values.get(at).in(text);
    }

    String name() {
        return read(Form.NAME, "a word", "un mot");
    }

    /** A number; {@code 30%} is 0.3. */
    double number() {
        return number(read(Form.NUMBER, "a number", "un nombre"));
    }

    /** A whole number from 1. */
    int counted() {
        double number = number();
        if (number < 1 || number != Math.floor(number) || number > Integer.MAX_VALUE) {
            at--;
            throw missing("a whole number from 1", "un nombre entier à partir de 1");
        }
        return (int) number;
    }

    double[] list() {
        if (ended() || values.get(at).form() != Form.LIST) {
            throw missing("numbers in brackets, as [1 0]", "des nombres entre crochets, comme [1 0]");
        }
        List<Value> items = values.get(at).items();
        double[] numbers = new double[items.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (items.get(i).form() != Form.NUMBER) {
                throw missing("numbers in brackets, as [1 0]", "des nombres entre crochets, comme [1 0]");
            }
            numbers[i] = number(items.get(i).in(text));
        }
        at++;
        return numbers;
    }

    String quoted() {
        return Strings.content(read(Form.TEXT, "a statement between quotes", "une instruction entre guillemets"));
    }

    /** @throws LineException where there is more */
    void end() {
        if (!ended()) {
            throw new LineException(
                    "“" + next() + "” is not understood here.", "«\u00a0" + next() + "\u00a0» n’est pas compris ici.");
        }
    }

    LineException missing(String english, String french) {
        String seen = ended() ? "" : next();
        return ended()
                ? new LineException("Here " + english + " is missing.", "Il manque ici " + french + ".")
                : new LineException(
                        "Here stands “" + seen + "”, where " + english + " should.",
                        "On lit ici «\u00a0" + seen + "\u00a0», là où il faut " + french + ".");
    }

    private String read(Form form, String english, String french) {
        if (ended() || values.get(at).form() != form) {
            throw missing(english, french);
        }
        return values.get(at++).in(text);
    }

    private static double number(String spelling) {
        String plain = spelling.endsWith("%") ? spelling.substring(0, spelling.length() - 1) + "e-2" : spelling;
        return Decimal.read(plain, 0, plain.length());
    }
}
