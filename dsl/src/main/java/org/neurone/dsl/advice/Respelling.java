package org.neurone.dsl.advice;

import org.neurone.dsl.problem.Habit;
import org.neurone.dsl.read.Numbers;
import org.neurone.dsl.syntax.Characters;
import org.neurone.dsl.syntax.Form;
import org.neurone.engine.number.Decimal;

/** What a single word that the language does not write may have meant. */
public final class Respelling {
    static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String FRACTIONS = "½¼¾";
    private static final String ACCENTED = "àâäáãåçéèêëîïíìñôöóòõùûüúÿý";
    private static final String PLAIN = "aaaaaaceeeeiiiinooooouuuuyy";

    private static final String LIGATURES = "ﬀﬁﬂﬃﬄſ";
    private static final String[] LETTERS = {"ff", "fi", "fl", "ffi", "ffl", "s"};

    /** Pairs of a sign and the name that it has here. */
    private static final String[] SYMBOLS = {
        "σ", "sigmoid", "η", "lr", "λ", "l2", "ε", "epsilon", "ϵ", "epsilon", "β1", "beta1", "β₁", "beta1", "β2",
        "beta2", "β₂", "beta2", "δ", "delta"
    };

    private Respelling() {}

    /**
     * A word in the language's spelling.
     *
     * @param kind the habit that it comes from; null where the new spelling is only a guess at a name
     */
    record Result(Form form, String spelling, Habit kind) {}

    /** Null where nobody knows. */
    static Result of(String word) {
        if (word.endsWith("()")) {
            Result inner = plain(word.substring(0, word.length() - 2));
            return inner == null ? null : new Result(Form.NAME, inner.spelling(), Habit.CALL_BRACKETS);
        }
        Result power = power(word);
        if (power != null) {
            return power;
        }
        Result computed = computed(word);
        if (computed != null) {
            return computed;
        }
        Result number = number(word);
        if (number != null) {
            return number;
        }
        Result written = writtenOut(word);
        if (written != null) {
            return written;
        }
        Result lookalike = lookalike(word);
        return lookalike != null ? lookalike : plain(word);
    }

    /** A backslash before a name or a sign, {@code σ}, {@code x·y}. */
    private static Result writtenOut(String word) {
        for (int i = 0; i < SYMBOLS.length; i += 2) {
            if (SYMBOLS[i].equals(word)) {
                return new Result(Form.NAME, SYMBOLS[i + 1], Habit.WRITTEN_OUT);
            }
        }
        String plain = word.replace("\\", "");
        if (plain.length() == word.length() - 1) {
            if (Characters.name(plain)) {
                return new Result(Form.NAME, plain, Habit.WRITTEN_OUT);
            }
            return Characters.number(plain) ? new Result(Form.NUMBER, plain, Habit.WRITTEN_OUT) : null;
        }
        String product = word.replace('·', '*').replace('⋅', '*').replace('×', '*');
        boolean term = !product.equals(word) && Characters.term(product);
        return term ? new Result(Form.TERM, product, Habit.WRITTEN_OUT) : null;
    }

