package org.neurone.engine.kernel;

/**
 * Products for networks so small, or batches so short, that copying rows for {@link RowProduct} would cost more than it
 * wins: straight from the flat arrays, with a few sums side by side in registers, since one sum alone waits for each of
 * its additions. Every sum is the plain one.
 */
final class SmallProducts {
    private SmallProducts() {}

    /** {@link Kernels#product}. */
    static void product(
            double[] in,
            int inAt,
            double[] w,
            int wAt,
            int biasAt,
            double[] out,
            int outAt,
            int rows,
            int inner,
            int outer) {
        switch (inner) {
            case 1 -> TinySums.one(in, inAt, w, wAt, 1, outer, biasAt, out, outAt, rows, outer);
            case 2 -> TinySums.two(in, inAt, w, wAt, 1, outer, biasAt, out, outAt, rows, outer);
            case 3 -> TinySums.three(in, inAt, w, wAt, 1, outer, biasAt, out, outAt, rows, outer);
            case 4 -> TinySums.four(in, inAt, w, wAt, 1, outer, biasAt, out, outAt, rows, outer);
            case 8 -> TinySums.eight(in, inAt, w, wAt, 1, outer, biasAt, out, outAt, rows, outer);
            default -> {
                for (int r = 0; r < rows; r++) {
                    productRow(in, inAt + r * inner, w, wAt, biasAt, out, outAt + r * outer, inner, outer);
                }
            }
        }
    }

    private static void productRow(
            double[] in, int inAt, double[] w, int wAt, int biasAt, double[] out, int outAt, int inner, int outer) {
        int j = 0;
        for (; j + 4 <= outer; j += 4) {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            int p = wAt + j;
            for (int k = 0; k < inner; k++) {
                double x = in[inAt + k];
                s0 += x * w[p];
                s1 += x * w[p + 1];
                s2 += x * w[p + 2];
                s3 += x * w[p + 3];
                p += outer;
            }
            out[outAt + j] = s0 + w[biasAt + j];
            out[outAt + j + 1] = s1 + w[biasAt + j + 1];
            out[outAt + j + 2] = s2 + w[biasAt + j + 2];
            out[outAt + j + 3] = s3 + w[biasAt + j + 3];
        }
        for (; j < outer; j++) {
            double sum = 0;
            int p = wAt + j;
            for (int k = 0; k < inner; k++) {
                sum += in[inAt + k] * w[p];
                p += outer;
            }
            out[outAt + j] = sum + w[biasAt + j];
        }
    }

    /** {@link Kernels#productBack}. */
    static void back(
            double[] delta,
            int deltaAt,
            double[] w,
            int wAt,
            double[] back,
            int backAt,
            int rows,
            int inner,
            int outer) {
        switch (outer) {
            case 1 -> TinySums.one(delta, deltaAt, w, wAt, 1, 1, -1, back, backAt, rows, inner);
            case 2 -> TinySums.two(delta, deltaAt, w, wAt, 2, 1, -1, back, backAt, rows, inner);
            case 3 -> TinySums.three(delta, deltaAt, w, wAt, 3, 1, -1, back, backAt, rows, inner);
            case 4 -> TinySums.four(delta, deltaAt, w, wAt, 4, 1, -1, back, backAt, rows, inner);
            case 8 -> TinySums.eight(delta, deltaAt, w, wAt, 8, 1, -1, back, backAt, rows, inner);
            default -> {
                for (int r = 0; r < rows; r++) {
                    backRow(delta, deltaAt + r * outer, w, wAt, back, backAt + r * inner, inner, outer);
                }
            }
        }
    }

    private static void backRow(
            double[] delta, int deltaAt, double[] w, int wAt, double[] back, int backAt, int inner, int outer) {
        int k = 0;
        for (; k + 4 <= inner; k += 4) {
            double s0 = 0;
            double s1 = 0;
            double s2 = 0;
            double s3 = 0;
            int p0 = wAt + k * outer;
            int p1 = p0 + outer;
            int p2 = p1 + outer;
            int p3 = p2 + outer;
            for (int j = 0; j < outer; j++) {
                double x = delta[deltaAt + j];
                s0 += x * w[p0 + j];
                s1 += x * w[p1 + j];
                s2 += x * w[p2 + j];
                s3 += x * w[p3 + j];
            }
            back[backAt + k] = s0;
            back[backAt + k + 1] = s1;
            back[backAt + k + 2] = s2;
            back[backAt + k + 3] = s3;
        }
        for (; k < inner; k++) {
            double sum = 0;
            int p = wAt + k * outer;
            for (int j = 0; j < outer; j++) {
                sum += delta[deltaAt + j] * w[p + j];
            }
            back[backAt + k] = sum;
        }
    }

