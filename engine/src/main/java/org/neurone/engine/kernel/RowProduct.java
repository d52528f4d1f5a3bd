package org.neurone.engine.kernel;

/**
 * Products of matrices by {@link RowTiles}, with what that needs: rows copied into arrays of their own, in blocks that
 * stay in the caches. The copies cost one pass over each matrix and are won back many times.
 *
 * <p>One shape serves all: {@code c[i,x] = Σ_d a[i,d] · b[d,x]}, d ascending, where each matrix lies in a flat array with a
 * stride for either index. Which of a product's indices plays x, the one the vectors run along, is the caller's choice: a
 * long one, and rather one that lies side by side in memory.
 *
 * <p>Scratch memory: for one thread at a time.
 */
final class RowProduct {
    /** Below this many columns vectors do not pay. */
    static final int FEWEST_COLUMNS = 16;

    private final RowTiles loops = new LoopTiles();
    private final RowTiles quick;
    private RowTiles tiles = loops;
    private final double[][] results;
    private final double[] bias = new double[RowTiles.COLUMNS];
    private final int[] starts = new int[RowTiles.COLUMNS];

    private double[] left;
    private int leftAt;
    private int leftRow;
    private int leftDepth;
    private int depth;
    private double[] right;
    private int rightAt;
    private int rightDepth;
    private int rightColumn;
    private Window window;
    private boolean placesDown;
    private int firstNumber;
    private Matrix biases;
    private boolean biasesDown;

    /** With tiles for the products that suit them; the others are done by loops. */
    RowProduct(RowTiles quick) {
        this.quick = quick;
        this.results = new double[Math.max(quick.rows(), loops.rows())][RowTiles.COLUMNS];
    }

    /** a is m, rows × depth. No biases yet. */
    RowProduct left(Matrix m) {
        return left(m, m.columns(), 1, m.columns());
    }

    /** a is mᵀ: m is depth × rows. No biases yet. */
    RowProduct leftTurned(Matrix m) {
        return left(m, 1, m.columns(), m.rows());
    }

    /** a is mᵀ from its row {@code first} on. */
    RowProduct leftTurned(Matrix m, int first) {
        leftTurned(m);
        leftAt += first;
        return this;
    }

    private RowProduct left(Matrix m, int row, int deeper, int deep) {
        left = m.data();
        leftAt = m.at();
        leftRow = row;
        leftDepth = deeper;
        depth = deep;
        biases = null;
        return this;
    }

    /** b is m, depth × columns. */
    RowProduct right(Matrix m) {
        return right(m, m.columns(), 1);
    }

    /** b is m from its column {@code first} on. */
    RowProduct right(Matrix m, int first) {
        right(m);
        rightAt += first;
        return this;
    }

    /** b is mᵀ: m is columns × depth. */
    RowProduct rightTurned(Matrix m) {
        return right(m, 1, m.columns());
    }

    private RowProduct right(Matrix m, int deeper, int column) {
        right = m.data();
        rightAt = m.at();
        rightDepth = deeper;
        rightColumn = column;
        window = null;
        return this;
    }

    /** b: the numbers of the window's reach downwards, its places across, from what {@link WindowLines#lay} made. */
    RowProduct rightReach(Window seen, Matrix lines) {
        right(lines, 0, 1);
        window = seen;
        placesDown = false;
        return this;
    }

    /** b: the window's places downwards, the numbers of its reach across from {@code first} on. */
    RowProduct rightPlaces(Window seen, Matrix lines, int first) {
        right(lines, 1, 0);
        window = seen;
        placesDown = true;
        firstNumber = first;
        return this;
    }

    /** To be added after the sum: {@code m[0, x]}. */
    RowProduct bias(Matrix m) {
        biases = m;
        biasesDown = false;
        return this;
    }

    /** To be added after the sum: {@code m[0, i]}. */
    RowProduct biasDown(Matrix m) {
        biases = m;
        biasesDown = true;
        return this;
    }

    /** c is m; with {@code more} its sums go on from what is there. */
    void into(Matrix m, boolean more) {
        into(m, m.columns(), 1, m.rows(), more);
    }

    /** c is mᵀ. */
    void intoTurned(Matrix m, boolean more) {
        into(m, 1, m.columns(), m.columns(), more);
    }

