package org.neurone.engine.data.table;

import java.util.List;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.OfCell;

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
    CsvScanner(String text, CsvFrame frame) {
        this.text = text;
        this.separator = frame.separator();
        this.at = frame.from();
        this.place = frame.rowsBefore();
    }

    /** Where the row stands in the text, empty ones counted, from 1. */
    int place() {
        return place;
    }

    /** Characters gone through. */
    int position() {
        return at;
    }

    /**
     * Moves to the next row in which anything stands; false where there is none. All cells of the one before were asked for.
     */
    boolean nextRow() {
        while (at < text.length()) {
            place++;
            int end = at;
            while (end < text.length() && isNothing(end)) {
                end++;
            }
            if (end < text.length() && !isLineEnd(text.charAt(end))) {
                column = 0;
                more = true;
                return true;
            }
            at = end;
            skipLineEnd();
        }
        return false;
    }

    /** Whether it is a blank, a separator, or one of two quotation marks with nothing between them. */
    private boolean isNothing(int i) {
        char c = text.charAt(i);
        return isBlank(c)
                || c == separator
                || (c == '"' && ((isQuote(i + 1) && !isQuote(i + 2)) || (isQuote(i - 1) && !isQuote(i - 2))));
    }

    private boolean isQuote(int i) {
        return i >= 0 && i < text.length() && text.charAt(i) == '"';
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
        if (separator == CsvFrame.BLANKS) {
            skipBlanks();
            more = at < text.length() && !isLineEnd(text.charAt(at));
        } else {
            more = at < text.length() && text.charAt(at) == separator;
            at += more ? 1 : 0;
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
            throw fault(OfCell.Kind.UNCLOSED_QUOTE);
        }
        end = at++;
        skipBlanks();
        if (at < text.length() && !isEnd(text.charAt(at))) {
            throw fault(OfCell.Kind.TEXT_AFTER_QUOTE);
        }
    }

    private DataException fault(OfCell.Kind kind) {
        return new DataException(new OfCell(kind, place, column), place, column);
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
        return c == separator || isLineEnd(c) || (separator == CsvFrame.BLANKS && isBlank(c));
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** Whether the cell stands in quotes. */
    boolean isQuoted() {
        return quoted;
    }

    /** Whether nothing stands in the cell. */
    boolean isEmpty() {
        return end == start;
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

    /** How the cell can be read as a number, see {@link Numeral#forms}; 0 where it is none. */
    int forms() {
        return start < end && Numeral.mayBegin(text.charAt(start)) ? Numeral.forms(text, start, end) : 0;
    }

    /** The cell's number, infinite where it is too large for one; its {@link #forms} have that decimal mark. */
    double number(char mark) {
        return Numeral.read(text, start, end, mark);
    }

    /** Whether the number is spelled as every number is that is made of its value alone. */
    boolean isCanonical() {
        return Numeral.isCanonical(text, start, end);
    }

    /** Whether that mark stands in the cell. */
    boolean has(char mark) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == mark) {
                return true;
            }
        }
        return false;
    }

    /** The year from 1500 to 2199 that the cell may be, or −1. */
    int year() {
        int year = end - start == 4 ? wholeNumber() : -1;
        return year >= 1500 && year < 2200 ? year : -1;
    }

    /** The number that the cell's digits are, −1 where they are more than nine or anything else stands in it. */
    int wholeNumber() {
        int number = end - start > 9 || start == end ? -1 : 0;
        for (int i = start; number >= 0 && i < end; i++) {
            number = isDigit(text.charAt(i)) ? 10 * number + text.charAt(i) - '0' : -1;
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
