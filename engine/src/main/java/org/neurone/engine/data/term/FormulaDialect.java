package org.neurone.engine.data.term;

import org.neurone.engine.number.Elementary;
import org.neurone.engine.reason.TextFault;

/**
 * Right sides of formulas: numbers, their subject’s variables, {@code pi}, {@code e}, all signs and all functions.
 *
 * @param target the name of the value, which the formula cannot use
 */
record FormulaDialect(String target, Formula.Subject subject) implements Dialect {
    private static final double E = Elementary.exp(1);

    @Override
    public boolean reads(char c) {
        return " \t0123456789+-*/^()".indexOf(c) >= 0;
    }

    @Override
    public boolean isInName(char c, boolean first) {
        return inName(c, first);
    }

    /** Whether that character belongs into a name, or begins one: that of the value is none of {@link #meaning}'s. */
    static boolean inName(char c, boolean first) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9' && !first);
    }

    @Override
    public int deepest() {
        return 100;
    }

    @Override
    public boolean calls(Term.Function function) {
        return true;
    }

    @Override
    public Term meaning(String name, boolean beforeParenthesis) {
        return switch (name) {
            case "pi" -> new Term.Constant(Math.PI);
            case "e" -> new Term.Constant(E);
            default -> subject.variables().contains(name) && !target.equals(name) ? new Term.Column(name) : null;
        };
    }

    @Override
    public boolean wholeExponents() {
        return false;
    }

    @Override
    public TextFault.Kind missing() {
        return TextFault.Kind.FORMULA_END;
    }

    @Override
    public TextFault.Kind sign() {
        return TextFault.Kind.FORMULA_SIGN;
    }

    @Override
    public TextFault.Kind unknown(String name) {
        if (Term.Function.of(name) != null) {
            return TextFault.Kind.NO_PARENTHESES;
        }
        if (subject == Formula.Subject.ACTIVATION) {
            return TextFault.Kind.NAME_IN_Z;
        }
        if (subject == Formula.Subject.LOSS) {
            return TextFault.Kind.NAME_IN_A_AND_Y;
        }
        return target.equals("y") ? TextFault.Kind.NAME_IN_X : TextFault.Kind.NAME_IN_X_AND_Y;
    }

    @Override
    public TextFault.Kind tooDeep() {
        return TextFault.Kind.FORMULA_TOO_DEEP;
    }
}
