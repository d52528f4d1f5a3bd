package org.neurone.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Dataset;
import org.neurone.engine.data.Encoding;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.TableRows;
import org.neurone.engine.data.source.CsvSource;
import org.neurone.engine.data.table.Column;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Plan;
import org.neurone.engine.reason.DataException;

/** What people have, tables and rows by name, as the examples of one network. */
final class Questions {
    private final Plan plan;
    private final DataInfo known;

    Questions(Plan plan) {
        this.plan = plan;
        this.known = plan.data();
    }

    /** Rows × columns of the network, row-major. */
    double[] columns(Table rows) {
        return TableRows.of(TableRows.named(rows, known), known);
    }

    /**
     * A table of one row.
     *
     * @throws IllegalArgumentException where a value is neither a number nor a text
     */
    static Table row(Map<String, ?> values) {
        List<Column> columns = new ArrayList<>();
        for (Map.Entry<String, ?> value : values.entrySet()) {
            columns.add(cell(value.getKey(), value.getValue()));
        }
        return new Table(new ArrayList<>(values.keySet()), columns);
    }

    private static Column cell(String name, Object value) {
        if (value == null) {
            return new Column.Numbers(new double[] {Double.NaN});
        }
        if (value instanceof Number number) {
            return new Column.Numbers(new double[] {number.doubleValue()});
        }
        if (value instanceof String text) {
            return new Column.Texts(new int[] {0}, List.of(text));
        }
        throw new IllegalArgumentException(
                "a value is a number, a text or null for a hole, but that of " + name + " is " + value);
    }

    /**
     * A table's rows with what is known about them.
     *
     * @throws DataException where a column is missing, or a class is not one of the network's
     */
    Dataset.Part examples(Table rows, Network network) {
        Table named = TableRows.named(rows, known);
        Examples examples = source().matching(known).examples(new OneTable(named), 0);
        int size = examples.size();
        Encoding encoding = plan.encoding();
        double[] inputs = network.pipeline().features().of(examples.inputs(), size);
        if (encoding == Encoding.VALUES) {
            double[] taught = examples.targets().clone();
            network.pipeline().teach(taught, size);
            return new Dataset.Part(size, inputs, taught, examples.targets(), new int[0], counted(size));
        }
        int width = encoding.width(known);
        int[] labels = new int[size];
        double[] targets = new double[size * width];
        for (int row = 0; row < size; row++) {
            labels[row] = (int) examples.targets()[row];
            encoding.write(labels[row], targets, row * width, width);
        }
        return new Dataset.Part(size, inputs, targets, labels, counted(size));
    }

    /** The source that it learned from where that is a table; of other data a table with columns of the same names will do. */
    private Source source() {
        if (plan.experiment().data().source() instanceof CsvSource table) {
            return table;
        }
        return new CsvSource("rows", known.targets(), null, null, known.classes(), null, null);
    }

    private static int[] counted(int size) {
        int[] rows = new int[size];
        for (int row = 0; row < size; row++) {
            rows[row] = row;
        }
        return rows;
    }

    /** Whatever a source calls its table, it is this one. */
    private record OneTable(Table rows) implements Tables {
        @Override
        public Table table(String name) {
            return rows;
        }
    }
}