    /** {@code cross–entropy}, {@code ﬂatten}: as documents and phones set them. */
    private static Result lookalike(String word) {
        StringBuilder same = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int ligature = LIGATURES.indexOf(c);
            if ((c >= '\u2010' && c <= '\u2015') || c == '\u2212' || c == '\uff0d') {
                same.append('-');
            } else if (ligature >= 0) {
                same.append(LETTERS[ligature]);
            } else if (c != '\u00ad' && c != '\u2060' && (c < '\u200b' || c > '\u200d')) {
                same.append(c);
            }
        }
        String plain = same.toString();
        if (plain.equals(word)) {
            return null;
        }
        Result small = Characters.name(plain) ? new Result(Form.NAME, plain, null) : plain(plain);
        return small == null ? null : new Result(Form.NAME, small.spelling(), Habit.LOOKALIKE);
    }

    /** The name that a word of letters of any kind may have meant, or null. */
    public static String name(String word) {
        if (Characters.name(word)) {
            return word;
        }
        if (Characters.number(word)) {
            return null;
        }
        Result right = of(word);
        return right != null && right.form() == Form.NAME ? right.spelling() : null;
    }

    /** Whether a character outside of ASCII is in it. */
    static boolean foreign(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > '~') {
                return true;
            }
        }
        return false;
    }

    /** Whether it is made of signs alone. */
    static boolean symbol(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean sign = c < '0' || (c > '9' && c < 'A') || (c > 'Z' && c < 'a') || (c > 'z' && c < 'À');
            boolean far = c >= '\u2000' && c < '\u2c00';
            if (!sign && !far) {
                return false;
            }
        }
        return true;
    }

    /** {@code x²} is {@code x^2}. */
    private static Result power(String word) {
        StringBuilder plain = new StringBuilder();
        boolean raised = false;
        boolean found = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int digit = SUPERSCRIPTS.indexOf(c);
            if (digit >= 0) {
                plain.append(raised ? "" : "^").append(digit);
                found = true;
            } else if (c == '*' && i + 2 < word.length() && word.charAt(i + 1) == '*') {
                plain.append('^');
                found = true;
                i++;
            } else {
                plain.append(c == '·' || c == '×' || c == '⋅' ? '*' : c);
            }
            raised = digit >= 0;
        }
        String term = plain.toString();
        boolean sound = found && Characters.term(term) && term.charAt(0) != '^';
        return sound ? new Result(Form.TERM, term, Habit.SUPERSCRIPT) : null;
    }

    /** {@code 1/2} is {@code 0.5}, the split {@code 80/20} is {@code 20%}, {@code 10^-3} and {@code 10**-3} are {@code 1e-3}. */
    private static Result computed(String word) {
        int slash = word.indexOf('/');
        if (slash > 0) {
            String above = word.substring(0, slash);
            String below = word.substring(slash + 1);
            if (Characters.digits(above)
                    && Characters.digits(below)
                    && Numbers.read(above) + Numbers.read(below) == 100) {
                return new Result(Form.NUMBER, below + "%", Habit.NUMBER_SPELLING);
            }
            boolean sound = Characters.number(above) && Characters.digits(below) && Numbers.read(below) > 0;
            return sound
                    ? new Result(
                            Form.NUMBER,
                            Decimal.print(Numbers.read(above) / Numbers.read(below)),
                            Habit.NUMBER_SPELLING)
                    : null;
        }
        String power = word.startsWith("10^") ? word.substring(3) : word.startsWith("10**") ? word.substring(4) : "";
        boolean sound = Characters.number(power) && Characters.number("1e" + power);
        return sound ? new Result(Form.NUMBER, "1e" + power, Habit.NUMBER_SPELLING) : null;
    }

    /** {@code .5}, {@code 5.}, {@code +5}, {@code −5}, {@code 1_000}, {@code 5×5}. */
    private static Result number(String word) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
            boolean behindDigit = i > 0 && Characters.digit(word.charAt(i - 1));
            boolean needless = (c == '+' && i == 0)
                    || (c == '.' && behindDigit && !Characters.digit(next))
                    || (c == '_' && behindDigit && Characters.digit(next));
            if (needless) {
                continue;
            }
            if (c >= '\uff10' && c <= '\uff19') {
                plain.append((char) (c - '\uff10' + '0'));
            } else if (c >= '\u0660' && c <= '\u0669') {
                plain.append((char) (c - '\u0660' + '0'));
            } else if (c == '\uff0e' || c == '\u066b' || (c == '\u00b7' && behindDigit)) {
                plain.append('.');
            } else if (FRACTIONS.indexOf(c) >= 0 && word.length() == 1) {
                plain.append(new String[] {"0.5", "0.25", "0.75"}[FRACTIONS.indexOf(c)]);
            } else if (c == '\u2212' || c == '\u2013' || c == '\u2014') {
                plain.append('-');
            } else if (c == '.' && !behindDigit && Characters.digit(next)) {
                plain.append("0.");
            } else if (c == '*' && next == '*') {
                return null;
            } else if ((c == '×' || c == '*' || c == 'X') && behindDigit && Characters.digit(next)) {
                plain.append('x');
            } else {
                plain.append(c);
            }
        }
        int end = plain.length() - 1;
        if (end > 0 && plain.charAt(end) == 'f' && Characters.number(plain.substring(0, end))) {
            return new Result(Form.NUMBER, plain.substring(0, end), Habit.NUMBER_SPELLING);
        }
        if (end > 0
                && (plain.charAt(end) == 'k' || plain.charAt(end) == 'K')
                && Characters.digit(plain.charAt(end - 1))) {
            plain.setLength(end);
            return Characters.number(plain)
                    ? new Result(
                            Form.NUMBER, Decimal.print(1000 * Numbers.read(plain.toString())), Habit.NUMBER_SPELLING)
                    : null;
        }
        String spelling = plain.toString();
        if (Characters.number(spelling)) {
            return new Result(Form.NUMBER, spelling, Habit.NUMBER_SPELLING);
        }
        return Characters.size(spelling) ? new Result(Form.SIZE, spelling, Habit.SIZE_SPELLING) : null;
    }

    /** Capitals, accents and underscores away. */
    private static Result plain(String word) {
        StringBuilder plain = new StringBuilder();
        boolean capital = false;
        boolean accent = false;
        boolean underscore = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char small = Characters.upper(c) ? (char) (c - 'A' + 'a') : c;
            int accented = ACCENTED.indexOf(c >= 'À' && c <= 'Þ' && c != '×' ? (char) (c + 32) : c);
            capital |= small != c;
            accent |= accented >= 0;
            underscore |= c == '_';
            plain.append(accented >= 0 ? PLAIN.charAt(accented) : c == '_' ? '-' : small);
        }
        String spelling = plain.toString();
        if (!Characters.name(spelling)) {
            return null;
        }
        Habit kind = accent ? Habit.ACCENT : underscore ? Habit.UNDERSCORE : capital ? Habit.CAPITAL_LETTERS : null;
        return new Result(Form.NAME, spelling, kind);
    }
}
