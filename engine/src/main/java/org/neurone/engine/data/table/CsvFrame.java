package org.neurone.engine.data.table;

/**
 * Where a table's first row begins and what stands between its cells.
 *
 * @param separator tab, semicolon, comma, or {@link #BLANKS} for one blank or more
 * @param from offset of the first row, behind a byte-order mark and the hint {@code sep=;} that spreadsheets write
 * @param rowsBefore rows of the file in front of that
 */
record CsvFrame(char separator, int from, int rowsBefore) {
    /** Cells in columns, as tables of plain text have them: any number of blanks and tabs between two. */
    static final char BLANKS = ' ';

    private static final String HINT = "sep=";

    static CsvFrame of(String text) {
        int from = !text.isEmpty() && text.charAt(0) == '\uFEFF' ? 1 : 0;
        boolean quoted = text.startsWith("\"" + HINT, from);
        int hint = from + HINT.length() + (quoted ? 1 : 0);
        if ((quoted || text.startsWith(HINT, from)) && hint < text.length()) {
            int end = hint + 1 + (quoted && text.startsWith("\"", hint + 1) ? 1 : 0);
            if (isSeparator(text.charAt(hint)) && (end == text.length() || isLineEnd(text.charAt(end)))) {
                return new CsvFrame(text.charAt(hint), end + lineEnd(text, end), 1);
            }
        }
        return new CsvFrame(CsvSeparator.find(text, from), from, 0);
    }

    private static boolean isSeparator(char c) {
        return c == '\t' || c == ';' || c == ',' || c == '|';
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static int lineEnd(String text, int at) {
        return at == text.length() ? 0 : text.startsWith("\r\n", at) ? 2 : 1;
    }
}
