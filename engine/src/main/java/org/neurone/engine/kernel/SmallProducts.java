package org.neurone.engine.kernel;

/**
 * Products for networks so small, or batches so short, that copying rows for {@link RowProduct} would cost more than it
 * wins: straight from the flat arrays, with a few sums side by side in registers, since one sum alone waits for each of
 * its additions. Every sum is the plain one.
 */
final class SmallProducts {
    /** Results of a row from which on they are brought along together. */
    static final int LONG_ROW = 16;

    private SmallProducts() {}

    /** {@link Kernels#product}. */
    static void product(Matrix in, Matrix w, Matrix b, Matrix out) {
        switch (in.columns()) {
            case 1 -> TinySums.one(in, w, 1, out.columns(), b, out);
            case 2 -> TinySums.two(in, w, 1, out.columns(), b, out);
            case 3 -> TinySums.three(in, w, 1, out.columns(), b, out);
            case 4 -> TinySums.four(in, w, 1, out.columns(), b, out);
            case 8 -> TinySums.eight(in, w, 1, out.columns(), b, out);
            default -> {
                for (int r = 0; r < out.rows(); r++) {
                    if (out.columns() < LONG_ROW) {
                        productRow(in, w, b, out, r);
                    } else {
                        sweepRow(in, w, b, out, r);
                    }
                }
            }
        }
    }

    /** Along the rows of w, four at a time, as they lie in memory: a row of results waits in the first cache. */
    private static void sweepRow(Matrix in, Matrix weights, Matrix b, Matrix out, int r) {
        double[] x = in.data();
        double[] w = weights.data();
        double[] z = out.data();
        int inner = in.columns();
        int outer = out.columns();
        int from = in.at() + r * inner;
        int to = out.at() + r * outer;
        for (int j = to; j < to + outer; j++) {
            z[j] = 0;
        }
        int p = weights.at();
        int k = 0;
        for (; k + 4 <= inner; k += 4) {
            addFour(x[from + k], x[from + k + 1], x[from + k + 2], x[from + k + 3], w, p, outer, z, to);
            p += 4 * outer;
        }
        for (; k < inner; k++) {
            addOne(x[from + k], w, p, outer, z, to);
            p += outer;
        }
        addOne(1, b.data(), b.at(), outer, z, to);
    }

    private static void addFour(
            double x0, double x1, double x2, double x3, double[] w, int p0, int outer, double[] z, int to) {
        int p1 = p0 + outer;
        int p2 = p1 + outer;
        int p3 = p2 + outer;
        for (int j = 0; j < outer; j++) {
            z[to + j] = (((z[to + j] + x0 * w[p0 + j]) + x1 * w[p1 + j]) + x2 * w[p2 + j]) + x3 * w[p3 + j];
        }
    }

    private static void addOne(double factor, double[] w, int p, int outer, double[] z, int to) {
        for (int j = 0; j < outer; j++) {
            z[to + j] = z[to + j] + factor * w[p + j];
        }
    }

    private static void productRow(Matrix in, Matrix weights, Matrix b, Matrix out, int r) {
        double[] x = in.data();
        double[] w = weights.data();
        int inner = in.columns();
        int outer = out.columns();
        int from = in.at() + r * inner;
        int j = 0;
        for (; j + 4 <= outer; j += 4) {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            int p = weights.at() + j;
            for (int k = 0; k < inner; k++) {
                double factor = x[from + k];
                s0 += factor * w[p];
                s1 += factor * w[p + 1];
                s2 += factor * w[p + 2];
                s3 += factor * w[p + 3];
                p += outer;
            }
            out.set(r, j, s0 + b.get(0, j));
            out.set(r, j + 1, s1 + b.get(0, j + 1));
            out.set(r, j + 2, s2 + b.get(0, j + 2));
            out.set(r, j + 3, s3 + b.get(0, j + 3));
        }
        for (; j < outer; j++) {
            double sum = 0;
            int p = weights.at() + j;
            for (int k = 0; k < inner; k++) {
                sum += x[from + k] * w[p];
                p += outer;
            }
            out.set(r, j, sum + b.get(0, j));
        }
    }

    /** {@link Kernels#productBack}. */
    static void back(Matrix delta, Matrix w, Matrix back) {
        switch (delta.columns()) {
            case 1 -> TinySums.one(delta, w, 1, 1, null, back);
            case 2 -> TinySums.two(delta, w, 2, 1, null, back);
            case 3 -> TinySums.three(delta, w, 3, 1, null, back);
            case 4 -> TinySums.four(delta, w, 4, 1, null, back);
            case 8 -> TinySums.eight(delta, w, 8, 1, null, back);
            default -> {
                for (int r = 0; r < back.rows(); r++) {
                    backRow(delta, w, back, r);
                }
            }
        }
    }

