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
 * A table as CSV, read a few rows at a time. {@link Csv} says what is read and how.
 *
 * <pre>{@code
 * CsvSteps steps = CsvSteps.of(text, CsvReading.FREE);
 * while (!steps.advance(100)) {
 *     answerOthers();
 * }
 * Table table = steps.table();
 * }</pre>
 */
public final class CsvSteps implements TableReading {
    private final String text;
    private final CsvFrame frame;
    private final CsvReading reading;
    private final CsvSurvey survey;

    /** At the survey's row, later at the row that is filled in. */
    private CsvScanner scanner;

    /** What is filled; null while the first look lasts. */
    private CsvColumn[] columns;

    private int[] places;
    private int row;

    /** The next column to be finished, once all rows are filled in. */
    private int column;

    private final List<String> names = new ArrayList<>();
    private final List<Column> contents = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<String> taken = new LinkedHashSet<>();
    private final Map<String, Integer> seen = new LinkedHashMap<>();
    private Table table;

    private CsvSteps(String text, CsvFrame frame, CsvReading reading) {
        this.text = text;
        this.frame = frame;
        this.reading = reading;
        this.survey = new CsvSurvey(reading);
        this.scanner = new CsvScanner(text, frame);
    }

    /** Begins in front of the first row. */
    public static CsvSteps of(String text, CsvReading reading) {
        return new CsvSteps(text, CsvFrame.of(text), reading);
    }

    @Override
    public boolean advance(int rows) {
        for (int i = 0; i < rows && table == null; i++) {
            if (columns == null && !survey.take(scanner)) {
                if (survey.rows() == 0) {
                    throw new DataException(Unusable.TABLE_WITHOUT_ROWS);
                }
                columns = empty();
                places = new int[survey.rows()];
                scanner = new CsvScanner(text, frame);
                row = -survey.rowsBefore();
            } else if (columns != null && scanner.nextRow()) {
                fill();
            } else if (columns != null && column < columns.length) {
                finish(column++);
            } else if (columns != null) {
                table = made();
            }
        }
        return table != null;
    }

    @Override
    public double done() {
        double here = text.isEmpty() ? 1 : (double) scanner.position() / text.length();
        return table != null ? 1 : columns == null ? here / 2 : (1 + here) / 2;
    }

    @Override
    public Table table() {
        if (table == null) {
            throw new IllegalStateException("a table is ready once advance(…) says so");
        }
        return table;
    }

    private CsvColumn[] empty() {
        CsvColumn[] empty = new CsvColumn[survey.columns()];
        for (int column = 0; column < empty.length; column++) {
            boolean numbers = survey.isNumbers(column) && !reading.texts().contains(survey.name(column));
            char mark = survey.mark(column, frame.separator());
            empty[column] = new CsvColumn(
                    survey.rows(), numbers, mark, survey.knowsMark(column), survey.isPercent(column), column);
        }
        return empty;
    }

    private void finish(int column) {
        String name = survey.name(column);
        if (name.isEmpty() && survey.isNothing(column) && columns.length > 1) {
            return; // every row ends with a separator
        }
        names.add(unique(name.isEmpty() ? "c" + (column + 1) : name, taken, seen));
        contents.add(columns[column].content());
        if (survey.isOpen(column) && columns[column].marked() != null) {
            remarks.add(openMark(names.get(names.size() - 1), columns[column].marked(), column));
        }
    }

    private Table made() {
        if (names.isEmpty()) {
            throw new DataException(Unusable.EMPTY_TABLE);
        }
        List<Remark> all = new ArrayList<>();
        if (survey.remark() != null) {
            all.add(survey.remark());
        }
        all.addAll(remarks);
        return new Table(names, contents, places, survey.hasHeader(), all);
    }

    /** Says how {@code 65,536} was read where nothing in the file tells. */
    private Remark openMark(String name, String cell, int column) {
        char mark = survey.mark(column, frame.separator());
        String read = Numeral.plain(cell, 0, cell.length(), mark);
        String other = Numeral.plain(cell, 0, cell.length(), mark == ',' ? '.' : ',');
        return new Remark(new DecimalMark(cell, name, read, other));
    }

    /** The scanner's row becomes an example, unless it stands in front of them. */
    private void fill() {
        int at = 0;
        while (scanner.nextCell()) {
            if (row >= 0 && at < columns.length) {
                columns[at].put(row, scanner);
            }
            at++;
        }
        if (row >= 0) {
            for (; at < columns.length; at++) {
                columns[at].putNothing(row);
            }
            places[row] = scanner.place();
        }
        row++;
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
