package org.neurone.engine.data.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neurone.engine.data.table.Table;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.Holes;

/** The cells that a table does not have, in the columns that matter. */
final class HoledRows {
    private final Table table;
    private final List<Integer> columns = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final boolean[] holed;
    private int rows;

    /** @param read which columns matter */
    HoledRows(Table table, List<Integer> read) {
        this.table = table;
        this.holed = new boolean[table.rows()];
        for (int column : read) {
            if (table.column(column).firstMissing() < 0) {
                continue;
            }
            columns.add(column);
            names.add(table.names().get(column));
            for (int row = 0; row < holed.length; row++) {
                holed[row] |= table.column(column).isMissing(row);
            }
        }
        for (boolean hole : holed) {
            rows += hole ? 1 : 0;
        }
    }

    /** Whether there are none. */
    boolean isEmpty() {
        return rows == 0;
    }

    /**
     * The table without the rows that have any.
     *
     * @throws DataException where no row is left
     */
    Table dropped() {
        if (rows == 0) {
            return table;
        }
        if (rows == holed.length) {
            throw problem(List.of());
        }
        int[] kept = new int[holed.length];
        int count = 0;
        for (int row = 0; row < holed.length; row++) {
            if (!holed[row]) {
                kept[count++] = row;
            }
        }
        return table.rows(Arrays.copyOf(kept, count));
    }

    /**
     * Says how many there are and where the first is.
     *
     * @param ways of {@code missing} that were tried and work
     */
    DataException problem(List<String> ways) {
        int first = 0;
        while (!holed[first]) {
            first++;
        }
        int column = columns.get(0);
        for (int other : columns) {
            column = table.column(column).isMissing(first) ? column : other;
        }
        String name = table.names().get(column);
        int place = table.place(first);
        return new DataException(
                new Holes(rows, holed.length, names, place, name, ways), "missing", place, column + 1, ways);
    }
}
