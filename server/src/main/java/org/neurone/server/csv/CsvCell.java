package org.neurone.server.csv;

/** One cell of a table for programs. */
public final class CsvCell {
    private CsvCell() {}

    /** In quotes where it has to be; what a spreadsheet would take for a formula starts with an apostrophe. */
    public static String of(String cell) {
        String plain = formula(cell) ? "'" + cell : cell;
        boolean quotes = plain.indexOf(',') >= 0
                || plain.indexOf('"') >= 0
                || plain.indexOf('\n') >= 0
                || plain.indexOf('\r') >= 0;
        return quotes ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }

    /** A number may begin with its sign. */
    private static boolean formula(String cell) {
        if (cell.isEmpty()) {
            return false;
        }
        char first = cell.charAt(0);
        boolean signed = (first == '-' || first == '+') && cell.length() > 1 && Character.isDigit(cell.charAt(1));
        return "=+-@\t".indexOf(first) >= 0 && !signed;
    }
}
