package org.neurone.engine.data.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Layout;
import org.neurone.engine.data.Missing;
import org.neurone.engine.data.Normalize;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.Task;
import org.neurone.engine.data.table.Column;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.number.Values;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.Mismatch;
import org.neurone.engine.reason.Unusable;

/**
 * Examples that stand in the text itself, row after row: what the page writes when somebody draws a set.
 *
 * @param numbers rows one after the other; the last number of each is the class (or the value)
 * @param columns numbers a row, at least 2
 * @param task classes, values, or {@link Task#REPRODUCE} where all numbers are inputs, and targets too
 * @param classes names by class number, numbers in canonical spelling; empty for those in the list in sorted order
 */
public record Points(Values numbers, int columns, Task task, List<String> classes) implements Source {
    /** Numbers a row where a text does not say: x, y and the class. */
    public static final int DEFAULT_COLUMNS = 3;
    /** The task where a text does not say. */
    public static final Task DEFAULT_TASK = Task.CLASSIFY;

    /** @throws DataException where the numbers are not whole rows */
    public Points {
        Objects.requireNonNull(numbers, "numbers");
        classes = List.copyOf(classes);
        Objects.requireNonNull(task, "task");
        if (columns < 2 || columns > Csv.MOST_COLUMNS) {
            throw new IllegalArgumentException(
                    "a row has from 2 to " + Csv.MOST_COLUMNS + " numbers, but this says " + columns);
        }
        if (numbers.size() % columns != 0) {
            throw new DataException(new Mismatch(Mismatch.Kind.POINTS, numbers.size(), columns), "points");
        }
    }

    /** Points of a plane with their classes: x, y, class, x, y, class, … */
    public static Points of(double... numbers) {
        return new Points(Values.of(numbers), DEFAULT_COLUMNS, DEFAULT_TASK, List.of());
    }

    @Override
    public DataInfo describe(Tables tables) {
        return rows().info().withNormalize(Normalize.NONE).withLayout(Layout.PLAIN);
    }

    @Override
    public Examples examples(Tables tables, long seed) {
        return rows().examples();
    }

    private TableExamples rows() {
        int rows = numbers.size() / columns;
        if (rows == 0) {
            throw new DataException(Unusable.NO_POINTS, "points");
        }
        List<Column> content = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            double[] cells = new double[rows];
            for (int row = 0; row < rows; row++) {
                cells[row] = numbers.get(row * columns + column);
            }
            content.add(new Column.Numbers(cells));
        }
        Task kind = Reproduction.learned(task);
        Table table = new Table(names(kind), content);
        return new TableExamples(
                table,
                new TableOptions(
                        List.of(), null, kind, classes, Missing.REFUSE, List.of(), List.of(), Reproduction.asked(task)),
                null,
                null);
    }

    /** x and y for points of a plane, x1, x2, … for more, and what the last number is. */
    private List<String> names(Task kind) {
        List<String> names = new ArrayList<>();
        int inputs = Reproduction.asked(task) ? columns : columns - 1;
        for (int column = 0; column < inputs; column++) {
            names.add(inputs <= 2 ? Scatter.COLUMNS.get(column) : "x" + (column + 1));
        }
        if (inputs < columns) {
            names.add(kind == Task.CLASSIFY ? "class" : "value");
        }
        return names;
    }
}
