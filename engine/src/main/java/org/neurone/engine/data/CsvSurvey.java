package org.neurone.engine.data;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.catalog.Wording;

/** What a first look through a table's text finds: how many rows and columns, which hold numbers, whether they have names. */
final class CsvSurvey {
    /** The first row's texts, empty where a cell is missing. */
    private final List<String> first = new ArrayList<>();

    private final List<Look> columns = new ArrayList<>();
    private int rows;
    private boolean header;

    private CsvSurvey() {}

    /** What was seen of one column. */
    private static final class Look {
        boolean firstMissing;
        boolean firstNumber;
        boolean anyBelow;
        boolean textBelow;
    }

    /** @throws DataException where it is no table */
    static CsvSurvey of(CsvScanner scanner) {
        CsvSurvey survey = new CsvSurvey();
        while (scanner.nextRow()) {
            if (survey.rows++ == 0) {
                survey.firstRow(scanner);
            } else {
                survey.furtherRow(scanner);
            }
        }
        if (survey.rows == 0) {
            throw new DataException("empty-table", Wording.of("The table is empty.", "Le tableau est vide."));
        }
        survey.header = survey.findHeader();
        return survey;
    }

    private void firstRow(CsvScanner scanner) {
        while (scanner.nextCell()) {
            if (columns.size() == Csv.MOST_COLUMNS) {
                throw new DataException(
                        "too-large",
                        Wording.of(
                                "A table may have " + Csv.MOST_COLUMNS + " columns, but this has more.",
                                "Un tableau peut avoir " + Csv.MOST_COLUMNS + " colonnes, mais celui-ci en a plus."));
            }
            Look look = new Look();
            look.firstMissing = scanner.missing();
            look.firstNumber = !look.firstMissing && scanner.isNumber();
            columns.add(look);
            first.add(look.firstMissing ? "" : scanner.text());
        }
    }

    private void furtherRow(CsvScanner scanner) {
        int column = 0;
        while (scanner.nextCell()) {
            if (column < columns.size() && !scanner.missing()) {
                Look look = columns.get(column);
                look.anyBelow = true;
                look.textBelow = look.textBelow || !scanner.isNumber();
            }
            column++;
        }
        if (column != columns.size()) {
            throw ragged(scanner.place(), column, columns.size());
        }
    }

    private static DataException ragged(int place, int seen, int width) {
        return new DataException(
                "ragged-row",
                Wording.of(
                        "Row " + place + " has " + seen + (seen == 1 ? " cell" : " cells") + ", but the first one has "
                                + width + ".",
                        "La ligne " + place + " a " + seen + (seen == 1 ? " cellule" : " cellules")
                                + ", mais la première en a " + width + "."),
                place,
                Math.min(seen, width) + 1);
    }

    private boolean findHeader() {
        boolean anyNumber = false;
        boolean anyText = false;
        boolean nameAboveNumbers = false;
        for (Look look : columns) {
            boolean text = !look.firstMissing && !look.firstNumber;
            anyNumber |= look.firstNumber;
            anyText |= text;
            nameAboveNumbers |= text && look.anyBelow && !look.textBelow;
        }
        return nameAboveNumbers || (anyText && !anyNumber);
    }

    int columns() {
        return columns.size();
    }

    /** Whether the first row names the columns. */
    boolean hasHeader() {
        return header;
    }

    /** Rows without that of the names. */
    int rows() {
        return header ? rows - 1 : rows;
    }

    /** The column's name, or an empty one. */
    String name(int column) {
        return header ? first.get(column) : "";
    }

    /** Whether every cell that is there is a number, and at least one is. */
    boolean isNumbers(int column) {
        Look look = columns.get(column);
        return !look.textBelow && ((header || look.firstMissing) ? look.anyBelow : look.firstNumber);
    }

    /** Whether no cell is there. */
    boolean isNothing(int column) {
        Look look = columns.get(column);
        return !look.anyBelow && (header || look.firstMissing);
    }
}
