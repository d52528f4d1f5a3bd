package org.neurone.engine.data.source;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.neurone.engine.data.DataForm;
import org.neurone.engine.data.DataInfo;
import org.neurone.engine.data.Examples;
import org.neurone.engine.data.Source;
import org.neurone.engine.data.Task;
import org.neurone.engine.data.table.PictureSize;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.Named;

/**
 * Pictures of the reader's own, a class a folder, given by the host: a {@link CsvSource} of their pixels, each from 0, black, to 255.
 *
 * @param name by which the host knows them
 * @param shape sizes that they are brought to (height, width, channels), or null for those that suit them
 * @param task classes, or {@link Task#REPRODUCE} where the inputs are the targets
 * @param classes names by class number; empty for those of the folders in sorted order
 */
public record PictureSource(String name, List<Integer> shape, Task task, List<String> classes) implements Source {
    /** @throws IllegalArgumentException where a setting is out of its range */
    public PictureSource {
        Objects.requireNonNull(name, "name");
        shape = shape == null ? null : List.copyOf(shape);
        classes = List.copyOf(classes);
        PictureSize size = TableOptions.pictureSize(shape);
        if (size != null && size.channels() != 1 && size.channels() != 3) {
            throw new IllegalArgumentException("a picture has 1 channel or 3, but this has " + size.channels());
        }
        Reproduction.require(task);
    }

    /** In their own colours and the size that suits them. */
    public static PictureSource of(String name) {
        return new PictureSource(name, null, Task.CLASSIFY, List.of());
    }

    @Override
    public DataInfo describe(Tables tables) {
        return new Seen(UnaryOperator.identity()).describe(tables);
    }

    @Override
    public Examples examples(Tables tables, long seed) {
        return new Seen(UnaryOperator.identity()).examples(tables, seed);
    }

    @Override
    public byte[] remembered(DataInfo info) {
        return DataForm.write(info);
    }

    @Override
    public Source only(List<String> columns) {
        return new Seen(table -> table.only(columns));
    }

    @Override
    public Source matching(DataInfo known) {
        return new Seen(table -> table.matching(known));
    }

    /** The pictures as a table, seen in some way. */
    private final class Seen implements Source {
        private final UnaryOperator<Source> way;

        Seen(UnaryOperator<Source> way) {
            this.way = way;
        }

        @Override
        public DataInfo describe(Tables tables) {
            Table table = find(tables);
            return way.apply(source(table)).describe(Tables.of(name, table));
        }

        @Override
        public Examples examples(Tables tables, long seed) {
            Table table = find(tables);
            return way.apply(source(table)).examples(Tables.of(name, table), seed);
        }

        @Override
        public byte[] remembered(DataInfo info) {
            return DataForm.write(info);
        }

        @Override
        public Source only(List<String> columns) {
            return new Seen(table -> way.apply(table).only(columns));
        }

        @Override
        public Source matching(DataInfo known) {
            return new Seen(table -> way.apply(table).matching(known));
        }
    }

    private Table find(Tables tables) {
        Table table = tables.pictures(name, TableOptions.pictureSize(shape));
        if (table == null) {
            throw new DataException(new Named(Named.Kind.NO_TABLE, name), "name");
        }
        return table;
    }

    private Source source(Table table) {
        PictureSize size = table.picture();
        boolean reproduces = Reproduction.asked(task);
        String last = table.names().get(table.names().size() - 1);
        return new CsvSource(
                name,
                reproduces ? List.of(last) : List.of(),
                List.of(size.height(), size.width(), size.channels()),
                reproduces ? task : null,
                classes,
                null,
                null);
    }
}
