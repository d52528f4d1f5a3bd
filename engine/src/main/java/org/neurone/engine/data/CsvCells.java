package org.neurone.engine.data;

import java.util.Arrays;
import java.util.List;
import org.neurone.engine.catalog.Wording;
import org.neurone.engine.number.Decimal;

/** Where the cells of a table stand in its text: a table is cut once, and a cell becomes a string only where asked for. */
final class CsvCells {
    private static final List<String> MISSING = List.of("NA", "N/A", "NaN", "nan", "null", "NULL", "?");
    private static final int LONGEST_MISSING = 4;

    private final String text;
    private final char separator;

    /** Where each cell's content begins, and ends; cells of all rows one after the other. */
    private int[] starts = new int[64];

    private int[] ends = new int[64];
    /** How a cell was written. */
    private byte[] kinds = new byte[64];

    private static final byte PLAIN = 0;
    private static final byte QUOTED = 1;
    private static final byte WITH_DOUBLED_QUOTES = 2;

    /** The first cell of each row, and behind the last row the number of cells. */
    private int[] rowStarts = new int[16];
    /** Where each row stands, empty ones counted, from 1. */
    private int[] places = new int[16];

    private int count;
    private int rows;
    private int at;
    private int place;

    private CsvCells(String text, char separator, int from) {
        this.text = text;
        this.separator = separator;
        this.at = from;
    }

    /** @throws DataException where a quoted cell does not end or goes on behind its end */
    static CsvCells cut(String text) {
        int from = !text.isEmpty() && text.charAt(0) == '\uFEFF' ? 1 : 0;
        CsvCells cells = new CsvCells(text, CsvSeparator.find(text, from), from);
        while (cells.at < text.length()) {
            cells.row();
        }
        return cells;
    }

    int rows() {
        return rows;
    }

    /** Cells in a row. */
    int width(int row) {
        return rowStarts[row + 1] - rowStarts[row];
    }

    /** Where the row stands in the text, empty ones counted, from 1. */
    int place(int row) {
        return places[row];
    }

    private void row() {
        place++;
        int first = count;
        boolean more = true;
        while (more) {
            cell();
            more = at < text.length() && text.charAt(at) == separator;
            if (more) {
                at++;
            }
        }
        if (at < text.length()) {
            at += text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
        }
        boolean empty = count == first + 1 && kinds[first] == PLAIN && starts[first] == ends[first];
        if (empty) {
            count = first;
            return;
        }
        if (rows + 1 >= rowStarts.length) {
            rowStarts = Arrays.copyOf(rowStarts, 2 * rowStarts.length);
            places = Arrays.copyOf(places, 2 * places.length);
        }
        places[rows++] = place;
        rowStarts[rows] = count;
    }

    /** Reads one cell and stops at the separator, the line end or the end of the text. */
    private void cell() {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == '"') {
            quoted();
            return;
        }
        int start = at;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
        int end = at;
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        add(start, end, PLAIN);
    }

    private void quoted() {
        int start = ++at;
        byte kind = QUOTED;
        while (at < text.length()) {
            if (text.charAt(at) != '"') {
                at++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                kind = WITH_DOUBLED_QUOTES;
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
        add(start, at, kind);
        at++;
        skipBlanks();
        if (at < text.length() && !isEnd(text.charAt(at))) {
            count--;
            throw fault(
                    "text-after-quote",
                    "goes on behind its closing quotation mark",
                    "continue après son guillemet fermant");
        }
    }

    private DataException fault(String code, String english, String french) {
        int column = count - rowStarts[rows] + 1;
        return new DataException(
                code,
                Wording.of(
                        "The cell in row " + place + ", column " + column + " " + english + ".",
                        "La cellule de la ligne " + place + ", colonne " + column + " " + french + "."),
                place,
                column);
    }

    private void add(int start, int end, byte kind) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            kinds = Arrays.copyOf(kinds, 2 * count);
        }
        starts[count] = start;
        ends[count] = end;
        kinds[count] = kind;
        count++;
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private boolean isBlank(char c) {
        return c == ' ' || (c == '\t' && separator != '\t');
    }

    private boolean isEnd(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    boolean missing(int row, int column) {
        int cell = rowStarts[row] + column;
        int length = ends[cell] - starts[cell];
        if (length == 0) {
            return true;
        }
        char first = text.charAt(starts[cell]);
        return kinds[cell] == PLAIN
                && length <= LONGEST_MISSING
                && (first == 'N' || first == 'n' || first == '?')
                && MISSING.contains(text.substring(starts[cell], ends[cell]));
    }

    String text(int row, int column) {
        int cell = rowStarts[row] + column;
        String content = text.substring(starts[cell], ends[cell]);
        return kinds[cell] == WITH_DOUBLED_QUOTES ? content.replace("\"\"", "\"") : content;
    }

    /** The cell's number, infinite where it is too large for one, or NaN where it is none. */
    double number(int row, int column) {
        int cell = rowStarts[row] + column;
        int start = starts[cell];
        int end = ends[cell];
        if (Decimal.isNumber(text, start, end)) {
            return Decimal.read(text, start, end);
        }
        String respelt = respelt(start, end);
        return respelt == null ? Double.NaN : Decimal.read(respelt, 0, respelt.length());
    }

    /** {@code .5}, {@code 5.} and, where cells are not cut at commas, {@code 0,5}, as {@link Decimal} reads them, or null. */
    private String respelt(int start, int end) {
        int point = -1;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean mark = c == '.' || (c == ',' && separator != ',');
            boolean other = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == 'e' || c == 'E';
            if (mark && point < 0) {
                point = i;
            } else if (!other) {
                return null;
            }
        }
        if (point < 0) {
            return null;
        }
        String before = text.substring(start, point);
        String behind = text.substring(point + 1, end);
        boolean digitBefore = !before.isEmpty() && isDigit(before.charAt(before.length() - 1));
        boolean digitBehind = !behind.isEmpty() && isDigit(behind.charAt(0));
        if (!digitBefore && !digitBehind) {
            return null;
        }
        return before + (digitBefore ? "" : "0") + (digitBehind ? "." : "") + behind;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
