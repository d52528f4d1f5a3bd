package org.neurone.engine.data.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.neurone.engine.data.DataForm;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Missing;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.TableRows;
import org.neurone.engine.data.Task;
import org.neurone.engine.data.table.CsvReading;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.Named;

/**
 * A table of the reader's own, given by the host.
 *
 * <p>A column of numbers is an input as it is. A column of texts becomes one input a different text, named
 * {@code column=text}, in sorted order: 1 in rows with that text and 0 in others.
 *
 * @param name by which the host knows the table
 * @param target names of the target columns; empty for the last column
 * @param shape sizes of the picture that a row is (height, width, channels), or null where it is none
 * @param task classes, values, or {@link Task#REPRODUCE} where the inputs are the targets (then {@code target} names columns
 *     that are neither, none where it is empty), or null where the targets decide
 * @param classes names by class number; empty for those in the table in sorted order
 * @param header {@code on} where the first row names the columns, {@code off} where it is an example, or null where the
 *     table's cells decide
 * @param missing what is done where a row has a hole: {@code drop}, {@code mean}, {@code median}, {@code most}, {@code flag}, or
 *     null where such a table is refused; see {@link Missing}
 * @param without names of columns that are left out, as if the table had them not
 * @param dates names of columns that are dates, each of which becomes four inputs: {@code column:year}, {@code column:month},
 *     {@code column:day} and {@code column:weekday}, 1 for Monday
 */
public record CsvSource(
        String name,
        List<String> target,
        List<Integer> shape,
        Task task,
        List<String> classes,
        String header,
        String missing,
        List<String> without,
        List<String> dates)
        implements Source {
    /** With all columns. */
    public CsvSource(
            String name,
            List<String> target,
            List<Integer> shape,
            Task task,
            List<String> classes,
            String header,
            String missing) {
        this(name, target, shape, task, classes, header, missing, List.of(), List.of());
    }

    /** @throws IllegalArgumentException where a setting is out of its range */
    public CsvSource {
        Objects.requireNonNull(name, "name");
        target = List.copyOf(target);
        shape = shape == null ? null : List.copyOf(shape);
        classes = List.copyOf(classes);
        without = List.copyOf(without);
        dates = List.copyOf(dates);
        TableOptions.shape(shape);
        TableOptions.header(header);
        Missing.of(missing);
    }

    /** The whole table, its last column the target. */
    public static CsvSource of(String name) {
        return new CsvSource(name, List.of(), null, null, List.of(), null, null);
    }

    @Override
    public DataInfo describe(Tables tables) {
        return new Chosen(null, null).describe(tables);
    }

    @Override
    public Examples examples(Tables tables, long seed) {
        return new Chosen(null, null).examples(tables, seed);
    }

    @Override
    public byte[] remembered(DataInfo info) {
        return DataForm.write(info);
    }

    @Override
    public Source only(List<String> columns) {
        return new Chosen(columns, null);
    }

    @Override
    public Source matching(DataInfo known) {
        return new Chosen(null, known);
    }

    /** The table with those inputs only, or all where they are null, and in the order of what a network knows, or its own. */
    private final class Chosen implements Source {
        private final List<String> used;
        private final DataInfo known;

        Chosen(List<String> used, DataInfo known) {
            this.used = used;
            this.known = known;
        }

        @Override
        public DataInfo describe(Tables tables) {
            return of(tables).info();
        }

        @Override
        public Examples examples(Tables tables, long seed) {
            return of(tables).examples();
        }

        @Override
        public byte[] remembered(DataInfo info) {
            return DataForm.write(info);
        }

        @Override
        public Source only(List<String> columns) {
            return new Chosen(columns, known);
        }

        @Override
        public Source matching(DataInfo other) {
            return new Chosen(used, other);
        }

        private TableExamples of(Tables tables) {
            TableOptions options = new TableOptions(
                    target,
                    TableOptions.shape(shape),
                    Reproduction.learned(task),
                    classes,
                    Missing.of(missing),
                    without,
                    dates,
                    Reproduction.asked(task));
            // Where a text names other inputs than the network learned from, it is the text that counts.
            boolean others =
                    used != null && known != null && !whole(used, known).equals(new LinkedHashSet<>(known.columns()));
            DataInfo order = others ? null : known;
            return new TableExamples(
                    table(tables, order), order == null ? options : options.matching(order), used, order);
        }
    }

    /** The columns that names stand for, one of a column of texts for all of its texts. */
    private static Set<String> whole(List<String> names, DataInfo known) {
        Set<String> columns = new LinkedHashSet<>();
        for (String name : names) {
            List<String> parts = known.parts(name);
            if (parts.isEmpty() || known.columns().contains(name)) {
                columns.add(name);
            }
            columns.addAll(parts);
        }
        return columns;
    }

    private Table table(Tables tables, DataInfo known) {
        Boolean first = TableOptions.header(header);
        CsvReading reading = known == null ? CsvReading.header(first) : TableRows.reading(first, known);
        Table table = tables.table(name, reading);
        if (table == null) {
            throw new DataException(new Named(Named.Kind.NO_TABLE, name), "name");
        }
        return table;
    }
}
