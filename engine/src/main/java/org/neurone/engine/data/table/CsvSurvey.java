package org.neurone.engine.data.table;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.words.DataException;
import org.neurone.engine.words.Wording;

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
        /** What would be a missing value among numbers. */
        boolean firstDash;

        boolean numberBelow;
        boolean dashBelow;
        boolean textBelow;
        boolean firstAgain;

        boolean firstText() {
            return !firstMissing && !firstNumber && !firstDash;
        }
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
            look.firstDash = scanner.missingAmongNumbers();
            columns.add(look);
            first.add(look.firstMissing ? "" : scanner.text());
        }
    }

    private void furtherRow(CsvScanner scanner) {
        int column = 0;
        while (scanner.nextCell()) {
            if (column < columns.size() && !scanner.missing()) {
                look(columns.get(column), scanner, first.get(column));
            }
            column++;
        }
        if (column != columns.size()) {
            throw ragged(scanner.place(), column, columns.size());
        }
    }

    private static void look(Look look, CsvScanner cell, String first) {
        if (cell.isNumber()) {
            look.numberBelow = true;
        } else if (cell.missingAmongNumbers()) {
            look.dashBelow = true;
        } else {
            look.textBelow = true;
        }
        look.firstAgain = look.firstAgain || cell.says(first);
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
        boolean allAgain = true;
        for (Look look : columns) {
            boolean text = look.firstText();
            anyNumber |= look.firstNumber;
            anyText |= text;
            allAgain &= look.firstMissing || look.firstAgain;
            nameAboveNumbers |= text && look.numberBelow && !look.textBelow;
        }
        return nameAboveNumbers || (anyText && !anyNumber && !allAgain);
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
        boolean text = look.textBelow || (!header && look.firstText());
        return !text && (look.numberBelow || (!header && look.firstNumber));
    }

    /** Whether no cell is there. */
    boolean isNothing(int column) {
        Look look = columns.get(column);
        return !look.numberBelow && !look.dashBelow && !look.textBelow && (header || look.firstMissing);
    }
}
