package org.neurone.dsl.advice;

import org.neurone.dsl.syntax.Characters;
import org.neurone.engine.data.term.Formula;

/** Formulas as people write them: {@code x²}, {@code 2x}, {@code x^2} without what it is the value of. */
final class Formulas {
    /** A longer one is not looked into. */
    private static final int LONGEST = 200;

    private Formulas() {}

    /** The formula as it was meant; null where nobody knows. */
    static String right(Formula formula) {
        String written = formula.text();
        if (written.length() > LONGEST) {
            return null;
        }
        String plain = products(powers(written));
        String start = formula.subject().example().substring(0, 1) + " = ";
        String right = sound(plain, formula) ? plain : start + plain.trim();
        return sound(right, formula) && !right.equals(written) ? right : null;
    }

    private static boolean sound(String text, Formula like) {
        return new Formula(text, like.subject()).fault() == null;
    }

    /** Raised digits and {@code **} as {@code ^}, a dot or a cross as {@code *}. */
    private static String powers(String written) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            int digit = Respelling.SUPERSCRIPTS.indexOf(c);
            if (digit >= 0) {
                boolean more = i > 0 && Respelling.SUPERSCRIPTS.indexOf(written.charAt(i - 1)) >= 0;
                plain.append(more ? "" : "^").append(digit);
            } else if (c == '*' && i + 1 < written.length() && written.charAt(i + 1) == '*') {
                plain.append('^');
                i++;
            } else {
                plain.append(c == '\u00d7' || c == '\u00b7' ? '*' : c == '\u2212' ? '-' : c);
            }
        }
        return plain.toString();
    }

    /** {@code 2x} and {@code 2(x + 1)} with their {@code *}. */
    private static String products(String written) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean factor = Characters.lower(c) || c == '(';
            plain.append(factor && i > 0 && Characters.digit(written.charAt(i - 1)) ? "*" : "")
                    .append(c);
        }
        return plain.toString();
    }
}
