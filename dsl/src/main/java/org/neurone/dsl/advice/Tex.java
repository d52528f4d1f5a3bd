package org.neurone.dsl.advice;

import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.problem.OfWriting;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.problem.Shown;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.StatementNode;
import org.neurone.engine.plan.Severity;

/** A statement as formulas are typeset: {@code x_1^{2}}, {@code \text{relu}}, {@code 3\cdot 10^{-3}}, {@code $\sigma$}. */
final class Tex {
    /** Pairs of what is typeset and what the language writes, those that hold others first. */
    private static final String[] WORDS = {
        "\\beta_1",
        "beta1",
        "\\beta_2",
        "beta2",
        "\\epsilon",
        "epsilon",
        "\\varepsilon",
        "epsilon",
        "\\sigma",
        "sigmoid",
        "\\eta",
        "lr",
        "\\lambda",
        "l2",
        "\\tanh",
        "tanh",
        "\\sin",
        "sin",
        "\\cos",
        "cos",
        "\\,\\%",
        "%",
        "\\%",
        "%",
        "{,}",
        ".",
        " = ",
        " ",
        "~",
        " ",
        "\\,",
        " ",
        "\\_",
        "-",
        "\\times",
        "*",
        "\\cdot",
        "*",
        "\\left",
        "",
        "\\right",
        "",
        "$",
        "",
        "⋅",
        "*",
        "·",
        "*",
        "×",
        "*"
    };

    /** Those that are no single word with a backslash before it, which is put right word by word. */
    private static final String[] TYPESET = {
        "\\beta_",
        "\\epsilon",
        "\\varepsilon",
        "\\sigma",
        "\\eta",
        "\\lambda",
        "\\,",
        "\\_",
        "\\times",
        "\\cdot",
        "\\left",
        "{,}"
    };

    private static final String[] FRAMES = {
        "\\text{", "\\textrm{", "\\mathrm{", "\\operatorname{", "\\mathbf{", "\\texttt{"
    };

    private static final String RAISED = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String PLAIN = "-0123456789";

    private Tex() {}

    /** Says so where the statement is right once it is written plainly; whether it was. */
    static boolean report(Alone alone, String text, StatementNode statement, Problems problems) {
        String written = statement.span().of(text);
        if (written.length() > Mending.LONGEST || !typeset(written) || written.indexOf('"') >= 0) {
            return false;
        }
        String right = plain(written, text.contains("csv"));
        if (right.equals(written) || !right(alone, right)) {
            return false;
        }
        String seen = Shown.piece(written);
        problems.add(statement.span(), new OfWriting.Spelled(Habit.WRITTEN_OUT, seen, right))
                .write(statement.span(), right);
        return true;
    }

    private static boolean right(Alone alone, String statement) {
        for (Problems.Draft draft : alone.problems(statement)) {
            if (draft.severity() == Severity.ERROR) {
                return false;
            }
        }
        return true;
    }

    private static boolean typeset(String written) {
        boolean inputs = written.startsWith("inputs") && written.indexOf('_') > 0;
        boolean found = inputs;
        for (String word : TYPESET) {
            found |= written.contains(word);
        }
        for (String frame : FRAMES) {
            found |= written.contains(frame);
        }
        return found
                || written.contains("×10^")
                || written.indexOf('$') >= 0
                || written.contains("^{")
                || written.indexOf('⁻') > 0;
    }

    /** @param columns whether {@code x_1} may be a column of a table, and is left as it is */
    private static String plain(String written, boolean columns) {
        String plain = written;
        for (String frame : FRAMES) {
            for (int at = plain.indexOf(frame); at >= 0; at = plain.indexOf(frame)) {
                int close = plain.indexOf('}', at);
                if (close < 0) {
                    break;
                }
                plain = plain.substring(0, at)
                        + plain.substring(at + frame.length(), close)
                        + plain.substring(close + 1);
            }
        }
        plain = plain.replace("\\cdot ", "\\cdot").replace("\\times ", "\\times");
        plain = plain.replace(" \\cdot", "\\cdot").replace(" \\times", "\\times");
        for (int i = 0; i < WORDS.length; i += 2) {
            plain = plain.replace(WORDS[i], WORDS[i + 1]);
        }
        plain = powers(plain.replace("^{", "^").replace("_{", "_").replace("}", ""));
        return columns ? plain : plain.replace("x_1", "x").replace("x_2", "y");
    }

    /** {@code 10⁻³} and {@code 10^-3} are {@code 1e-3}, {@code 3*10^-3} is {@code 3e-3}. */
    private static String powers(String written) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            int raised = RAISED.indexOf(written.charAt(i));
            boolean first = raised >= 0 && (i == 0 || RAISED.indexOf(written.charAt(i - 1)) < 0);
            plain.append(first ? "^" : "").append(raised >= 0 ? PLAIN.charAt(raised) : written.charAt(i));
        }
        String power = plain.toString();
        int at = power.indexOf("10^");
        while (at >= 0) {
            boolean factor = at > 1 && power.charAt(at - 1) == '*' && Characters.digit(power.charAt(at - 2));
            boolean alone = at == 0 || power.charAt(at - 1) == ' ';
            if (factor || alone) {
                power = power.substring(0, factor ? at - 1 : at) + (factor ? "e" : "1e") + power.substring(at + 3);
            }
            at = power.indexOf("10^", at + 3);
        }
        return power;
    }
}
