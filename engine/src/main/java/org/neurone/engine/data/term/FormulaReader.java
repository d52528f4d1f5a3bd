package org.neurone.engine.data.term;

import java.util.List;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.number.Elementary;
import org.neurone.engine.words.Names;
import org.neurone.engine.words.Wording;

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
            return fail(
                    start,
                    Math.max(at, start),
                    "A formula starts with the value’s name and “=”, for instance “y = x^2”.",
                    "Une formule commence par le nom de la valeur et « = », par exemple « y = x^2 ».");
        }
        if (target.equals("x")) {
            return fail(
                    start,
                    start + 1,
                    "“x” is what the value depends on; call the value “y”, for instance “y = x^2”.",
                    "« x » est ce dont dépend la valeur ; appelez la valeur « y », par exemple « y = x^2 ».");
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
                return fail(at - 1, at + 1, "A power is written with “^”.", "Une puissance s’écrit avec « ^ ».");
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
            return fail(
                    at,
                    at,
                    "The formula ends where a number or “x” should stand.",
                    "La formule s’arrête là où il faut un nombre ou « x ».");
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
                    : fail(open, open + 1, "This parenthesis is not closed.", "Cette parenthèse n’est pas fermée.");
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
            return fail(
                    start,
                    at + 1,
                    "A product is written with “*”, for instance “2*x”.",
                    "Un produit s’écrit avec « * », par exemple « 2*x ».");
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
                return fail(
                        start,
                        end,
                        "What “" + name + "” is taken of stands in parentheses: “" + name + "(x)”.",
                        "Ce dont on prend « " + name + " » se met entre parenthèses : « " + name + "(x) ».");
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
        String allowed = target.equals("y") ? "x" : "x, y";
        String shown = Names.shortened(name);
        return fail(
                start,
                end,
                "The formula may use " + allowed + ", pi, e and the functions sin, cos, tan, exp, log, sqrt, abs and"
                        + " tanh, but this is “" + shown + "”.",
                "La formule peut utiliser " + allowed + ", pi, e et les fonctions sin, cos, tan, exp, log, sqrt, abs et"
                        + " tanh, mais ceci est « " + shown + " ».");
    }

    private boolean deeper(int where) {
        depth++;
        return depth <= DEEPEST
                || fail(
                        where,
                        where + 1,
                        "There are more than " + DEEPEST + " parentheses or powers inside each other.",
                        "Il y a plus de " + DEEPEST + " parenthèses ou puissances imbriquées.");
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
        String seen = text.substring(at, at + units);
        return fail(
                at,
                at + units,
                "“" + seen + "” has no place here; a formula is made of numbers, x, + - * / ^ and parentheses.",
                "« " + seen + " » n’a pas sa place ici ; une formule est faite de nombres, de x, de + - * / ^ et de"
                        + " parenthèses.");
    }

    private boolean fail(int from, int to, String english, String french) {
        if (fault == null) {
            fault = new TextFault(from, to, Wording.of(english, french));
        }
        return false;
    }
}
