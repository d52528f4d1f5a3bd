package org.neurone.engine.data.table;

import org.neurone.engine.number.Decimal;

/**
 * A cell's text as a number, in the spellings that tables have: {@code 1.5}, {@code .5}, {@code 1e-3}, with either decimal
 * mark ({@code 1,5}), thousands in groups of three ({@code 65,536}, {@code 1.234,5}, {@code 14 518}, {@code 1'000}), a sign of
 * money or per cent beside it ({@code $5}, {@code 50 %}). Which mark a column uses is decided over the whole column, since
 * {@code 1.234} can be either number.
 */
final class Numeral {
    /** A number where the point is the decimal mark. */
    static final int POINT = 1;
    /** A number where the comma is. */
    static final int COMMA = 2;
    /** A sign of per cent stands behind it. */
    static final int PERCENT = 4;
    /** A mark stands in it that either decides nothing ({@code 1.234}) or decides for one of the two. */
    static final int MARKED = 8;

    private static final int MONEY_SHIFT = 8;
    private static final String MONEY = "$€£¥";

    private Numeral() {}

    /** Whether a number can begin with that character: a quick answer for most texts. */
    static boolean mayBegin(char c) {
        return isDigit(c) || isSign(c) || c == '.' || c == ',' || isMoney(c);
    }

    /**
     * How {@code text[from..to)} can be read: a sum of {@link #POINT}, {@link #COMMA}, {@link #PERCENT} and {@link #MARKED}, and
     * {@link #money}; 0 where it is no number.
     */
    static int forms(String text, int from, int to) {
        int start = begin(text, from, to);
        int end = end(text, start, to);
        int sign = start < end && isSign(text.charAt(start)) ? 1 : 0;
        int digits = begin(text, start + sign, end); // $ may stand behind the sign too
        int forms = 0;
        boolean marked = false;
        for (int i = digits; i < end; i++) {
            marked |= text.charAt(i) == '.' || text.charAt(i) == ',';
        }
        if (isNumber(text, digits, end, '.', ',')) {
            forms |= POINT;
        }
        if (marked ? isNumber(text, digits, end, ',', '.') : forms != 0) {
            forms |= COMMA;
        }
        if (forms == 0) {
            return 0;
        }
        boolean percent = contains(text, end, to, '%');
        int money = Math.max(money(text, from, digits), money(text, end, to));
        return forms | (marked ? MARKED : 0) | (percent ? PERCENT : 0) | (money << MONEY_SHIFT);
    }

    /** Which sign of money the forms have, 0 for none. */
    static int money(int forms) {
        return forms >> MONEY_SHIFT;
    }

    /** Whether the forms are those of a number in which that mark, or none, is the decimal one. */
    static boolean fits(int forms, char mark) {
        return (forms & (mark == ',' ? COMMA : POINT)) != 0;
    }

    /** The number, infinite where it is too large for one, of a text whose forms have that mark. */
    static double read(String text, int from, int to, char mark) {
        if (mark == '.' && Decimal.isNumber(text, from, to)) {
            return Decimal.read(text, from, to);
        }
        String plain = plain(text, from, to, mark);
        return Decimal.read(plain, 0, plain.length());
    }

    /** The number as every program reads it, for instance {@code -1234.5}; the text's forms have that mark. */
    static String plain(String text, int from, int to, char mark) {
        int start = begin(text, from, to);
        int end = end(text, start, to);
        StringBuilder plain = new StringBuilder(to - from);
        boolean whole = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == mark) {
                plain.append(whole ? "." : "0.");
                whole = true;
            } else if (isDigit(c)) {
                plain.append(c);
                whole = true;
            } else if (c == 'e' || c == 'E') {
                closePoint(plain);
                return plain.append(text, i, end).toString().replace('\u2212', '-');
            } else if (isSign(c)) {
                plain.append(c == '\u2212' ? '-' : c);
            }
        }
        closePoint(plain);
        return plain.toString();
    }

    private static void closePoint(StringBuilder plain) {
        int last = plain.length() - 1;
        if (last >= 0 && plain.charAt(last) == '.') {
            plain.setLength(last);
        }
    }

    /** Whether {@link Decimal#print} would spell the number of these forms as the text does, found without reading it. */
    static boolean isCanonical(String text, int from, int to) {
        int at = from < to && text.charAt(from) == '-' ? from + 1 : from;
        int first = at;
        while (at < to && isDigit(text.charAt(at))) {
            at++;
        }
        boolean zero = at - first == 1 && text.charAt(first) == '0';
        if (at == first || to - first > 15 || (text.charAt(first) == '0' && !zero)) {
            return false;
        }
        if (at == to) {
            return !zero || first == from;
        }
        // Behind 0. a number may need an exponent.
        return text.charAt(at) == '.'
                && at + 1 < to
                && allDigits(text, at + 1, to)
                && text.charAt(to - 1) != '0'
                && (!zero || text.charAt(at + 1) != '0');
    }

    private static boolean allDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String text, int from, int to, char decimal, char thousands) {
        int at = from;
        int whole = 0; // digits in front of the decimal mark
        int sinceMark = 0;
        char mark = 0;
        while (at < to && (isDigit(text.charAt(at)) || isGroupMark(text.charAt(at), thousands))) {
            char c = text.charAt(at++);
            if (isDigit(c)) {
                whole++;
                sinceMark++;
                continue;
            }
            boolean first = mark == 0;
            boolean group = first ? sinceMark >= 1 && sinceMark <= 3 && text.charAt(from) != '0' : sinceMark == 3;
            if (!group || !(first || c == mark)) {
                return false;
            }
            mark = c;
            sinceMark = 0;
        }
        if (mark != 0 && sinceMark != 3) {
            return false;
        }
        int fraction = 0;
        if (at < to && text.charAt(at) == decimal) {
            for (at++; at < to && isDigit(text.charAt(at)); at++) {
                fraction++;
            }
            if (mark != 0 && fraction == 0) {
                return false;
            }
        }
        return whole + fraction > 0 && isExponent(text, at, to);
    }

    private static boolean isExponent(String text, int from, int to) {
        if (from == to) {
            return true;
        }
        if (text.charAt(from) != 'e' && text.charAt(from) != 'E') {
            return false;
        }
        int digits = from + 1 < to && isSign(text.charAt(from + 1)) ? from + 2 : from + 1;
        return digits < to && allDigits(text, digits, to);
    }

    private static int begin(String text, int from, int to) {
        int at = from;
        while (at < to && (isMoney(text.charAt(at)) || isBlank(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    private static int end(String text, int from, int to) {
        int at = to;
        while (at > from
                && (isMoney(text.charAt(at - 1)) || isBlank(text.charAt(at - 1)) || text.charAt(at - 1) == '%')) {
            at--;
        }
        return at;
    }

    private static int money(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isMoney(text.charAt(i))) {
                return MONEY.indexOf(text.charAt(i)) + 1;
            }
        }
        return 0;
    }

    private static boolean contains(String text, int from, int to, char c) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == c) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGroupMark(char c, char thousands) {
        return c == thousands || c == '\'' || c == '\u2019' || isBlank(c);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
    }

    private static boolean isMoney(char c) {
        return c > '"' && MONEY.indexOf(c) >= 0;
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+' || c == '\u2212';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
