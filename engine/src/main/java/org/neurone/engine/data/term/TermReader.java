package org.neurone.engine.data.term;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.reason.TextFault.Kind;
import org.neurone.engine.reason.TextFault;

/**
 * Reads a term, without blanks:
 *
 * <pre>{@code
 * term   = power { "*" power } .
 * power  = atom [ "^" whole ] .
 * atom   = name | quoted | ( "sin" | "cos" | "abs" ) "(" term ")" | "(" term ")" .
 * }</pre>
 */
public final class TermReader {
    /** Parentheses and calls inside each other; more are no feature but an attack. */
    private static final int DEEPEST = 50;

    private final CharSequence text;
    private final int to;
    private int at;
    private int depth;
    private TextFault fault;

    private TermReader(CharSequence text, int from, int to) {
        this.text = text;
        this.at = from;
        this.to = to;
    }

    /**
     * What came out.
     *
     * @param term null where there is a fault
     * @param fault null where there is a term
     */
    public record Result(Term term, TextFault fault) {}

    /** Reads the one term that {@code text[from..to)} is. Never throws. */
    public static Result read(CharSequence text, int from, int to) {
        TermReader reader = new TermReader(text, from, to);
        Term term = reader.product();
        if (reader.fault == null && reader.at < to) {
            reader.unexpected();
        }
        return reader.fault == null ? new Result(term, null) : new Result(null, reader.fault);
    }

    private Term product() {
        List<Term> factors = new ArrayList<>();
        Term first = power();
        factors.add(first);
        while (fault == null && skip('*')) {
            factors.add(power());
        }
        return fault != null || factors.size() == 1 ? first : new Term.Product(factors);
    }

    private Term power() {
        Term base = atom();
        if (fault != null || !skip('^')) {
            return base;
        }
        int start = at;
        int exponent = 0;
        while (at < to && isDigit(text.charAt(at))) {
            exponent = Math.min(exponent * 10 + (text.charAt(at) - '0'), 10 * Term.LARGEST_EXPONENT);
            at++;
        }
        if (exponent < 1 || exponent > Term.LARGEST_EXPONENT) {
            return fail(
                    Kind.EXPONENT,
                    start,
                    Math.max(at, Math.min(start + 1, to)),
                    Integer.toString(Term.LARGEST_EXPONENT));
        }
        return exponent == 1 ? base : new Term.Power(base, exponent);
    }

    private Term atom() {
        if (at >= to) {
            return missing();
        }
        char c = text.charAt(at);
        if (c == '"') {
            return quoted();
        }
        if (c == '(') {
            return inParentheses();
        }
        if (!Terms.isNameStart(c)) {
            unexpected();
            return null;
        }
        int start = at;
        while (at < to && Terms.isNamePart(text.charAt(at))) {
            at++;
        }
        String name = text.subSequence(start, at).toString();
        if (at >= to || text.charAt(at) != '(') {
            return new Term.Column(name);
        }
        Term.Function function = Term.Function.of(name);
        if (function == null) {
            return fail(Kind.TERM_FUNCTION, start, at, name);
        }
        Term argument = inParentheses();
        return fault == null ? new Term.Call(function, argument) : null;
    }

    private Term inParentheses() {
        int open = at;
        at++;
        depth++;
        if (depth > DEEPEST) {
            return fail(Kind.TERM_TOO_DEEP, open, open + 1, Integer.toString(DEEPEST));
        }
        Term term = product();
        if (fault == null && !skip(')')) {
            return fail(Kind.UNCLOSED_PARENTHESIS, open, open + 1, "");
        }
        depth--;
        return term;
    }

    private Term quoted() {
        int start = at;
        StringBuilder name = new StringBuilder();
        at++;
        while (at < to && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c == '\\' && at < to) {
                char escaped = text.charAt(at++);
                name.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped == 't' ? '\t' : escaped);
            } else {
                name.append(c);
            }
        }
        if (!skip('"')) {
            return fail(Kind.UNCLOSED_QUOTE, start, to, "");
        }
        return new Term.Column(name.toString());
    }

    private boolean skip(char c) {
        boolean there = at < to && text.charAt(at) == c;
        if (there) {
            at++;
        }
        return there;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Term missing() {
        return fail(Kind.NO_COLUMN, at, at, "");
    }

    private void unexpected() {
        fail(Kind.TERM_SIGN, at, at + 1, Character.toString(text.charAt(at)));
    }

    private Term fail(Kind kind, int from, int behind, String seen) {
        if (fault == null) {
            fault = new TextFault(from, behind, kind, seen);
        }
        return null;
    }
}
