package org.neurone.engine.data.table;

import java.util.ArrayList;
import java.util.List;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.RaggedRow;
import org.neurone.engine.reason.Remark;
import org.neurone.engine.reason.TooMany;
import org.neurone.engine.reason.Unusable;

/**
 * What a first look through a table's text finds: how many rows and columns, which hold numbers and how these are spelled,
 * whether the first row names them.
 */
final class CsvSurvey {
    private final List<CsvFirstCells> cells = new ArrayList<>();
    /** What the examples say, a column; known once all rows were seen. */
    private final List<CsvLook> columns = new ArrayList<>();

    private final CsvReading reading;
    /** Cells of the first row, but for empty ones at its end. */
    private int narrowest;

    private int rows;
    private FirstRows firstRows;
    private char fileMark;

    CsvSurvey(CsvReading reading) {
        this.reading = reading;
    }

    /**
     * Looks at the scanner's next row.
     *
     * @return false where there is none, and all is known
     * @throws DataException where it is no table
     */
    boolean take(CsvScanner scanner) {
        if (!scanner.nextRow()) {
            if (rows == 0) {
                throw new DataException(Unusable.EMPTY_TABLE);
            }
            conclude(reading.header());
            return false;
        }
        if (rows++ == 0) {
            firstRow(scanner);
        } else {
            furtherRow(scanner);
        }
        return true;
    }

    private void firstRow(CsvScanner scanner) {
        while (scanner.nextCell()) {
            if (cells.size() == Csv.MOST_COLUMNS) {
                throw new DataException(new TooMany(TooMany.Kind.COLUMNS, Csv.MOST_COLUMNS + 1, Csv.MOST_COLUMNS));
            }
            cells.add(new CsvFirstCells(scanner));
            narrowest = scanner.isEmpty() ? narrowest : cells.size();
        }
    }

    private void furtherRow(CsvScanner scanner) {
        int column = 0;
        int behind = 0; // cells in which something stands where there is no column any more
        while (scanner.nextCell()) {
            if (column >= cells.size()) {
                behind += scanner.isEmpty() ? 0 : 1;
            } else if (rows == 2) {
                cells.get(column).second(scanner);
            } else {
                cells.get(column).further(scanner);
            }
            column++;
        }
        if (column < narrowest || behind > 0) {
            throw ragged(scanner.place(), column, cells.size());
        }
    }

    private static DataException ragged(int place, int seen, int width) {
        return new DataException(new RaggedRow(place, seen, width), place, Math.min(seen, width) + 1);
    }

    private void conclude(Boolean header) {
        firstRows = FirstRows.of(cells, rows, header);
        int points = 0;
        int commas = 0;
        for (CsvFirstCells cell : cells) {
            CsvLook look = cell.examples(!firstRows.header(), !firstRows.units());
            columns.add(look);
            points += look.isNumbers() && look.mark() == '.' ? 1 : 0;
            commas += look.isNumbers() && look.mark() == ',' ? 1 : 0;
        }
        fileMark = points > 0 && commas == 0 ? '.' : commas > 0 && points == 0 ? ',' : 0;
    }

    int columns() {
        return columns.size();
    }

    /** Whether the first row names the columns. */
    boolean hasHeader() {
        return firstRows.header();
    }

    /** Rows in front of the examples. */
    int rowsBefore() {
        return (firstRows.header() ? 1 : 0) + (firstRows.units() ? 1 : 0);
    }

    /** Examples. */
    int rows() {
        return rows - rowsBefore();
    }

    /** What was decided where that is not plain to see, else null. */
    Remark remark() {
        return firstRows.remark();
    }

    /** The column's name, or an empty one. */
    String name(int column) {
        return firstRows.header() ? cells.get(column).first() : "";
    }

    /** Whether every cell that is there is a number, and at least one is. */
    boolean isNumbers(int column) {
        return columns.get(column).isNumbers();
    }

    /** Whether no cell is there. */
    boolean isNothing(int column) {
        return columns.get(column).nothing();
    }

    /** Whether the column's numbers, or most of them, have a sign of per cent. */
    boolean isPercent(int column) {
        return columns.get(column).percent();
    }

    /**
     * The decimal mark of a column, decided over all its cells. Where they leave it open ({@code 1.234}) as it is known, or as in
     * the file's other columns; else a point, and a comma where commas stand in cells that are not cut at commas.
     */
    char mark(int column, char separator) {
        CsvLook look = columns.get(column);
        if (look.mark() != 0) {
            return look.mark();
        }
        if (knowsMark(column)) {
            return reading.marks().getOrDefault(name(column), fileMark);
        }
        return look.commasAlone() && separator != ',' ? ',' : '.';
    }

    /** Whether the column's cells, what is known of it, or the file tells which mark is the decimal one. */
    boolean knowsMark(int column) {
        return columns.get(column).mark() != 0
                || fileMark != 0
                || reading.marks().containsKey(name(column));
    }

    /** Whether neither the column nor the file tells which mark is the decimal one, and commas stand in it. */
    boolean isOpen(int column) {
        CsvLook look = columns.get(column);
        return look.isNumbers() && look.ambiguous() && look.commasAlone() && !knowsMark(column);
    }
}