    private static void backRow(Matrix delta, Matrix weights, Matrix back, int r) {
        double[] d = delta.data();
        double[] w = weights.data();
        int inner = back.columns();
        int outer = delta.columns();
        int from = delta.at() + r * outer;
        int k = 0;
        for (; k + 4 <= inner; k += 4) {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            int p0 = weights.at() + k * outer;
            int p1 = p0 + outer;
            int p2 = p1 + outer;
            int p3 = p2 + outer;
            for (int j = 0; j < outer; j++) {
                double factor = d[from + j];
                s0 += factor * w[p0 + j];
                s1 += factor * w[p1 + j];
                s2 += factor * w[p2 + j];
                s3 += factor * w[p3 + j];
            }
            back.set(r, k, s0);
            back.set(r, k + 1, s1);
            back.set(r, k + 2, s2);
            back.set(r, k + 3, s3);
        }
        for (; k < inner; k++) {
            double sum = 0;
            int p = weights.at() + k * outer;
            for (int j = 0; j < outer; j++) {
                sum += d[from + j] * w[p + j];
            }
            back.set(r, k, sum);
        }
    }

    /** {@link Kernels#productGradient}: tiles of two inputs by four outputs, and what is left over by ones. */
    static void gradient(Matrix in, Matrix delta, Matrix g, boolean more) {
        int outer = delta.columns();
        int k = 0;
        for (; k + 2 <= g.rows(); k += 2) {
            int j = 0;
            for (; j + 4 <= outer; j += 4) {
                gradientTile(in, delta, g, k, j, more);
            }
            for (; j < outer; j++) {
                gradientPair(in, delta, g, k, j, more);
            }
        }
        for (; k < g.rows(); k++) {
            for (int j = 0; j < outer; j++) {
                double sum = more ? g.get(k, j) : 0;
                for (int r = 0; r < in.rows(); r++) {
                    sum += in.get(r, g.first() + k) * delta.get(r, j);
                }
                g.set(k, j, sum);
            }
        }
    }

    private static void gradientTile(Matrix in, Matrix delta, Matrix g, int k, int j, boolean more) {
        double[] x = in.data();
        double[] d = delta.data();
        int rows = in.rows();
        int inner = in.columns();
        int outer = delta.columns();
        int p = in.at() + g.first() + k;
        int q = delta.at() + j;
        double s00 = more ? g.get(k, j) : 0;
        double s01 = more ? g.get(k, j + 1) : 0;
        double s02 = more ? g.get(k, j + 2) : 0;
        double s03 = more ? g.get(k, j + 3) : 0;
        double s10 = more ? g.get(k + 1, j) : 0;
        double s11 = more ? g.get(k + 1, j + 1) : 0;
        double s12 = more ? g.get(k + 1, j + 2) : 0;
        double s13 = more ? g.get(k + 1, j + 3) : 0;
        for (int r = 0; r < rows; r++) {
            double x0 = x[p];
            double x1 = x[p + 1];
            double d0 = d[q];
            double d1 = d[q + 1];
            double d2 = d[q + 2];
            double d3 = d[q + 3];
            s00 += x0 * d0;
            s01 += x0 * d1;
            s02 += x0 * d2;
            s03 += x0 * d3;
            s10 += x1 * d0;
            s11 += x1 * d1;
            s12 += x1 * d2;
            s13 += x1 * d3;
            p += inner;
            q += outer;
        }
        g.set(k, j, s00);
        g.set(k, j + 1, s01);
        g.set(k, j + 2, s02);
        g.set(k, j + 3, s03);
        g.set(k + 1, j, s10);
        g.set(k + 1, j + 1, s11);
        g.set(k + 1, j + 2, s12);
        g.set(k + 1, j + 3, s13);
    }

    private static void gradientPair(Matrix in, Matrix delta, Matrix g, int k, int j, boolean more) {
        double[] x = in.data();
        double[] d = delta.data();
        int rows = in.rows();
        int inner = in.columns();
        int outer = delta.columns();
        int p = in.at() + g.first() + k;
        int q = delta.at() + j;
        double s0 = more ? g.get(k, j) : 0;
        double s1 = more ? g.get(k + 1, j) : 0;
        for (int r = 0; r < rows; r++) {
            double factor = d[q];
            s0 += x[p] * factor;
            s1 += x[p + 1] * factor;
            p += inner;
            q += outer;
        }
        g.set(k, j, s0);
        g.set(k + 1, j, s1);
    }

    /** {@link Kernels#columnSums}: four columns at a time, since one sum alone waits for each of its additions. */
    static void columnSums(Matrix delta, Matrix g) {
        double[] d = delta.data();
        int rows = delta.rows();
        int outer = delta.columns();
        int j = 0;
        for (; j + 4 <= outer; j += 4) {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            int q = delta.at() + j;
            for (int r = 0; r < rows; r++) {
                s0 += d[q];
                s1 += d[q + 1];
                s2 += d[q + 2];
                s3 += d[q + 3];
                q += outer;
            }
            g.set(0, j, s0);
            g.set(0, j + 1, s1);
            g.set(0, j + 2, s2);
            g.set(0, j + 3, s3);
        }
        for (; j < outer; j++) {
            double sum = 0;
            int q = delta.at() + j;
            for (int r = 0; r < rows; r++) {
                sum += d[q];
                q += outer;
            }
            g.set(0, j, sum);
        }
    }
}
