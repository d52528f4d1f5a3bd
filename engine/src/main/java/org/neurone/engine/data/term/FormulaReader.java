package org.neurone.engine.data.term;

import java.util.List;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.number.Elementary;
import org.neurone.engine.reason.TextFault.Kind;
import org.neurone.engine.reason.TextFault;

/**
 * Reads a formula into steps on a stack:
 *
 * <pre>{@code
 * formula = name "=" sum .
 * sum     = product { ( "+" | "-" ) product } .
 * product = signed { ( "*" | "/" ) signed } .
 * signed  = { "+" | "-" } power .
 * power   = atom [ "^" signed ] .
 * atom    = number | name | function "(" sum ")" | "(" sum ")" .
 * }</pre>
 */
final class FormulaReader {
    /** Parentheses, signs and exponents inside each other; more are no formula but an attack. */
    private static final int DEEPEST = 100;

    private static final double E = Elementary.exp(1);

    private static final List<String> FUNCTIONS = List.of("sin", "cos", "tan", "exp", "log", "sqrt", "abs", "tanh");
    private static final List<Program.Step> STEPS = List.of(
            Program.Step.SIN,
            Program.Step.COS,
            Program.Step.TAN,
            Program.Step.EXP,
            Program.Step.LOG,
            Program.Step.SQRT,
            Program.Step.ABS,
            Program.Step.TANH);

    private final String text;
    private final Program.Builder program = new Program.Builder();
    private int at;
    private int depth;
    private boolean usesY;
    private String target = "";
    private TextFault fault;

    private FormulaReader(String text) {
        this.text = text;
    }

    /**
     * What came out; the other parts are null where there is a fault.
     *
     * @param target the value's name
     * @param columns the names of what it depends on
     * @param program gives the value for these columns
     */
    record Result(String target, List<String> columns, Program program, TextFault fault) {}

    /** Never throws. */
    static Result read(String text) {
        FormulaReader reader = new FormulaReader(text);
        if (!reader.formula()) {
            return new Result(null, null, null, reader.fault);
        }
        List<String> columns = reader.usesY ? List.of("x", "y") : List.of("x");
        return new Result(reader.target, columns, reader.program.build(), null);
    }

    private boolean formula() {
        blanks();
        int start = at;
        target = name();
        blanks();
        if (target.isEmpty() || at >= text.length() || text.charAt(at) != '=') {
            return fail(Kind.FORMULA_START, start, Math.max(at, start), "");
        }
        if (target.equals("x")) {
            return fail(Kind.VALUE_IS_X, start, start + 1, "");
        }
        at++;
        return sum() && (at >= text.length() || unexpected());
    }

    private boolean sum() {
        if (!product()) {
            return false;
        }
        while (sees('+') || sees('-')) {
            char sign = text.charAt(at++);
            if (!product()) {
                return false;
            }
            program.binary(sign == '+' ? Program.Step.ADD : Program.Step.SUBTRACT);
        }
        return true;
    }

    private boolean product() {
        if (!signed()) {
            return false;
        }
        while (sees('*') || sees('/')) {
            char sign = text.charAt(at++);
            if (sign == '*' && sees('*')) {
                return fail(Kind.TWO_STARS, at - 1, at + 1, "");
            }
            if (!signed()) {
                return false;
            }
            program.binary(sign == '*' ? Program.Step.MULTIPLY : Program.Step.DIVIDE);
        }
        return true;
    }

    private boolean signed() {
        boolean negative = false;
        while (sees('-') || sees('+')) {
            negative ^= text.charAt(at++) == '-';
        }
        if (!power()) {
            return false;
        }
        if (negative) {
            program.unary(Program.Step.NEGATE);
        }
        return true;
    }

    private boolean power() {
        if (!atom()) {
            return false;
        }
        if (!sees('^')) {
            return true;
        }
        at++;
        if (!deeper(at - 1) || !signed()) {
            return false;
        }
        depth--;
        program.binary(Program.Step.POWER);
        return true;
    }

    private boolean atom() {
        blanks();
        if (at >= text.length()) {
            return fail(Kind.FORMULA_END, at, at, "");
        }
        char c = text.charAt(at);
        if (c == '(') {
            return inParentheses();
        }
        if (isDigit(c)) {
            return number();
        }
        if (isLetter(c)) {
            return named();
        }
        return unexpected();
    }

    private boolean inParentheses() {
        int open = at++;
        if (!deeper(open) || !sum()) {
            return false;
        }
        depth--;
        if (!sees(')')) {
            return at < text.length()
                    ? unexpected()
                    : fail(Kind.UNCLOSED_PARENTHESIS, open, open + 1, "");
        }
        at++;
        return true;
    }

    private boolean number() {
        int start = at;
        digits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
        int exponent = at;
        if (at < text.length() && text.charAt(at) == 'e') {
            at++;
            if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
                at++;
            }
            if (at < text.length() && isDigit(text.charAt(at))) {
                digits();
            } else {
                at = exponent;
            }
        }
        program.constant(Decimal.read(text, start, at));
        if (at < text.length() && (isLetter(text.charAt(at)) || text.charAt(at) == '(')) {
            return fail(Kind.NO_STAR, start, at + 1, "");
        }
        return true;
    }

    private boolean named() {
        int start = at;
        String name = name();
        int end = at;
        int function = FUNCTIONS.indexOf(name);
        if (function >= 0) {
            if (!sees('(')) {
                return fail(Kind.NO_PARENTHESES, start, end, name);
            }
            if (!inParentheses()) {
                return false;
            }
            program.unary(STEPS.get(function));
            return true;
        }
        boolean isY = name.equals("y") && !target.equals("y");
        if (name.equals("x") || isY) {
            usesY |= isY;
            program.column(isY ? 1 : 0);
            return true;
        }
        if (name.equals("pi") || name.equals("e")) {
            program.constant(name.equals("pi") ? Math.PI : E);
            return true;
        }
        return fail(target.equals("y") ? Kind.NAME_IN_X : Kind.NAME_IN_X_AND_Y, start, end, name);
    }

    private boolean deeper(int where) {
        depth++;
        return depth <= DEEPEST || fail(Kind.FORMULA_TOO_DEEP, where, where + 1, Integer.toString(DEEPEST));
    }

    /** Whether the next character that is no blank is that one; stops in front of it. */
    private boolean sees(char c) {
        blanks();
        return at < text.length() && text.charAt(at) == c;
    }

    private void blanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private String name() {
        int start = at;
        while (at < text.length() && (isLetter(text.charAt(at)) || (at > start && isDigit(text.charAt(at))))) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean unexpected() {
        int units = Character.isHighSurrogate(text.charAt(at)) && at + 1 < text.length() ? 2 : 1;
        return fail(Kind.FORMULA_SIGN, at, at + units, text.substring(at, at + units));
    }

    private boolean fail(Kind kind, int from, int to, String seen) {
        if (fault == null) {
            fault = new TextFault(from, to, kind, seen);
        }
        return false;
    }
}
