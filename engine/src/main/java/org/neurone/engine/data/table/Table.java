package org.neurone.engine.data.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurone.engine.reason.DataException;
import org.neurone.engine.reason.MissingValue;
import org.neurone.engine.reason.Remark;

/** A table with named columns of equal length. Immutable as long as nobody changes the arrays it was made of. */
public final class Table {
    private final List<String> names;
    private final List<Column> columns;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final int rows;
    private final int[] places;
    private final boolean named;
    private final List<Remark> remarks;
    private final PictureSize picture;

    /**
     * @param names one a column, all different
     * @param columns of equal length; the table keeps their arrays
     * @throws IllegalArgumentException where names and columns do not fit together
     */
    public Table(List<String> names, List<? extends Column> columns) {
        this(names, columns, null, true, List.of());
    }

    /**
     * @param places for each row, where it stands in the file, from 1 with the header; null for one after another
     * @param named whether the names are the table's own; otherwise they are {@code c1}, {@code c2}, …
     * @param remarks what was decided while it was read
     */
    Table(List<String> names, List<? extends Column> columns, int[] places, boolean named, List<Remark> remarks) {
        this(names, columns, places, named, remarks, null);
    }

    private Table(
            List<String> names,
            List<? extends Column> columns,
            int[] places,
            boolean named,
            List<Remark> remarks,
            PictureSize picture) {
        this.picture = picture;
        this.named = named;
        this.remarks = List.copyOf(remarks);
        this.names = List.copyOf(names);
        this.columns = List.copyOf(columns);
        this.places = places;
        if (names.size() != columns.size() || names.isEmpty()) {
            throw new IllegalArgumentException("a table has at least one column and one name a column, but this has "
                    + names.size() + " names for " + columns.size() + " columns");
        }
        rows = columns.get(0).size();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).size() != rows) {
                throw new IllegalArgumentException("columns are of equal length, but \"" + names.get(i) + "\" has "
                        + columns.get(i).size() + " cells and \"" + names.get(0) + "\" has " + rows);
            }
            if (positions.put(names.get(i), i) != null) {
                throw new IllegalArgumentException("two columns are named \"" + names.get(i) + "\"");
            }
        }
    }

    /**
     * The same columns under other names; every row stays where it stands in its file.
     *
     * @param names one a column, all different
     * @throws IllegalArgumentException where they are not
     */
    public Table renamed(List<String> names) {
        return new Table(names, columns, places, true, remarks, picture);
    }

    /** The same table with those rows only, in their order; each stays where it stands in its file. */
    public Table rows(int[] kept) {
        List<Column> some = new ArrayList<>();
        for (Column column : columns) {
            some.add(column.rows(kept));
        }
        int[] stand = new int[kept.length];
        for (int i = 0; i < kept.length; i++) {
            stand[i] = place(kept[i]);
        }
        return new Table(names, some, stand, named, remarks, picture);
    }

    /** The same table, the first columns of each row a picture of that size; null for none. */
    Table pictured(PictureSize size) {
        return new Table(names, columns, places, named, remarks, size);
    }

    /** Sizes of the picture that the first columns of each row are, where the table was read from pictures; else null. */
    public PictureSize picture() {
        return picture;
    }

    /** Whether its columns have names of their own; otherwise they are {@code c1}, {@code c2}, … by their places. */
    public boolean isNamed() {
        return named;
    }

    /** What was decided while it was read and is not plain to see; empty for a table that was not read from a text. */
    public List<Remark> remarks() {
        return remarks;
    }

    /** Number of rows, the header not counted; at least 0. */
    public int rows() {
        return rows;
    }

    /** The columns' names in their order. */
    public List<String> names() {
        return names;
    }

    /**
     * The column at a position, from 0.
     *
     * @throws IndexOutOfBoundsException where there is none
     */
    public Column column(int position) {
        return columns.get(position);
    }

    /** The position of the column of that name, or −1. */
    public int position(String name) {
        Integer position = positions.get(name);
        return position == null ? -1 : position;
    }

    /** Where a row stands in the file it was read from, as a spreadsheet counts: from 1, the header included. */
    public int place(int row) {
        return places == null ? row + 2 : places[row];
    }

    /** For a debugger: its size and the names of its columns. */
    @Override
    public String toString() {
        return "Table[" + rows + " rows of " + names + "]";
    }

    /** @throws DataException where a cell of that column is missing; it names the first one */
    public void requireComplete(int column) {
        int row = columns.get(column).firstMissing();
        if (row < 0) {
            return;
        }
        throw new DataException(new MissingValue(place(row), names.get(column)), place(row), column + 1);
    }
}
