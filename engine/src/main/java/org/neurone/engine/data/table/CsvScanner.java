package org.neurone.engine.data.table;

import java.util.List;
import org.neurone.engine.number.Decimal;
import org.neurone.engine.words.DataException;
import org.neurone.engine.words.Wording;

/**
 * Goes through a table's text cell by cell and keeps nothing: a table of many millions of cells is gone through twice and
 * needs no memory but its columns.
 *
 * <pre>{@code
 * while (scanner.nextRow()) {
 *     while (scanner.nextCell()) {
 *         scanner.number();
 *     }
 * }
 * }</pre>
 */
final class CsvScanner {
    /** Not {@code Na}, which is sodium. */
    private static final List<String> MISSING = List.of(
            "NA", "na", "N/A", "n/a", "#N/A", "<NA>", "N.A.", "n.a.", "NaN", "nan", "NAN", "NaT", "null", "NULL",
            "Null", "?");

    /** In small letters: what may be a category of its own, and stands for nothing where only numbers do. */
    private static final List<String> MISSING_AMONG_NUMBERS = List.of(
            "-", "--", ".", "..", "...", "\u2026", "\u2013", "\u2014", "*", "none", "nil", "missing", "(null)",
            "#null!");

    private static final int LONGEST_MISSING = 7;
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final String text;
    private final char separator;

    private int at;
    /** Rows gone through, empty ones too. */
    private int place;
    /** Cells gone through in this row. */
    private int column;
    /** Whether a cell follows: a row begins, or a separator was the last thing seen. */
    private boolean more;

    private int start;
    private int end;
    private boolean quoted;
    private boolean doubledQuotes;

    /** Begins in front of the first row. */
    CsvScanner(String text, char separator, int from) {
        this.text = text;
        this.separator = separator;
        this.at = from;
    }

    /** Where the row stands in the text, empty ones counted, from 1. */
    int place() {
        return place;
    }

    /** Moves to the next row that is not empty; false where there is none. All cells of the one before were asked for. */
    boolean nextRow() {
        while (at < text.length()) {
            place++;
            skipBlanks();
            if (at < text.length() && !isLineEnd(text.charAt(at))) {
                column = 0;
                more = true;
                return true;
            }
            skipLineEnd();
        }
        return false;
    }

    /**
     * Moves to the row's next cell; false behind the last one.
     *
     * @throws DataException where a quoted cell does not end or goes on behind its end
     */
    boolean nextCell() {
        if (!more) {
            skipLineEnd();
            return false;
        }
        column++;
        skipBlanks();
        quoted = at < text.length() && text.charAt(at) == '"';
        doubledQuotes = false;
        if (quoted) {
            quotedCell();
        } else {
            plainCell();
        }
        more = at < text.length() && text.charAt(at) == separator;
        if (more) {
            at++;
        }
        return true;
    }

    private void plainCell() {
        start = at;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
        end = at;
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
    }

    private void quotedCell() {
        start = ++at;
        while (at < text.length()) {
            if (text.charAt(at) != '"') {
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                doubledQuotes = true;
                at += 2;
            } else {
                break;
            }
        }
        if (at >= text.length()) {
            throw fault(
                    "unclosed-quote",
                    "opens a quotation mark that is never closed",
                    "ouvre un guillemet qui n’est jamais fermé");
        }
        end = at++;
        skipBlanks();
        if (at < text.length() && !isEnd(text.charAt(at))) {
            throw fault(
                    "text-after-quote",
                    "goes on behind its closing quotation mark",
                    "continue après son guillemet fermant");
        }
    }

    private DataException fault(String code, String english, String french) {
        return new DataException(
                code,
                Wording.of(
                        "The cell in row " + place + ", column " + column + " " + english + ".",
                        "La cellule de la ligne " + place + ", colonne " + column + " " + french + "."),
                place,
                column);
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private void skipLineEnd() {
        if (at < text.length()) {
            boolean pair = text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            at += pair ? 2 : 1;
        }
    }

    private boolean isBlank(char c) {
        return c == ' ' || c == NO_BREAK_SPACE || (c == '\t' && separator != '\t');
    }

    private boolean isEnd(char c) {
        return c == separator || isLineEnd(c);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** Whether the cell is empty or says that its value is missing. */
    boolean missing() {
        return end == start
                || (!quoted
                        && !startsAsANumber()
                        && end - start <= LONGEST_MISSING
                        && MISSING.contains(text.substring(start, end)));
    }

    /** Whether the cell stands for a missing value in a column where all others are numbers: {@code -}, {@code none}, … */
    boolean missingAmongNumbers() {
        return !quoted && end - start <= LONGEST_MISSING && MISSING_AMONG_NUMBERS.contains(small());
    }

    private boolean startsAsANumber() {
        char first = text.charAt(start);
        return isDigit(first) || first == '-' || first == '+' || first == '.';
    }

    /** With A to Z in small letters, whatever the language of the machine. */
    private String small() {
        StringBuilder small = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            small.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return small.toString();
    }

    /** Whether the cell's text is this one. */
    boolean says(String word) {
        return doubledQuotes ? text().equals(word) : end - start == word.length() && text.startsWith(word, start);
    }

    /** The cell's text. */
    String text() {
        String content = text.substring(start, end);
        return doubledQuotes ? content.replace("\"\"", "\"") : content;
    }

    /** Whether the cell is a number. */
    boolean isNumber() {
        return Decimal.isNumber(text, start, end) || respelt() != null;
    }

    /** The cell's number, infinite where it is too large for one, or NaN where it is none. */
    double number() {
        if (Decimal.isNumber(text, start, end)) {
            return Decimal.read(text, start, end);
        }
        String respelt = respelt();
        return respelt == null ? Double.NaN : Decimal.read(respelt, 0, respelt.length());
    }

    /** {@code .5}, {@code 5.} and, where cells are not cut at commas, {@code 0,5}, as {@link Decimal} reads them, or null. */
    private String respelt() {
        int point = -1;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean mark = c == '.' || (c == ',' && separator != ',');
            boolean other = isDigit(c) || c == '+' || c == '-' || c == 'e' || c == 'E';
            if (mark && point < 0) {
                point = i;
            } else if (!other) {
                return null;
            }
        }
        if (point < 0) {
            return null;
        }
        boolean digitBefore = point > start && isDigit(text.charAt(point - 1));
        boolean digitBehind = point + 1 < end && isDigit(text.charAt(point + 1));
        if (!digitBefore && !digitBehind) {
            return null;
        }
        String respelt = text.substring(start, point)
                + (digitBefore ? "" : "0")
                + (digitBehind ? "." : "")
                + text.substring(point + 1, end);
        return Decimal.isNumber(respelt, 0, respelt.length()) ? respelt : null;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