    /** {@link Kernels#productGradient}: tiles of two inputs by four outputs, and what is left over by ones. */
    static void gradient(
            double[] in,
            int inAt,
            double[] delta,
            int deltaAt,
            double[] g,
            int gAt,
            int rows,
            int inner,
            int outer,
            int from,
            int to,
            boolean more) {
        int k = from;
        for (; k + 2 <= to; k += 2) {
            int j = 0;
            for (; j + 4 <= outer; j += 4) {
                gradientTile(in, inAt + k, delta, deltaAt + j, g, gAt + k * outer + j, rows, inner, outer, more);
            }
            for (; j < outer; j++) {
                gradientPair(in, inAt + k, delta, deltaAt + j, g, gAt + k * outer + j, rows, inner, outer, more);
            }
        }
        for (; k < to; k++) {
            for (int j = 0; j < outer; j++) {
                double sum = more ? g[gAt + k * outer + j] : 0;
                int p = inAt + k;
                int q = deltaAt + j;
                for (int r = 0; r < rows; r++) {
                    sum += in[p] * delta[q];
                    p += inner;
                    q += outer;
                }
                g[gAt + k * outer + j] = sum;
            }
        }
    }

    private static void gradientTile(
            double[] in,
            int inAt,
            double[] delta,
            int deltaAt,
            double[] g,
            int gAt,
            int rows,
            int inner,
            int outer,
            boolean more) {
        int g1 = gAt + outer;
        double s00 = more ? g[gAt] : 0;
        double s01 = more ? g[gAt + 1] : 0;
        double s02 = more ? g[gAt + 2] : 0;
        double s03 = more ? g[gAt + 3] : 0;
        double s10 = more ? g[g1] : 0;
        double s11 = more ? g[g1 + 1] : 0;
        double s12 = more ? g[g1 + 2] : 0;
        double s13 = more ? g[g1 + 3] : 0;
        int p = inAt;
        int q = deltaAt;
        for (int r = 0; r < rows; r++) {
            double x0 = in[p];
            double x1 = in[p + 1];
            double d0 = delta[q];
            double d1 = delta[q + 1];
            double d2 = delta[q + 2];
            double d3 = delta[q + 3];
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
        g[gAt] = s00;
        g[gAt + 1] = s01;
        g[gAt + 2] = s02;
        g[gAt + 3] = s03;
        g[g1] = s10;
        g[g1 + 1] = s11;
        g[g1 + 2] = s12;
        g[g1 + 3] = s13;
    }

    private static void gradientPair(
            double[] in,
            int inAt,
            double[] delta,
            int deltaAt,
            double[] g,
            int gAt,
            int rows,
            int inner,
            int outer,
            boolean more) {
        double s0 = more ? g[gAt] : 0;
        double s1 = more ? g[gAt + outer] : 0;
        int p = inAt;
        int q = deltaAt;
        for (int r = 0; r < rows; r++) {
            double d = delta[q];
            s0 += in[p] * d;
            s1 += in[p + 1] * d;
            p += inner;
            q += outer;
        }
        g[gAt] = s0;
        g[gAt + outer] = s1;
    }

    /** {@link Kernels#columnSums}, four or two columns at a time. */
    static void columnSums(double[] delta, int deltaAt, double[] g, int gAt, int rows, int outer, boolean more) {
        int j = 0;
        for (; j + 4 <= outer; j += 4) {
            int to = gAt + j;
            double s0 = more ? g[to] : 0;
            double s1 = more ? g[to + 1] : 0;
            double s2 = more ? g[to + 2] : 0;
            double s3 = more ? g[to + 3] : 0;
            int p = deltaAt + j;
            for (int r = 0; r < rows; r++) {
                s0 += delta[p];
                s1 += delta[p + 1];
                s2 += delta[p + 2];
                s3 += delta[p + 3];
                p += outer;
            }
            g[to] = s0;
            g[to + 1] = s1;
            g[to + 2] = s2;
            g[to + 3] = s3;
        }
        for (; j + 2 <= outer; j += 2) {
            int to = gAt + j;
            double s0 = more ? g[to] : 0;
            double s1 = more ? g[to + 1] : 0;
            int p = deltaAt + j;
            for (int r = 0; r < rows; r++) {
                s0 += delta[p];
                s1 += delta[p + 1];
                p += outer;
            }
            g[to] = s0;
            g[to + 1] = s1;
        }
        for (; j < outer; j++) {
            double sum = more ? g[gAt + j] : 0;
            int p = deltaAt + j;
            for (int r = 0; r < rows; r++) {
                sum += delta[p];
                p += outer;
            }
            g[gAt + j] = sum;
        }
    }
}
