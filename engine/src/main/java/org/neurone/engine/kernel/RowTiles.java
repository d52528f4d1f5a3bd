package org.neurone.engine.kernel;

/**
 * The innermost loops of {@link RowProduct}: rows of results, each in an array of its own, to which multiples of other rows are
 * added. The others are brought together first, in whatever order these loops read them. Sums run with the depth ascending,
 * multiply then add, never fused.
 *
 * <p>For one thread at a time, like the product that they belong to.
 */
interface RowTiles {
    /** Columns of a block: how long each row of results is, a multiple of 16. Past the columns in use it may hold anything. */
    int COLUMNS = 256;

    /** Whether a product of so many result rows is worth bringing the others together in this order. */
    boolean suit(int resultRows, int wholeDepth);

    /** Result rows of a block. */
    int rows();

    /** Most other rows of a block. */
    int depth();

    /** Other row d: {@code b[d,x] = from[at + x]}. */
    void take(int d, double[] from, int at, int columns);

    /**
     * All other rows at once: {@code b[d,x] = from[starts[x] + d]}.
     *
     * @param starts an array of {@link #COLUMNS}
     */
    void takeTurned(double[] from, int[] starts, int depth, int columns);

    /** So many other rows are there. */
    void taken(int depth, int columns);

    /**
     * {@code c[i][x] += Σ_d a[at + i·rowStride + d·depthStride] · b[d,x]}, d ascending.
     *
     * @param c rows × columns
     */
    void accumulate(double[][] c, int rows, double[] a, int at, int rowStride, int depthStride);
}
