package org.neurone.engine.data.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurone.engine.words.DataException;
import org.neurone.engine.words.Wording;

/**
 * Reads tables as spreadsheets and programs write them: RFC 4180 with what is met in practice.
 *
 * <ul>
 *   <li>Separator: tab, semicolon or comma, the first of them that cuts the first rows into equally many cells. Rows end
 *       with LF, CRLF or CR; empty rows are skipped; a byte-order mark is too.
 *   <li>Quotes: a cell in double quotes may hold separators, line ends and doubled quotes. Blanks around cells are
 *       dropped.
 *   <li>Headers: the first row names the columns where none of its cells is a number, or where one stands above numbers
 *       and is none; but not where all it says comes again below, each in its own column, as in a table of texts without
 *       names. Otherwise the columns are {@code c1}, {@code c2}, … A name that comes again gets its number behind it.
 *   <li>Numbers: {@code 1.5}, {@code -2}, {@code .5}, {@code 1e-3}; where the separator is not the comma {@code 1,5} too.
 *       A column is of numbers if all its cells are that are there. One that a few cells keep from it ({@code 1.234,5},
 *       {@code 10%}, {@code inf}) is of texts, and a source says so with the first of those cells.
 *   <li>Missing: an empty cell, and without quotes {@code NA}, {@code N/A}, {@code #N/A}, {@code <NA>}, {@code n.a.},
 *       {@code NaN}, {@code NaT}, {@code null} and {@code ?}. Where all other cells are numbers also {@code -},
 *       {@code --}, {@code .}, {@code …}, {@code *}, {@code none}, {@code nil} and {@code missing}, which elsewhere are
 *       texts like others.
 * </ul>
 *
 * Time and memory grow with the text's length alone.
 */
public final class Csv {
    /** More columns than this are a mistake, and each takes memory of its own. */
    public static final int MOST_COLUMNS = 20_000;

    private final String text;
    private final CsvSurvey survey;

    private Csv(String text, CsvSurvey survey) {
        this.text = text;
        this.survey = survey;
    }

    /** @throws DataException where it is no table; it names row and column where one is at fault */
    public static Table read(String text) {
        CsvSurvey survey = CsvSurvey.of(scanner(text));
        if (survey.rows() == 0) {
            throw new DataException(
                    "empty-table",
                    Wording.of(
                            "The table has names of columns and no rows.",
                            "Le tableau a des noms de colonnes et aucune ligne."));
        }
        return new Csv(text, survey).table();
    }

    private static CsvScanner scanner(String text) {
        int from = !text.isEmpty() && text.charAt(0) == '\uFEFF' ? 1 : 0;
        return new CsvScanner(text, CsvSeparator.find(text, from), from);
    }

    private Table table() {
        int width = survey.columns();
        CsvColumn[] columns = new CsvColumn[width];
        for (int column = 0; column < width; column++) {
            columns[column] = new CsvColumn(survey.rows(), survey.isNumbers(column), column);
        }
        int[] places = fill(columns);
        List<String> names = new ArrayList<>();
        List<Column> contents = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (int column = 0; column < width; column++) {
            String name = survey.name(column);
            if (name.isEmpty() && survey.isNothing(column) && width > 1) {
                continue; // every row ends with a separator
            }
            names.add(unique(name.isEmpty() ? "c" + (column + 1) : name, taken, seen));
            contents.add(columns[column].content());
        }
        if (names.isEmpty()) {
            throw new DataException("empty-table", Wording.of("The table is empty.", "Le tableau est vide."));
        }
        return new Table(names, contents, places);
    }

    private int[] fill(CsvColumn[] columns) {
        int[] places = new int[survey.rows()];
        CsvScanner scanner = scanner(text);
        int row = survey.hasHeader() ? -1 : 0;
        while (scanner.nextRow()) {
            int column = 0;
            while (scanner.nextCell()) {
                if (row >= 0) {
                    columns[column].put(row, scanner);
                }
                column++;
            }
            if (row >= 0) {
                places[row] = scanner.place();
            }
            row++;
        }
        return places;
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
}
