package org.neurone.engine.kernel;

/**
 * Tiles as loops that the JVM's compiler makes vectors of.
 *
 * <p>Why they look like this: C2 turns {@code c[j] += a * b[j]} into vector instructions where every array is indexed by
 * the loop variable alone, and not where an offset that it cannot see through is added; hence rows in arrays of their own. A
 * tile of two result rows and three others loads each number once for two uses and stores each result once for three
 * products. Multiply-adds a nanosecond on a Zen 4 core, JDK 17, 256 columns (16 columns): 17 (8) for two by three, 15 (6) for
 * two by two, 14 (5) for one by four, 9 (3) for one by one, 3 with offsets. Two by four reaches 18 on JDK 25, but on 17 the
 * compiler finds its body too large for vectors as often as not, and it falls to 6.
 *
 * <p>The sums run k ascending in each result, multiply then add, as everywhere. All loops are for 16 columns and more: the
 * compiler sizes its code by the lengths it has seen, and a few short ones would cost the long ones their vectors.
 */
final class LoopTiles implements RowTiles {
    /** 252 rows of 2 KB stay in a second cache of 1 MB, and tiles of three leave nothing over. */
    private static final int DEPTH = 252;

    /** 16 KB, half of the first cache. */
    private static final int ROWS = 8;

    private final double[][] b = new double[DEPTH][];
    private int depth;
    private int columns;

    @Override
    public boolean suit(int resultRows, int wholeDepth) {
        return true;
    }

    @Override
    public int rows() {
        return ROWS;
    }

    @Override
    public int depth() {
        return DEPTH;
    }

    @Override
    public void take(int d, double[] from, int at, int count) {
        System.arraycopy(from, at, row(d), 0, count);
    }

    private double[] row(int d) {
        if (b[d] == null) {
            b[d] = new double[COLUMNS];
        }
        return b[d];
    }

    /** Four rows at a time: what lies side by side is read together. */
    @Override
    public void takeTurned(double[] from, int[] starts, int high, int count) {
        int k = 0;
        for (; k + 4 <= high; k += 4) {
            double[] r0 = row(k);
            double[] r1 = row(k + 1);
            double[] r2 = row(k + 2);
            double[] r3 = row(k + 3);
            for (int j = 0; j < count; j++) {
                int p = starts[j] + k;
                r0[j] = from[p];
                r1[j] = from[p + 1];
                r2[j] = from[p + 2];
                r3[j] = from[p + 3];
            }
        }
        for (; k < high; k++) {
            double[] r0 = row(k);
            for (int j = 0; j < count; j++) {
                r0[j] = from[starts[j] + k];
            }
        }
    }

    @Override
    public void taken(int high, int count) {
        depth = high;
        columns = count;
    }

    @Override
    public void accumulate(double[][] c, int rows, double[] a, int at, int rowStride, int depthStride) {
        int pairs = rows & ~1;
        int threes = depth - depth % 3;
        for (int d = 0; d < threes; d += 3) {
            double[] b0 = b[d];
            double[] b1 = b[d + 1];
            double[] b2 = b[d + 2];
            int p0 = at + d * depthStride;
            int p1 = p0 + depthStride;
            int p2 = p1 + depthStride;
            for (int i = 0; i < pairs; i += 2) {
                int o = i * rowStride;
                int q = o + rowStride;
                twoByThree(
                        c[i], c[i + 1], b0, b1, b2, a[p0 + o], a[p1 + o], a[p2 + o], a[p0 + q], a[p1 + q], a[p2 + q],
                        columns);
            }
            if (pairs < rows) {
                int o = pairs * rowStride;
                oneByThree(c[pairs], b0, b1, b2, a[p0 + o], a[p1 + o], a[p2 + o], columns);
            }
        }
        for (int d = threes; d < depth; d++) {
            int p = at + d * depthStride;
            for (int i = 0; i < pairs; i += 2) {
                int o = p + i * rowStride;
                twoByOne(c[i], c[i + 1], b[d], a[o], a[o + rowStride], columns);
            }
            if (pairs < rows) {
                oneByOne(c[pairs], b[d], a[p + pairs * rowStride], columns);
            }
        }
    }

    private static void twoByThree(
            double[] c0,
            double[] c1,
            double[] b0,
            double[] b1,
            double[] b2,
            double a00,
            double a01,
            double a02,
            double a10,
            double a11,
            double a12,
            int columns) {
        for (int j = 0; j < columns; j++) {
            double x0 = b0[j];
            double x1 = b1[j];
            double x2 = b2[j];
            c0[j] = ((c0[j] + a00 * x0) + a01 * x1) + a02 * x2;
            c1[j] = ((c1[j] + a10 * x0) + a11 * x1) + a12 * x2;
        }
    }

    private static void oneByThree(
            double[] c0, double[] b0, double[] b1, double[] b2, double a00, double a01, double a02, int columns) {
        for (int j = 0; j < columns; j++) {
            c0[j] = ((c0[j] + a00 * b0[j]) + a01 * b1[j]) + a02 * b2[j];
        }
    }

    private static void twoByOne(double[] c0, double[] c1, double[] b0, double a00, double a10, int columns) {
        for (int j = 0; j < columns; j++) {
            double x0 = b0[j];
            c0[j] = c0[j] + a00 * x0;
            c1[j] = c1[j] + a10 * x0;
        }
    }

    private static void oneByOne(double[] c0, double[] b0, double a00, int columns) {
        for (int j = 0; j < columns; j++) {
            c0[j] = c0[j] + a00 * b0[j];
        }
    }

    /** {@code c[x] += b[x]}. */
    static void add(double[] c, double[] b, int columns) {
        for (int j = 0; j < columns; j++) {
            c[j] = c[j] + b[j];
        }
    }

    /** {@code c[x] = 0}. */
    static void clear(double[] c, int columns) {
        for (int j = 0; j < columns; j++) {
            c[j] = 0;
        }
    }
}
