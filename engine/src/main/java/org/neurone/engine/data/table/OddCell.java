package org.neurone.engine.data.table;

import org.neurone.engine.words.Names;
import org.neurone.engine.words.Wording;

/**
 * A cell that keeps a whole column from being numbers.
 *
 * @param place its row in the file, from 1 with the header
 * @param text what it says
 */
public record OddCell(int place, String text) {

    /** What to tell the table's owner. */
    public Wording sentence(String column) {
        String name = Names.shortened(column);
        String shown = Names.shortened(text);
        String right = right();
        return Wording.of(
                "Row " + place + " says “" + shown + "” in column “" + name
                        + "”, whose cells are numbers otherwise, so the whole column is taken for texts: "
                        + (right == null ? "put a number there, or take the row out." : "write " + right + "."),
                "La ligne " + place + " contient « " + shown + " » dans la colonne « " + name
                        + " », dont les autres cellules sont des nombres ; toute la colonne est donc prise pour des textes : "
                        + (right == null ? "mettez-y un nombre, ou enlevez la ligne." : "écrivez " + right + "."));
    }

    /**
     * Whether it is a number in a spelling that tables do not share: thousands in groups ({@code 1.234,5}, {@code 1 234}), a
     * decimal comma between quotes, a sign of money or per cent beside it.
     */
    static boolean isSpelledNumber(String text) {
        return new OddCell(0, text).right() != null;
    }

    /** The number as every program reads it, or null where it is none. */
    private String right() {
        int from = 0;
        int to = text.length();
        while (from < to && isMoney(text.charAt(from))) {
            from++;
        }
        while (to > from && (isMoney(text.charAt(to - 1)) || text.charAt(to - 1) == '%')) {
            to--;
        }
        boolean negative = from < to && (text.charAt(from) == '-' || text.charAt(from) == '\u2212');
        int start = negative || (from < to && text.charAt(from) == '+') ? from + 1 : from;
        int mark = Math.max(text.lastIndexOf(',', to - 1), text.lastIndexOf('.', to - 1));
        String plain = mark >= start && !group(text, mark, to) ? decimals(start, mark, to) : groups(start, to);
        return plain == null ? null : (negative ? "-" : "") + plain;
    }

    private static boolean isMoney(char c) {
        return c == '€' || c == '$' || c == '£' || c == ' ' || c == '\u00a0' || c == '\u202f';
    }

    /** Whether three digits and nothing more stand behind the mark, and another mark like it before. */
    private static boolean group(String text, int mark, int to) {
        return to - mark == 4 && text.indexOf(text.charAt(mark)) < mark;
    }

    private String decimals(int start, int mark, int to) {
        String whole = groups(start, mark);
        for (int i = mark + 1; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return null;
            }
        }
        return whole == null || mark + 1 == to ? null : whole + "." + text.substring(mark + 1, to);
    }

    /** Digits, in groups of three or not. */
    private String groups(int start, int to) {
        StringBuilder digits = new StringBuilder();
        int sinceMark = 0;
        boolean marks = false;
        for (int i = start; i < to; i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                digits.append(c);
                sinceMark++;
            } else if (isGroupMark(c) && sinceMark > 0 && (marks ? sinceMark == 3 : sinceMark <= 3)) {
                marks = true;
                sinceMark = 0;
            } else {
                return null;
            }
        }
        return digits.length() == 0 || (marks && sinceMark != 3) ? null : digits.toString();
    }

    private static boolean isGroupMark(char c) {
        return c == '.' || c == ',' || c == '\'' || c == '\u2019' || c == ' ' || c == '\u00a0' || c == '\u202f';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
