package org.neurone.engine.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Tiles on the processor's vectors by the JDK's Vector API: four rows of results by two vectors stay in registers over the whole
 * depth, while {@link LoopTiles} loads and stores them for every three rows that it adds.
 *
 * <p>Both factors are laid out in the order in which a tile reads them. That costs a copy of each and is what makes it quick: straight
 * from rows in arrays of their own, as the loops have them, it is slower than the loops. Multiply-adds a nanosecond on a Zen 3
 * core at 252 × 256: loops 13 on JDK 17 and 25, these 15 and 18; tiles of 3 × 3 vectors 14 and 17, of 6 × 2 or 4 × 3, for which registers
 * do not suffice, at most 11.
 *
 * <p>A vector's numbers are results of different columns, so every sum is the plain one; nothing is fused.
 */
final class SimdTiles implements RowTiles {
    /** Makes them. */
    static final class Source implements PlatformTiles.Source {
        /** Fails here, and not in a product, where the module is not there or not as it was compiled against. */
        Source() {
            Source.class
                    .getModule()
                    .addReads(ModuleLayer.boot()
                            .findModule("jdk.incubator.vector")
                            .orElseThrow());
            DoubleVector.zero(VECTOR);
        }

        @Override
        public RowTiles get() {
            return new SimdTiles();
        }
    }

    private static final VectorSpecies<Double> VECTOR = DoubleVector.SPECIES_PREFERRED;
    private static final int LENGTH = VECTOR.length();
    /** Columns of a tile. */
    private static final int WIDTH = 2 * LENGTH;
    /** Rows of a tile. */
    private static final int HEIGHT = 4;

    /** A panel of 126 rows takes 8 KB and stays in the first cache, all of them with 256 columns in a second one of 512 KB. */
    private static final int DEPTH = 126;

    private static final int ROWS = 32;

    /** A panel is the columns of a tile: panels × DEPTH × WIDTH. */
    private final double[] right = new double[COLUMNS * DEPTH];
    /** ROWS / HEIGHT × depth × HEIGHT. */
    private final double[] left = new double[ROWS * DEPTH];
    /** Stands in for the rows that the last tile lacks. */
    private final double[] spare = new double[COLUMNS];

    private int depth;
    private int panels;

    /** Not without vectors. Below a depth of 32 the copies cost more than the registers win, and so does computing many rows that the last tile lacks. */
    @Override
    public boolean suit(int resultRows, int wholeDepth) {
        int lacking = -resultRows & (HEIGHT - 1);
        return LENGTH > 1 && wholeDepth >= 32 && 8 * lacking <= resultRows;
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
    public void take(int d, double[] from, int at, int columns) {
        int whole = columns - columns % WIDTH;
        int p = d * WIDTH;
        for (int x = 0; x < whole; x += WIDTH) {
            DoubleVector.fromArray(VECTOR, from, at + x).intoArray(right, p);
            DoubleVector.fromArray(VECTOR, from, at + x + LENGTH).intoArray(right, p + LENGTH);
            p += DEPTH * WIDTH;
        }
        for (int x = whole; x < columns; x++) {
            right[p + x - whole] = from[at + x];
        }
    }

    /** Four columns at a time, of which the last may stand for ones that are not there. */
    @Override
    public void takeTurned(double[] from, int[] starts, int high, int columns) {
        for (int x = columns; x % 4 != 0; x++) {
            starts[x] = starts[columns - 1];
        }
        for (int x = 0; x < columns; x += 4) {
            int to = x / WIDTH * (DEPTH * WIDTH) + x % WIDTH;
            gather(from, starts[x], starts[x + 1], starts[x + 2], starts[x + 3], 1, right, to, WIDTH, high);
        }
    }

    @Override
    public void taken(int high, int columns) {
        depth = high;
        panels = (columns + WIDTH - 1) / WIDTH;
    }

    @Override
    public void accumulate(double[][] c, int rows, double[] a, int at, int rowStride, int depthStride) {
        for (int i = 0; i < rows; i += HEIGHT) {
            int p = at + i * rowStride;
            int p1 = i + 1 < rows ? p + rowStride : p;
            int p2 = i + 2 < rows ? p1 + rowStride : p;
            int p3 = i + 3 < rows ? p2 + rowStride : p;
            gather(a, p, p1, p2, p3, depthStride, left, i * depth, HEIGHT, depth);
        }
        for (int panel = 0; panel < panels; panel++) {
            for (int i = 0; i < rows; i += HEIGHT) {
                double[] c1 = i + 1 < rows ? c[i + 1] : spare;
                double[] c2 = i + 2 < rows ? c[i + 2] : spare;
                double[] c3 = i + 3 < rows ? c[i + 3] : spare;
                tile(c[i], c1, c2, c3, panel * WIDTH, left, i * depth, right, panel * DEPTH * WIDTH, depth);
            }
        }
    }

    /** Brings four lines of numbers to stand side by side. */
    private static void gather(
            double[] from, int p0, int p1, int p2, int p3, int stride, double[] to, int at, int step, int count) {
        int o = at;
        int p = 0;
        for (int k = 0; k < count; k++) {
            to[o] = from[p0 + p];
            to[o + 1] = from[p1 + p];
            to[o + 2] = from[p2 + p];
            to[o + 3] = from[p3 + p];
            o += step;
            p += stride;
        }
    }

    private static void tile(
            double[] c0,
            double[] c1,
            double[] c2,
            double[] c3,
            int x,
            double[] a,
            int from,
            double[] b,
            int at,
            int depth) {
        DoubleVector s00 = DoubleVector.fromArray(VECTOR, c0, x);
        DoubleVector s01 = DoubleVector.fromArray(VECTOR, c0, x + LENGTH);
        DoubleVector s10 = DoubleVector.fromArray(VECTOR, c1, x);
        DoubleVector s11 = DoubleVector.fromArray(VECTOR, c1, x + LENGTH);
        DoubleVector s20 = DoubleVector.fromArray(VECTOR, c2, x);
        DoubleVector s21 = DoubleVector.fromArray(VECTOR, c2, x + LENGTH);
        DoubleVector s30 = DoubleVector.fromArray(VECTOR, c3, x);
        DoubleVector s31 = DoubleVector.fromArray(VECTOR, c3, x + LENGTH);
        for (int d = 0; d < depth; d++) {
            int o = from + d * HEIGHT;
            int p = at + d * WIDTH;
            DoubleVector y0 = DoubleVector.fromArray(VECTOR, b, p);
            DoubleVector y1 = DoubleVector.fromArray(VECTOR, b, p + LENGTH);
            DoubleVector f = DoubleVector.broadcast(VECTOR, a[o]);
            s00 = s00.add(f.mul(y0));
            s01 = s01.add(f.mul(y1));
            f = DoubleVector.broadcast(VECTOR, a[o + 1]);
            s10 = s10.add(f.mul(y0));
            s11 = s11.add(f.mul(y1));
            f = DoubleVector.broadcast(VECTOR, a[o + 2]);
            s20 = s20.add(f.mul(y0));
            s21 = s21.add(f.mul(y1));
            f = DoubleVector.broadcast(VECTOR, a[o + 3]);
            s30 = s30.add(f.mul(y0));
            s31 = s31.add(f.mul(y1));
        }
        s00.intoArray(c0, x);
        s01.intoArray(c0, x + LENGTH);
        s10.intoArray(c1, x);
        s11.intoArray(c1, x + LENGTH);
        s20.intoArray(c2, x);
        s21.intoArray(c2, x + LENGTH);
        s30.intoArray(c3, x);
        s31.intoArray(c3, x + LENGTH);
    }
}
