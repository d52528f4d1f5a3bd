package org.neurone.dsl.write;

import java.util.List;
import java.util.Set;
import org.neurone.dsl.read.Numbers;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Strings;
import org.neurone.engine.catalog.ValueType;
import org.neurone.engine.data.term.Formula;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.data.term.Terms;
import org.neurone.engine.model.State;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.number.Values;

/** The one spelling of each value. */
final class Spelled {
    /** Longer lists run over lines. */
    private static final int LINE = 100;

    private Spelled() {}

    /**
     * A value in the form that its type states, as text.
     *
     * @param reserved words that mean something else in this statement, so that names equal to one are quoted
     */
    static String value(ValueType type, Object value, Set<String> reserved) {
        if (type instanceof ValueType.Whole whole) {
            boolean word = whole.word() != null && value.equals(whole.wordValue());
            return word ? whole.word() : value.toString();
        }
        if (type instanceof ValueType.Share) {
            return share((Double) value);
        }
        if (value instanceof Double number) {
            return Decimal.print(number);
        }
        if (value instanceof Values numbers) {
            return numbers(numbers);
        }
        if (value instanceof Formula formula) {
            return Strings.quote(formula.text());
        }
        if (value instanceof State state) {
            return Strings.quote(state.encode());
        }
        if (value instanceof List<?> list) {
            return list(type, list, reserved);
        }
        boolean bare = type instanceof ValueType.Word || type instanceof ValueType.Name;
        return bare ? (String) value : Strings.quote((String) value);
    }

    /** {@code 30%} where that is short, else the number. */
    static String share(double share) {
        String number = Decimal.print(share);
        String percent = shifted(number) + "%";
        return percent.length() <= 8 && Numbers.read(percent) == share ? percent : number;
    }

    /** The decimal times 100, exactly; a spelling without an exponent. */
    private static String shifted(String number) {
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        String fraction = (point < 0 ? "" : number.substring(point + 1)) + "00";
        String digits = whole + fraction.substring(0, 2);
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        String rest = fraction.substring(2);
        int to = rest.length();
        while (to > 0 && rest.charAt(to - 1) == '0') {
            to--;
        }
        return digits.substring(from) + (to == 0 ? "" : "." + rest.substring(0, to));
    }

    private static String numbers(Values numbers) {
        StringBuilder list = new StringBuilder("[");
        int line = 0;
        for (int i = 0; i < numbers.size(); i++) {
            String number = Decimal.print(numbers.get(i));
            if (i > 0 && list.length() - line + number.length() >= LINE) {
                list.append("\n  ");
                line = list.length() - 2;
            } else if (i > 0) {
                list.append(' ');
            }
            list.append(number);
        }
        return list.append(']').toString();
    }

    private static String list(ValueType type, List<?> list, Set<String> reserved) {
        StringBuilder joined = new StringBuilder();
        boolean brackets = type instanceof ValueType.Names names && (list.size() != 1 || names.listed());
        String separator = type instanceof ValueType.Size ? "x" : " ";
        joined.append(brackets ? "[" : "");
        for (int i = 0; i < list.size(); i++) {
            joined.append(i == 0 ? "" : separator);
            Object item = list.get(i);
            if (item instanceof Term term) {
                joined.append(Terms.print(term));
            } else if (item instanceof String name) {
                boolean numbers = type instanceof ValueType.Names taken && taken.numbersAllowed();
                joined.append(name(name, numbers, brackets ? Set.of() : reserved));
            } else {
                joined.append(item);
            }
        }
        return joined.append(brackets ? "]" : "").toString();
    }

    /** A name of the reader's own: in quotes where it has another form or another meaning. */
    static String name(String name, boolean numbersAllowed, Set<String> reserved) {
        boolean number = numbersAllowed
                && Characters.number(name)
                && Decimal.print(Numbers.read(name)).equals(name);
        boolean bare = number || (Characters.name(name) && !reserved.contains(name));
        return bare ? name : Strings.quote(name);
    }
}
