package org.neurone.engine.kernel;

/**
 * A view of rows × columns numbers in a flat array, row-major and without gaps. Views are made once, where arrays are
 * connected; {@link #over} moves one along the rows of its whole, so that a range of a batch takes no new object. A view that is
 * moved belongs to one thread; its numbers may be anybody's.
 */
public final class Matrix {
    private final double[] data;
    private final int start;
    private final int columns;
    private int first;
    private int at;
    private int rows;

    /** The numbers of {@code data} from {@code at} on; there are at least rows × columns. */
    public Matrix(double[] data, int at, int rows, int columns) {
        this.data = data;
        this.start = at;
        this.at = at;
        this.rows = rows;
        this.columns = columns;
    }

    /** All rows of an array that has so many columns; null where there is no array. */
    public static Matrix of(double[] data, int columns) {
        return data == null ? null : new Matrix(data, 0, data.length / columns, columns);
    }

    /** Moved to the rows {@code from ≤ r < to} of its whole, which its own then count from 0; this view itself. */
    public Matrix over(int from, int to) {
        if (from != first || to - from != rows) {
            first = from;
            at = start + from * columns;
            rows = to - from;
        }
        return this;
    }

    /** Moved to one row of its whole; this view itself. */
    public Matrix row(int row) {
        return over(row, row + 1);
    }

    /** Which row of its whole the first one is. */
    public int first() {
        return first;
    }

    /** Rows in view. */
    public int rows() {
        return rows;
    }

    /** Numbers of a row. */
    public int columns() {
        return columns;
    }

    /** Numbers in view. */
    public int size() {
        return rows * columns;
    }

    /** The array, for loops that count their own way through it from {@link #at} on. */
    public double[] data() {
        return data;
    }

    /** Where in {@link #data} the first row in view starts. */
    public int at() {
        return at;
    }

    /** One number. */
    public double get(int row, int column) {
        return data[at + row * columns + column];
    }

    /** Sets one number. */
    public void set(int row, int column, double value) {
        data[at + row * columns + column] = value;
    }

    /** Sets all numbers in view to 0. */
    public void clear() {
        double[] numbers = data;
        int end = at + rows * columns;
        for (int i = at; i < end; i++) {
            numbers[i] = 0;
        }
    }
}
