package org.neurone.engine.data.source;

import java.util.List;
import java.util.Objects;
import org.neurone.engine.data.DataForm;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.words.DataException;
import org.neurone.engine.words.Names;
import org.neurone.engine.words.Wording;

/**
 * A table of the reader's own, given by the host.
 *
 * <p>A column of numbers is an input as it is. A column of texts becomes one input a different text, named
 * {@code column=text}, in sorted order: 1 in rows with that text and 0 in others.
 *
 * @param name by which the host knows the table
 * @param target names of the target columns; empty for the last column
 * @param shape sizes of the picture that a row is (height, width, channels), or null where it is none
 * @param task {@code classify}, {@code regress}, or null where the targets decide
 * @param classes names by class number; empty for those in the table in sorted order
 */
public record CsvSource(String name, List<String> target, List<Integer> shape, String task, List<String> classes)
        implements Source {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public CsvSource {
        Objects.requireNonNull(name, "name");
        target = List.copyOf(target);
        shape = shape == null ? null : List.copyOf(shape);
        classes = List.copyOf(classes);
        TableOptions.shape(shape);
        TableOptions.task(task);
    }

    /** The whole table, its last column the target. */
    public static CsvSource of(String name) {
        return new CsvSource(name, List.of(), null, null, List.of());
    }

    @Override
    public DataInfo describe(Tables tables) {
        return examples(tables, (List<String>) null).info();
    }

    @Override
    public Examples examples(Tables tables, long seed) {
        return examples(tables, (List<String>) null).examples();
    }

    @Override
    public byte[] remembered(DataInfo info) {
        return DataForm.write(info);
    }

    @Override
    public Source only(List<String> columns) {
        return new Source() {
            @Override
            public DataInfo describe(Tables tables) {
                return CsvSource.this.examples(tables, columns).info();
            }

            @Override
            public Examples examples(Tables tables, long seed) {
                return CsvSource.this.examples(tables, columns).examples();
            }
        };
    }

    private TableExamples examples(Tables tables, List<String> used) {
        Table table = tables.table(name);
        if (table == null) {
            String shown = Names.shortened(name);
            throw new DataException(
                    "missing-table",
                    Wording.of(
                            "There is no table named “" + shown + "” here.",
                            "Il n’y a pas ici de tableau nommé « " + shown + " »."),
                    "name");
        }
        return new TableExamples(
                table, new TableOptions(target, TableOptions.shape(shape), TableOptions.task(task), classes), used);
    }
}
