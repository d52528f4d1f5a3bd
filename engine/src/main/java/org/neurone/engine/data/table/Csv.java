package org.neurone.engine.data.table;

import org.neurone.engine.reason.DataException;

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

    private Csv() {}

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
        return CsvSteps.of(text, reading).whole();
    }
}
