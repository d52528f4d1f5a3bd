package org.neurone.engine.data.term;

import org.neurone.engine.reason.TextFault;

/** Features: columns under any name, {@code *}, whole powers, {@code sin}, {@code cos} and {@code abs}, without blanks. */
final class FeatureDialect implements Dialect {
    @Override
    public boolean reads(char c) {
        return "*^()\"".indexOf(c) >= 0;
    }

    @Override
    public boolean isInName(char c, boolean first) {
        return Terms.isInName(c, first);
    }

    @Override
    public int deepest() {
        return 50;
    }

    @Override
    public boolean calls(Term.Function function) {
        return Term.Function.OF_FEATURES.contains(function);
    }

    @Override
    public Term meaning(String name, boolean beforeParenthesis) {
        return beforeParenthesis ? null : new Term.Column(name);
    }

    @Override
    public boolean wholeExponents() {
        return true;
    }

    @Override
    public TextFault.Kind missing() {
        return TextFault.Kind.NO_COLUMN;
    }

    @Override
    public TextFault.Kind sign() {
        return TextFault.Kind.TERM_SIGN;
    }

    @Override
    public TextFault.Kind unknown(String name) {
        return TextFault.Kind.TERM_FUNCTION;
    }

    @Override
    public TextFault.Kind tooDeep() {
        return TextFault.Kind.TERM_TOO_DEEP;
    }
}
