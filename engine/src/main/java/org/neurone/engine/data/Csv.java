package org.neurone.engine.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurone.engine.catalog.Wording;

/**
 * Reads tables as spreadsheets and programs write them: RFC 4180 with what is met in practice.
 *
 * <ul>
 *   <li>Separator: tab, semicolon or comma, the first of them that cuts the first rows into equally many cells. Rows end
 *       with LF, CRLF or CR; empty rows are skipped; a byte-order mark is too.
 *   <li>Quotes: a cell in double quotes may hold separators, line ends and doubled quotes. Blanks around cells are
 *       dropped.
 *   <li>Headers: the first row names the columns where none of its cells is a number, or where one stands above numbers
 *       and is none. Otherwise the columns are {@code c1}, {@code c2}, … A name that comes again gets its number behind it.
 *   <li>Numbers: {@code 1.5}, {@code -2}, {@code .5}, {@code 1e-3}; where the separator is not the comma {@code 1,5} too.
 *       A column is of numbers if all its cells are that are there.
 *   <li>Missing: an empty cell, and without quotes {@code NA}, {@code N/A}, {@code NaN}, {@code null} and {@code ?}.
 * </ul>
 *
 * Time and memory grow with the text's length alone.
 */
public final class Csv {
    /** More columns than this are a mistake, and each takes memory of its own. */
    static final int MOST_COLUMNS = 20_000;

    /** Rows looked at to find out whether the first one names the columns. */
    private static final int LOOKED_AT = 1000;

    private final CsvCells cells;
    private final int width;

    private Csv(CsvCells cells, int width) {
        this.cells = cells;
        this.width = width;
    }

    /** @throws DataException where it is no table; it names row and column where one is at fault */
    public static Table read(String text) {
        CsvCells cells = CsvCells.cut(text);
        if (cells.rows() == 0) {
            throw new DataException("empty-table", Wording.of("The table is empty.", "Le tableau est vide."));
        }
        int width = cells.width(0);
        if (width > MOST_COLUMNS) {
            throw new DataException(
                    "too-large",
                    Wording.of(
                            "A table may have " + MOST_COLUMNS + " columns, but this has " + width + ".",
                            "Un tableau peut avoir " + MOST_COLUMNS + " colonnes, mais celui-ci en a " + width + "."));
        }
        for (int row = 1; row < cells.rows(); row++) {
            if (cells.width(row) != width) {
                throw ragged(cells, row, width);
            }
        }
        return new Csv(cells, width).table();
    }

    private static DataException ragged(CsvCells cells, int row, int width) {
        int place = cells.place(row);
        int seen = cells.width(row);
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

    private Table table() {
        int first = hasHeader() ? 1 : 0;
        int rows = cells.rows() - first;
        if (rows == 0) {
            throw new DataException(
                    "empty-table",
                    Wording.of(
                            "The table has names of columns and no rows.",
                            "Le tableau a des noms de colonnes et aucune ligne."));
        }
        List<String> names = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (int column = 0; column < width; column++) {
            String name = first == 1 ? cells.text(0, column) : "";
            Column content = column(column, first, rows);
            boolean nothing =
                    content instanceof Column.Texts texts && texts.texts().isEmpty();
            if (nothing && name.isEmpty() && width > 1) {
                continue; // every row ends with a separator
            }
            names.add(unique(name.isEmpty() ? "c" + (column + 1) : name, taken, seen));
            columns.add(content);
        }
        if (columns.isEmpty()) {
            throw new DataException("empty-table", Wording.of("The table is empty.", "Le tableau est vide."));
        }
        int[] places = new int[rows];
        for (int row = 0; row < rows; row++) {
            places[row] = cells.place(row + first);
        }
        return new Table(names, columns, places);
    }

    private static String unique(String name, Set<String> taken, Map<String, Integer> seen) {
        String unique = name;
        while (!taken.add(unique)) {
            int number = seen.getOrDefault(name, 1) + 1;
            seen.put(name, number);
            unique = name + " " + number;
        }
        return unique;
    }

    private boolean hasHeader() {
        boolean anyNumber = false;
        boolean anyText = false;
        for (int column = 0; column < width; column++) {
            if (!cells.missing(0, column)) {
                boolean number = isNumber(0, column);
                anyNumber |= number;
                anyText |= !number;
            }
        }
        if (!anyNumber || !anyText) {
            return anyText;
        }
        for (int column = 0; column < width; column++) {
            if (!cells.missing(0, column) && !isNumber(0, column) && numbersBelow(column)) {
                return true;
            }
        }
        return false;
    }

    private boolean numbersBelow(int column) {
        boolean any = false;
        int until = Math.min(cells.rows(), LOOKED_AT);
        for (int row = 1; row < until; row++) {
            if (!cells.missing(row, column)) {
                if (!isNumber(row, column)) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    private boolean isNumber(int row, int column) {
        return !Double.isNaN(cells.number(row, column));
    }

    private Column column(int column, int first, int rows) {
        double[] numbers = new double[rows];
        boolean any = false;
        for (int row = 0; row < rows; row++) {
            if (cells.missing(first + row, column)) {
                numbers[row] = Double.NaN;
                continue;
            }
            any = true;
            numbers[row] = cells.number(first + row, column);
            if (Double.isNaN(numbers[row])) {
                return texts(column, first, rows);
            }
            requireFinite(numbers[row], first + row, column);
        }
        return any ? new Column.Numbers(numbers) : texts(column, first, rows);
    }

    private void requireFinite(double number, int row, int column) {
        if (Double.isInfinite(number)) {
            int place = cells.place(row);
            throw new DataException(
                    "too-large",
                    Wording.of(
                            "The number in row " + place + ", column " + (column + 1) + " is too large.",
                            "Le nombre de la ligne " + place + ", colonne " + (column + 1) + " est trop grand."),
                    place,
                    column + 1);
        }
    }

    private Column texts(int column, int first, int rows) {
        Map<String, Integer> positions = new LinkedHashMap<>();
        int[] found = new int[rows];
        Arrays.fill(found, -1);
        for (int row = 0; row < rows; row++) {
            if (!cells.missing(first + row, column)) {
                String text = cells.text(first + row, column);
                Integer position = positions.get(text);
                if (position == null) {
                    position = positions.size();
                    positions.put(text, position);
                }
                found[row] = position;
            }
        }
        return new Column.Texts(found, new ArrayList<>(positions.keySet()));
    }
}
