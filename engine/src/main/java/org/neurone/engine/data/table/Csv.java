package org.neurone.engine.data.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.DecimalMark;
import org.neurone.engine.reason.Remark;
import org.neurone.engine.reason.Unusable;

/**
 * Reads tables as spreadsheets and programs write them: RFC 4180 with what is met in practice.
 *
 * <ul>
 *   <li>Separator: tab, semicolon, comma or bar, the first of them that cuts the first rows into equally many cells; blanks
 *       where none does and they cut these rows so; whatever {@code sep=;} in a line of its own in front says. Rows end with
 *       LF, CRLF or CR; rows in which nothing stands are skipped, and so are a byte-order mark and empty cells behind the last
 *       column.
 *   <li>Quotes: a cell in double quotes may hold separators, line ends and doubled quotes. Blanks around cells are
 *       dropped.
 *   <li>Headers: the first row names the columns where one of its cells is a text above numbers, or where its cells are
 *       texts alone and do not all come again below, or where they are years or counted numbers ({@code 2021,2022}, {@code
 *       0,1,2}) above numbers of another kind; what is not plain is said in {@link Table#remarks}. Otherwise the columns are
 *       {@code c1}, {@code c2}, … A name that comes again gets its number behind it. A second row of texts alone above two
 *       columns of numbers or more holds units: it is left out and said.
 *   <li>Numbers: {@code 1.5}, {@code -2}, {@code .5}, {@code 1e-3}, {@code 1,5}, {@code 65,536}, {@code 1.234,5}, {@code 14
 *       518}, {@code $5}, {@code 50%}. A column is of numbers if all its cells are that are there, all with one decimal mark,
 *       and all or none with a sign of per cent. Which mark that is, is decided over the column, then over the file. A column
 *       that a few cells keep from being one of numbers is of texts, and a source says so with the first of those cells.
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
    private final CsvFrame frame;
    private final CsvReading reading;
    private final CsvSurvey survey;

    private Csv(String text, CsvFrame frame, CsvReading reading) {
        this.text = text;
        this.frame = frame;
        this.reading = reading;
        this.survey = CsvSurvey.of(new CsvScanner(text, frame), reading);
    }

    /** @throws DataException where it is no table; it names row and column where one is at fault */
    public static Table read(String text) {
        return read(text, CsvReading.FREE);
    }

    /**
     * Reads a table of which something is known.
     *
     * @throws DataException where it is no table; it names row and column where one is at fault
     */
    public static Table read(String text, CsvReading reading) {
        Csv csv = new Csv(text, CsvFrame.of(text), reading);
        if (csv.survey.rows() == 0) {
            throw new DataException(Unusable.TABLE_WITHOUT_ROWS);
        }
        return csv.table();
    }

    private Table table() {
        int width = survey.columns();
        CsvColumn[] columns = new CsvColumn[width];
        for (int column = 0; column < width; column++) {
            boolean numbers = survey.isNumbers(column) && !reading.texts().contains(survey.name(column));
            char mark = survey.mark(column, frame.separator());
            columns[column] = new CsvColumn(
                    survey.rows(), numbers, mark, survey.knowsMark(column), survey.isPercent(column), column);
        }
        int[] places = fill(columns);
        List<String> names = new ArrayList<>();
        List<Column> contents = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        if (survey.remark() != null) {
            remarks.add(survey.remark());
        }
        Set<String> taken = new LinkedHashSet<>();
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (int column = 0; column < width; column++) {
            String name = survey.name(column);
            if (name.isEmpty() && survey.isNothing(column) && width > 1) {
                continue; // every row ends with a separator
            }
            names.add(unique(name.isEmpty() ? "c" + (column + 1) : name, taken, seen));
            contents.add(columns[column].content());
            if (survey.isOpen(column) && columns[column].marked() != null) {
                remarks.add(openMark(names.get(names.size() - 1), columns[column].marked(), column));
            }
        }
        if (names.isEmpty()) {
            throw new DataException(Unusable.EMPTY_TABLE);
        }
        return new Table(names, contents, places, survey.hasHeader(), remarks);
    }

    /** Says how {@code 65,536} was read where nothing in the file tells. */
    private Remark openMark(String name, String cell, int column) {
        char mark = survey.mark(column, frame.separator());
        String read = Numeral.plain(cell, 0, cell.length(), mark);
        String other = Numeral.plain(cell, 0, cell.length(), mark == ',' ? '.' : ',');
        return new Remark(new DecimalMark(cell, name, read, other));
    }

    private int[] fill(CsvColumn[] columns) {
        int[] places = new int[survey.rows()];
        CsvScanner scanner = new CsvScanner(text, frame);
        int row = -survey.rowsBefore();
        while (scanner.nextRow()) {
            int column = 0;
            while (scanner.nextCell()) {
                if (row >= 0 && column < columns.length) {
                    columns[column].put(row, scanner);
                }
                column++;
            }
            if (row >= 0) {
                for (; column < columns.length; column++) {
                    columns[column].putNothing(row);
                }
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
