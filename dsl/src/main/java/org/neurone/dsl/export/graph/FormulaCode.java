package org.neurone.dsl.export.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neurone.engine.data.term.Term;
import org.neurone.engine.data.term.Terms;

/**
 * A formula as an expression of another language: what does not depend on a variable is one number, the rest calls what that language
 * has.
 */
public final class FormulaCode {
    /** How one language writes what differs between them. */
    public interface Dialect {
        /** A number. */
        String number(double value);

        /** A function of one number, by its name here. */
        String call(Term.Function function, String argument);

        /** A power; {@code whole} where the exponent is such a number from −1024 to 1024. */
        String power(String base, String exponent, boolean whole);
    }

    private final Dialect dialect;
    private final Map<String, String> variables;

    /** @param variables what each stands for in that language */
    public FormulaCode(Dialect dialect, Map<String, String> variables) {
        this.dialect = dialect;
        this.variables = variables;
    }

    /** The expression, in parentheses where it has more than one part. */
    public String of(Term term) {
        if (Terms.columns(List.of(term)).isEmpty()) {
            return number(term);
        } else if (term instanceof Term.Column column) {
            return variables.get(column.name());
        } else if (term instanceof Term.Negation negation) {
            return "(-" + of(negation.operand()) + ")";
        } else if (term instanceof Term.Sum sum) {
            return joined(sum.summands(), " + ");
        } else if (term instanceof Term.Product product) {
            return joined(product.factors(), " * ");
        } else if (term instanceof Term.Quotient quotient) {
            return joined(List.of(quotient.dividend(), quotient.divisor()), " / ");
        } else if (term instanceof Term.Power power) {
            boolean whole = power.exponent() instanceof Term.Constant n
                    && n.value() == Math.floor(n.value())
                    && Math.abs(n.value()) <= 1024;
            String exponent =
                    whole ? Integer.toString((int) ((Term.Constant) power.exponent()).value()) : of(power.exponent());
            return dialect.power(of(power.base()), exponent, whole);
        } else if (term instanceof Term.Call call) {
            return dialect.call(call.function(), of(call.argument()));
        }
        throw ExportException.unknown(term);
    }

    private String number(Term term) {
        double value = Terms.compile(term, Map.of())
                .run(new double[0], 0, new double[Terms.compile(term, Map.of()).depth()]);
        return value < 0 ? "(" + dialect.number(value) + ")" : dialect.number(value);
    }

    private String joined(List<Term> parts, String sign) {
        List<String> all = new ArrayList<>();
        parts.forEach(part -> all.add(of(part)));
        return "(" + String.join(sign, all) + ")";
    }
}