    private void into(Matrix m, int row, int column, int rows, boolean more) {
        double[] array = m.data();
        int at = m.at();
        int columns = m.size() / rows;
        tiles = quick.suit(rows, depth) ? quick : loops;
        int mostDepth = tiles.depth();
        int mostRows = tiles.rows();
        int blocks = (columns + RowTiles.COLUMNS - 1) / RowTiles.COLUMNS;
        int width = blocks == 0 ? 0 : (columns + blocks - 1) / blocks;
        for (int x = 0; x < columns; x += width) {
            int n = columns - x < width ? columns - x : width;
            for (int d = 0; d < depth; d += mostDepth) {
                int deep = depth - d < mostDepth ? depth - d : mostDepth;
                packRight(d, deep, x, n);
                boolean goOn = more || d > 0;
                boolean last = d + deep == depth;
                for (int i = 0; i < rows; i += mostRows) {
                    int high = rows - i < mostRows ? rows - i : mostRows;
                    int to = at + i * row + x * column;
                    load(array, to, row, column, high, n, goOn);
                    tiles.accumulate(results, high, left, leftAt + i * leftRow + d * leftDepth, leftRow, leftDepth);
                    if (last && biases != null) {
                        addBias(i, high, x, n);
                    }
                    store(array, to, row, column, high, n);
                }
            }
        }
    }

    private void packRight(int d, int deep, int x, int n) {
        boolean sideBySide = window == null ? rightColumn == 1 : !placesDown;
        if (sideBySide) {
            for (int k = d; k < d + deep; k++) {
                int row = window == null ? k * rightDepth : WindowLines.at(window, k);
                tiles.take(k - d, right, rightAt + row + x, n);
            }
        } else {
            for (int j = 0; j < n; j++) {
                int column = x + j;
                int start = window == null ? column * rightColumn : WindowLines.at(window, firstNumber + column);
                starts[j] = rightAt + start + d;
            }
            tiles.takeTurned(right, starts, deep, n);
        }
        tiles.taken(deep, n);
    }

    /** {@code rows[k][j] = from[at + k·row + j·column]}, four rows at a time: what lies side by side is read together. */
    private static void turnIn(double[] from, int at, int row, int column, double[][] rows, int high, int n) {
        int k = 0;
        for (; k + 4 <= high; k += 4) {
            double[] r0 = rows[k];
            double[] r1 = rows[k + 1];
            double[] r2 = rows[k + 2];
            double[] r3 = rows[k + 3];
            int p = at + k * row;
            for (int j = 0; j < n; j++) {
                r0[j] = from[p];
                r1[j] = from[p + row];
                r2[j] = from[p + 2 * row];
                r3[j] = from[p + 3 * row];
                p += column;
            }
        }
        for (; k < high; k++) {
            double[] r0 = rows[k];
            int p = at + k * row;
            for (int j = 0; j < n; j++) {
                r0[j] = from[p];
                p += column;
            }
        }
    }

    /** {@code to[at + k·row + j·column] = rows[k][j]}: the way back. */
    private static void turnOut(double[][] rows, int high, int n, double[] to, int at, int row, int column) {
        int k = 0;
        for (; k + 4 <= high; k += 4) {
            double[] r0 = rows[k];
            double[] r1 = rows[k + 1];
            double[] r2 = rows[k + 2];
            double[] r3 = rows[k + 3];
            int p = at + k * row;
            for (int j = 0; j < n; j++) {
                to[p] = r0[j];
                to[p + row] = r1[j];
                to[p + 2 * row] = r2[j];
                to[p + 3 * row] = r3[j];
                p += column;
            }
        }
        for (; k < high; k++) {
            double[] r0 = rows[k];
            int p = at + k * row;
            for (int j = 0; j < n; j++) {
                to[p] = r0[j];
                p += column;
            }
        }
    }

    private void load(double[] from, int at, int row, int column, int high, int n, boolean goOn) {
        if (goOn && column != 1) {
            turnIn(from, at, row, column, results, high, n);
            return;
        }
        for (int i = 0; i < high; i++) {
            if (goOn) {
                System.arraycopy(from, at + i * row, results[i], 0, n);
            } else {
                LoopTiles.clear(results[i], n);
            }
        }
    }

    private void addBias(int i, int high, int x, int n) {
        if (!biasesDown) {
            System.arraycopy(biases.data(), biases.at() + x, bias, 0, n);
        }
        for (int k = 0; k < high; k++) {
            if (biasesDown) {
                double value = biases.get(0, i + k);
                for (int j = 0; j < n; j++) {
                    bias[j] = value;
                }
            }
            LoopTiles.add(results[k], bias, n);
        }
    }

    private void store(double[] to, int at, int row, int column, int high, int n) {
        if (column != 1) {
            turnOut(results, high, n, to, at, row, column);
            return;
        }
        for (int i = 0; i < high; i++) {
            System.arraycopy(results[i], 0, to, at + i * row, n);
        }
    }
}
