package org.neurone.engine.data.term;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.reason.TextFault;
import org.neurone.engine.reason.TextFault.Kind;

/**
 * Reads an expression into a {@link Term}:
 *
 * <pre>{@code
 * sum     = product { ( "+" | "-" ) product } .
 * product = signed { ( "*" | "/" ) signed } .
 * signed  = { "+" | "-" } power .
 * power   = atom [ "^" signed ] .
 * atom    = number | name | quoted | function "(" sum ")" | "(" sum ")" .
 * }</pre>
 *
 * <p>A {@link Dialect} says how much of it formulas and features have. Nesting and size are bounded, so that neither
 * reading nor any walk through the tree overflows the stack, whatever the text.
 */
public final class TermReader {
    /** Numbers, names and functions in one expression; each costs a step an example. */
    static final int MOST_PARTS = 1000;

    private final String text;
    private final Dialect dialect;
    private int at;
    private int depth;
    private int parts;
    private TextFault fault;

    private TermReader(String text, int from, Dialect dialect) {
        this.text = text;
        this.at = from;
        this.dialect = dialect;
    }

    /**
     * What came out.
     *
     * @param term null where there is a fault
     * @param fault null where there is a term
     */
    public record Result(Term term, TextFault fault) {}

    /** Reads the one feature that the text is, without blanks. Never throws. */
    public static Result read(String text) {
        return read(text, 0, new FeatureDialect());
    }

    /** Reads the one expression that the text is from there on. Never throws. */
    static Result read(String text, int from, Dialect dialect) {
        TermReader reader = new TermReader(text, from, dialect);
        Term term = reader.sum();
        if (reader.fault == null && reader.at < text.length()) {
            term = reader.unexpected();
        }
        return new Result(term, reader.fault);
    }

    /** Null where there is a fault, as with all below. */
    private Term sum() {
        List<Term> summands = new ArrayList<>();
        summands.add(product());
        while (fault == null && (sees('+') || sees('-'))) {
            boolean less = text.charAt(at++) == '-';
            Term summand = product();
            if (fault == null) {
                summands.add(less ? new Term.Negation(summand) : summand);
            }
        }
        return fault != null ? null : summands.size() == 1 ? summands.get(0) : new Term.Sum(summands);
    }

    private Term product() {
        List<Term> factors = new ArrayList<>();
        factors.add(signed());
        while (fault == null && (sees('*') || sees('/'))) {
            boolean times = text.charAt(at++) == '*';
            if (times && at < text.length() && text.charAt(at) == '*') {
                return fail(Kind.TWO_STARS, at - 1, at + 1, "");
            }
            Term next = signed();
            if (fault == null && times) {
                factors.add(next);
            } else if (fault == null) {
                Term quotient = new Term.Quotient(multiplied(factors), next);
                factors.clear();
                factors.add(quotient);
            }
        }
        return fault == null ? multiplied(factors) : null;
    }

    private static Term multiplied(List<Term> factors) {
        return factors.size() == 1 ? factors.get(0) : new Term.Product(factors);
    }

    private Term signed() {
        boolean negative = false;
        while (sees('-') || sees('+')) {
            negative ^= text.charAt(at++) == '-';
        }
        Term power = power();
        return fault == null && negative ? new Term.Negation(power) : power;
    }

    private Term power() {
        Term base = atom();
        if (fault != null || !sees('^')) {
            return base;
        }
        at++;
        if (dialect.wholeExponents()) {
            int exponent = wholeExponent();
            return fault != null ? null : exponent == 1 ? base : new Term.Power(base, exponent);
        }
        enter(at - 1);
        Term exponent = fault == null ? signed() : null;
        depth--;
        return fault == null ? new Term.Power(base, exponent) : null;
    }

    private int wholeExponent() {
        int start = at;
        int exponent = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            exponent = Math.min(exponent * 10 + (text.charAt(at) - '0'), 10 * Term.LARGEST_EXPONENT);
            at++;
        }
        if (exponent < 1 || exponent > Term.LARGEST_EXPONENT) {
            fail(
                    Kind.EXPONENT,
                    start,
                    Math.max(at, Math.min(start + 1, text.length())),
                    Integer.toString(Term.LARGEST_EXPONENT));
        }
        return exponent;
    }

    private Term atom() {
        skipBlanks();
        if (at >= text.length()) {
            return fail(dialect.missing(), at, at, "");
        }
        char c = text.charAt(at);
        boolean name = dialect.isInName(c, true);
        if (!name && !dialect.reads(c)) {
            return unexpected();
        }
        if (c == '(') {
            return inParentheses();
        }
        if (++parts > MOST_PARTS) {
            return fail(Kind.TOO_MANY_PARTS, at, at + 1, Integer.toString(MOST_PARTS));
        }
        return name ? named() : c == '"' ? quoted() : isDigit(c) ? number() : unexpected();
    }

    private Term inParentheses() {
        int open = at++;
        enter(open);
        Term term = fault == null ? sum() : null;
        depth--;
        if (fault != null) {
            return null;
        }
        if (!sees(')')) {
            return at < text.length() ? unexpected() : fail(Kind.UNCLOSED_PARENTHESIS, open, open + 1, "");
        }
        at++;
        return term;
    }

    private void enter(int where) {
        depth++;
        if (depth > dialect.deepest()) {
            fail(dialect.tooDeep(), where, where + 1, Integer.toString(dialect.deepest()));
        }
    }

    private Term number() {
        int start = at;
        skipDigits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            skipDigits();
        }
        int exponent = at;
        if (at < text.length() && text.charAt(at) == 'e') {
            at++;
            if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
                at++;
            }
            if (at < text.length() && isDigit(text.charAt(at))) {
                skipDigits();
            } else {
                at = exponent;
            }
        }
        if (at < text.length() && (dialect.isInName(text.charAt(at), true) || text.charAt(at) == '(')) {
            return fail(Kind.NO_STAR, start, at + 1, "");
        }
        return new Term.Constant(Decimal.read(text, start, at));
    }

    private Term named() {
        int start = at;
        while (at < text.length() && dialect.isInName(text.charAt(at), at == start)) {
            at++;
        }
        int end = at;
        String name = text.substring(start, end);
        boolean opens = sees('(');
        Term.Function function = Term.Function.of(name);
        if (opens && function != null && dialect.calls(function)) {
            Term argument = inParentheses();
            return fault == null ? new Term.Call(function, argument) : null;
        }
        Term meaning = dialect.meaning(name, opens);
        return meaning == null ? fail(dialect.unknown(name), start, end, name) : meaning;
    }

    private Term quoted() {
        int start = at++;
        StringBuilder name = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                char escaped = text.charAt(at++);
                name.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped == 't' ? '\t' : escaped);
            } else {
                name.append(c);
            }
        }
        if (at == text.length()) {
            return fail(Kind.UNCLOSED_QUOTE, start, at, "");
        }
        at++;
        return new Term.Column(name.toString());
    }

    /** Whether that sign is the next character that is no blank; stops in front of it. */
    private boolean sees(char sign) {
        skipBlanks();
        return at < text.length() && text.charAt(at) == sign && dialect.reads(sign);
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t') && dialect.reads(' ')) {
            at++;
        }
    }

    private void skipDigits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Term unexpected() {
        int units = Character.isHighSurrogate(text.charAt(at)) && at + 1 < text.length() ? 2 : 1;
        return fail(dialect.sign(), at, at + units, text.substring(at, at + units));
    }

    private Term fail(Kind kind, int from, int to, String seen) {
        if (fault == null) {
            fault = new TextFault(from, to, kind, seen);
        }
        return null;
    }
}
