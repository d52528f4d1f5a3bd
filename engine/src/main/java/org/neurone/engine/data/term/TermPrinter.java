package org.neurone.engine.data.term;

import java.util.List;
import org.neurone.engine.number.Decimal;

/** Writes terms as a text does, with no more parentheses than an equal term needs to be read back. */
final class TermPrinter {
    private final StringBuilder text = new StringBuilder();

    private TermPrinter() {}

    static String print(Term term) {
        TermPrinter printer = new TermPrinter();
        printer.term(term);
        return printer.text.toString();
    }

    private void term(Term term) {
        if (term instanceof Term.Column column) {
            name(column.name());
        } else if (term instanceof Term.Constant constant) {
            text.append(Decimal.print(constant.value()));
        } else if (term instanceof Term.Negation negation) {
            text.append('-');
            part(negation.operand(), !(isAtom(negation.operand()) || negation.operand() instanceof Term.Power));
        } else if (term instanceof Term.Sum sum) {
            sum(sum.summands());
        } else if (term instanceof Term.Product product) {
            for (int i = 0; i < product.factors().size(); i++) {
                text.append(i > 0 ? "*" : "");
                Term factor = product.factors().get(i);
                part(factor, i == 0 ? factor instanceof Term.Product || factor instanceof Term.Sum : isLoose(factor));
            }
        } else if (term instanceof Term.Quotient quotient) {
            part(quotient.dividend(), quotient.dividend() instanceof Term.Sum);
            text.append('/');
            part(quotient.divisor(), isLoose(quotient.divisor()));
        } else if (term instanceof Term.Power power) {
            Term exponent = power.exponent();
            part(power.base(), !isAtom(power.base()));
            text.append('^');
            part(exponent, isLoose(exponent));
        } else if (term instanceof Term.Call call) {
            text.append(call.function().word());
            part(call.argument(), true);
        }
    }

    private void sum(List<Term> summands) {
        part(summands.get(0), summands.get(0) instanceof Term.Sum);
        for (Term summand : summands.subList(1, summands.size())) {
            boolean less = summand instanceof Term.Negation;
            Term printed = less ? ((Term.Negation) summand).operand() : summand;
            text.append(less ? '-' : '+');
            part(printed, printed instanceof Term.Sum);
        }
    }

    private void part(Term term, boolean parentheses) {
        text.append(parentheses ? "(" : "");
        term(term);
        text.append(parentheses ? ")" : "");
    }

    /** What stands behind a sign or in front of {@code ^} as it is. */
    private static boolean isAtom(Term term) {
        return term instanceof Term.Column
                || term instanceof Term.Call
                || (term instanceof Term.Constant constant && constant.value() >= 0);
    }

    /** What would fall apart behind {@code *}, {@code /} or {@code ^}. */
    private static boolean isLoose(Term term) {
        return term instanceof Term.Sum || term instanceof Term.Product || term instanceof Term.Quotient;
    }

    private void name(String name) {
        if (isPlain(name)) {
            text.append(name);
            return;
        }
        text.append('"');
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
        text.append('"');
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!Terms.isInName(name.charAt(i), i == 0)) {
                return false;
            }
        }
        Term.Function function = Term.Function.of(name);
        return !name.isEmpty() && (function == null || !Term.Function.OF_FEATURES.contains(function));
    }
}
