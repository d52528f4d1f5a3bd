package org.neurone.engine.data.term;

import java.util.ArrayList;
import java.util.List;

/**
 * Derivatives by the rules of calculus, term by term: what is 0 is left out, and nothing else is simplified, so that every platform has
 * the same term and the same bits. |u| has the slope of {@code sign}, which has none itself.
 */
final class Derivatives {
    private static final Term ZERO = new Term.Constant(0);
    private static final Term ONE = new Term.Constant(1);

    private Derivatives() {}

    /** ∂term/∂variable. */
    static Term of(Term term, String variable) {
        if (term instanceof Term.Column column) {
            return column.name().equals(variable) ? ONE : ZERO;
        } else if (term instanceof Term.Negation negation) {
            return negated(of(negation.operand(), variable));
        } else if (term instanceof Term.Sum sum) {
            List<Term> slopes = new ArrayList<>();
            sum.summands().forEach(summand -> slopes.add(of(summand, variable)));
            return sum(slopes);
        } else if (term instanceof Term.Product product) {
            return product(product.factors(), variable);
        } else if (term instanceof Term.Quotient quotient) {
            return quotient(quotient.dividend(), quotient.divisor(), variable);
        } else if (term instanceof Term.Power power) {
            return power(power, variable);
        } else if (term instanceof Term.Call call) {
            return times(outer(call.function(), call), of(call.argument(), variable));
        }
        return ZERO;
    }

    /** (u v w)′ = u′ v w + u v′ w + u v w′. */
    private static Term product(List<Term> factors, String variable) {
        List<Term> slopes = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            Term slope = of(factors.get(i), variable);
            for (int j = 0; j < factors.size(); j++) {
                slope = j == i ? slope : times(factors.get(j), slope);
            }
            slopes.add(slope);
        }
        return sum(slopes);
    }

    /** (u / v)′ = u′ / v − u v′ / v². */
    private static Term quotient(Term u, Term v, String variable) {
        Term du = of(u, variable);
        Term dv = of(v, variable);
        Term first = du.equals(ZERO) ? ZERO : new Term.Quotient(du, v);
        Term second = dv.equals(ZERO) ? ZERO : new Term.Quotient(times(u, dv), new Term.Power(v, 2));
        return sum(List.of(first, negated(second)));
    }

    /** (uⁿ)′ = n uⁿ⁻¹ u′ for a number n, else (uᵛ)′ = uᵛ (v′ ln u + v u′ / u). */
    private static Term power(Term.Power power, String variable) {
        Term u = power.base();
        Term v = power.exponent();
        Term du = of(u, variable);
        if (v instanceof Term.Constant n) {
            Term rest = n.value() == 2 ? u : new Term.Power(u, new Term.Constant(n.value() - 1));
            return n.value() == 0 || du.equals(ZERO) ? ZERO : times(n, times(n.value() == 1 ? ONE : rest, du));
        }
        Term dv = of(v, variable);
        Term first = times(new Term.Call(Term.Function.LOG, u), dv);
        Term second = du.equals(ZERO) ? ZERO : new Term.Quotient(times(v, du), u);
        return times(power, sum(List.of(first, second)));
    }

    /** f′(u) of f(u). */
    private static Term outer(Term.Function function, Term.Call call) {
        Term u = call.argument();
        return switch (function) {
            case SIN -> new Term.Call(Term.Function.COS, u);
            case COS -> new Term.Negation(new Term.Call(Term.Function.SIN, u));
            case TAN -> new Term.Quotient(ONE, new Term.Power(new Term.Call(Term.Function.COS, u), 2));
            case EXP -> call;
            case LOG -> new Term.Quotient(ONE, u);
            case SQRT -> new Term.Quotient(new Term.Constant(0.5), call);
            case ABS -> new Term.Call(Term.Function.SIGN, u);
            case TANH -> minus(ONE, new Term.Power(call, 2));
            case SIGMOID -> new Term.Product(List.of(call, minus(ONE, call)));
            case SIGN -> ZERO;
        };
    }

    private static Term minus(Term from, Term what) {
        return new Term.Sum(List.of(from, new Term.Negation(what)));
    }

    private static Term negated(Term term) {
        return term.equals(ZERO) ? ZERO : new Term.Negation(term);
    }

    private static Term sum(List<Term> summands) {
        List<Term> some = new ArrayList<>();
        for (Term summand : summands) {
            if (!summand.equals(ZERO)) {
                some.add(summand);
            }
        }
        return some.isEmpty() ? ZERO : some.size() == 1 ? some.get(0) : new Term.Sum(some);
    }

    private static Term times(Term a, Term b) {
        if (a.equals(ZERO) || b.equals(ZERO)) {
            return ZERO;
        }
        return a.equals(ONE) ? b : b.equals(ONE) ? a : new Term.Product(List.of(a, b));
    }
}
